/** How many bytes a text has in UTF-8. By what encodes it for an address: `TextEncoder` is younger, and half a pair counts as it is sent. */
export const bytesOf = (text: string): number =>
  ('' + new URLSearchParams({ a: text })).replace(/%../g, '.').length - 2;
