/** Fields as the query of an address, without those that have no value. Half a surrogate pair becomes U+FFFD. */
export const toQuery = (fields: Record<string, unknown>): string => {
  const given: Record<string, string> = {};
  Object.keys(fields).forEach((name) => {
    if (fields[name] !== undefined) given[name] = '' + fields[name];
  });
  return '?' + new URLSearchParams(given);
};
