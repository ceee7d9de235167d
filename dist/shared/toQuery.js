/** Fields as the query of an address, without those that have no value. Half a surrogate pair becomes U+FFFD. */
const toQuery = (fields) => {
    const given = {};
    Object.keys(fields).forEach((name) => {
        if (fields[name] !== undefined)
            given[name] = '' + fields[name];
    });
    return '?' + new URLSearchParams(given);
};

export { toQuery as t };
//# sourceMappingURL=toQuery.js.map
