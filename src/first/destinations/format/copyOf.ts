/** A record's own fields in another one. It has no prototype, so that `__proto__` is a key like any other. */
export const copyOf = <Given extends object>(record: Given): Given => {
  const copy = Object.create(null);
  Object.keys(record).forEach((key) => {
    copy[key] = record[key as keyof Given];
  });
  return copy;
};
