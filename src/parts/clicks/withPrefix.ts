/** The fields of a record whose names begin with a prefix, without it. */
export const withPrefix = (record: Record<string, string>, prefix: string): Record<string, string> => {
  const found: Record<string, string> = {};
  Object.keys(record).forEach((name) => {
    if (!name.indexOf(prefix)) found[name.slice(prefix.length)] = record[name]!;
  });
  return found;
};
