/** A value of metadata as it is listed and compared: a string is itself, 1 and "1" are the same. */
export const metaText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
