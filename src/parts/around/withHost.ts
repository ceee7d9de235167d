/** Makes what has addresses of a site at another host, with its port if it has one; other addresses stay as they are. */
export const withHost =
  (origin: string, host: string) =>
  (url: string): string =>
    url.indexOf(origin + '/') ? url : origin.replace(/[^/]*$/, host) + url.slice(origin.length);
