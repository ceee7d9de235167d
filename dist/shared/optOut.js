/**
 * Remembers on the visitor's device that nothing is to be sent, or forgets it: by the word of Pirsch's own script
 * (https://docs.pirsch.io/advanced/traffic-filter).
 */
const optOut = (isOut) => {
    try {
        if (isOut)
            window.localStorage.disable_pirsch = '1';
        else
            delete window.localStorage.disable_pirsch;
    }
    catch (_a) {
        // Where storage is denied it holds for this page.
    }
};

export { optOut as o };
//# sourceMappingURL=optOut.js.map
