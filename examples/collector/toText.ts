/** A value of metadata as it is counted: an object is its JSON. */
export const toText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));
