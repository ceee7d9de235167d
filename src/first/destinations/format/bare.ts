/**
 * Makes a record what it looks like, also where a page gave all objects a `toJSON` (Prototype.js): an own one without a
 * value hides it.
 */
export const bare = <Given extends Record<string, unknown>>(record: Given): Given => {
  (record as Record<string, unknown>).toJSON = undefined;
  return record;
};
