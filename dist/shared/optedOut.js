/** Whether this browser is opted out, by Pirsch's own key. Where storage is denied the mere mention of it throws. */
const optedOut = () => {
    try {
        return !!localStorage.disable_pirsch;
    }
    catch (_a) {
        return false;
    }
};

export { optedOut as o };
//# sourceMappingURL=optedOut.js.map
