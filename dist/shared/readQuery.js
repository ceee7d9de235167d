/** An address below an endpoint, which may end with a slash; one that is nothing but `https://` does not become one. */
const below = (endpoint, path) => endpoint.replace(/(^|[^/])\/$/, '$1') + path;

/** The decoded parameters of an address; what can't be decoded stays as it is. */
const readQuery = (url) => {
    const query = Object.create(null);
    url.replace(/[?&]([^=&#?]+)=([^&#]+)/g, (_all, key, value) => {
        try {
            query[key] = decodeURIComponent(value.replace(/\+/g, ' '));
        }
        catch (_a) {
            query[key] = value;
        }
        return '';
    });
    return query;
};

export { below as b, readQuery as r };
//# sourceMappingURL=readQuery.js.map
