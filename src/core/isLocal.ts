/**
 * Whether a host is one's own machine, in whatever spelling; a document without a host has none that could be told.
 *
 * @param host as the browser writes it (https://url.spec.whatwg.org/#host-serializing)
 */
export const isLocal = (host: string): boolean =>
  // None; IPv6 as `::1`, `::` or a mapped IPv4, as no public address begins; 127.0.0.0/8 and 0.0.0.0; by name, also with a dot at the end.
  /^$|^\[::|^(127|0)[\d.]*$|(^|\.)localhost\.?$/.test(host);
