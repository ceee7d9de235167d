/** How many bytes a text has in UTF-8. By what encodes it for an address: `TextEncoder` is younger, and half a pair counts as it is sent. */
const bytesOf = (text) => ('' + new URLSearchParams({ a: text })).replace(/%../g, '.').length - 2;

export { bytesOf as b };
//# sourceMappingURL=bytesOf.js.map
