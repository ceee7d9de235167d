/** Makes what has addresses of a site at another host, with its port if it has one; other addresses stay as they are. */
const withHost = (origin, host) => (url) => url.indexOf(origin + '/') ? url : origin.replace(/[^/]*$/, host) + url.slice(origin.length);

export { withHost as w };
//# sourceMappingURL=withHost.js.map
