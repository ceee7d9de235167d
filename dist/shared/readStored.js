/** What is kept in localStorage under a key, which may have dots; nothing where storage is denied. */
const readStored = (key) => {
    try {
        return window.localStorage[key];
    }
    catch (_a) {
        return undefined;
    }
};

export { readStored as r };
//# sourceMappingURL=readStored.js.map
