/** `encodeURIComponent`, which throws on half a surrogate pair: that becomes U+FFFD, as every other encoder does it. */
export const encode = (text: string): string =>
  encodeURIComponent(
    text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (match) => (match[1] ? match : '\ufffd')),
  );
