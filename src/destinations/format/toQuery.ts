/** Fields as the query of an address, without those that have no value. Half a surrogate pair becomes U+FFFD. */
export const toQuery = (fields: Record<string, unknown>): string => {
  const query = new URLSearchParams();
  Object.keys(fields).forEach((name) => {
    if (fields[name] !== undefined) query.set(name, '' + fields[name]);
  });
  return '?' + query;
};
