/** An object with keys: no array, not null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of an object; of anything else there are none. */
export const fieldsOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
