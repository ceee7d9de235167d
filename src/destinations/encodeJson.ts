/** Taken when the script is loaded: what a page puts in its place later changes nothing. */
const { stringify } = JSON;

/** A record as JSON, also where a page gave all objects a `toJSON` (Prototype.js): an own one without a value hides it. */
export const encodeJson = (record: Record<string, unknown>): string => {
  record.toJSON = undefined;
  return stringify(record);
};
