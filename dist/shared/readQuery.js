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

export { readQuery as r };
//# sourceMappingURL=readQuery.js.map
