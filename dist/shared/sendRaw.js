/** What is kept in localStorage under a key, which may have dots; nothing where storage is denied. */
const readStored = (key) => {
    try {
        return window.localStorage[key];
    }
    catch (_a) {
        return undefined;
    }
};

/**
 * Gives the function that sends an event whose metadata is kept as it was given, for a system that takes whatever JSON can hold: it is made into
 * text within the call.
 */
const sendRaw = (stages) => {
    const { readEvent } = stages;
    let given;
    stages.readEvent = (name, options) => Object.assign(readEvent(name, options), given && { meta: given });
    return (name, meta) => {
        given = meta;
        const sent = stages.track(name);
        given = undefined;
        return sent;
    };
};

export { readStored as r, sendRaw as s };
//# sourceMappingURL=sendRaw.js.map
