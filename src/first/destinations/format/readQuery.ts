/** The decoded parameters of an address; what can't be decoded stays as it is. */
export const readQuery = (url: string): Record<string, string> => {
  const query: Record<string, string> = Object.create(null);
  url.replace(/[?&]([^=&#?]+)=([^&#]+)/g, (_all, key: string, value: string) => {
    try {
      query[key] = decodeURIComponent(value.replace(/\+/g, ' '));
    } catch {
      query[key] = value;
    }
    return '';
  });
  return query;
};
