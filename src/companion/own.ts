/** What a record has itself under a name, and not what all objects have. */
export const own = (record: Record<string, string>, name: string): string | undefined =>
  Object.keys(record).indexOf(name) < 0 ? undefined : record[name];
