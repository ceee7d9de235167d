/**
 * Makes what may run inside a function, a listener or a timer of the page: it never throws. It is called with what the action
 * expects, or with nothing where that expects nothing.
 */
const guard = (action) => (given) => {
    try {
        action(given);
    }
    catch (_a) {
        // Whatever can't be had on this page, the rest goes on.
    }
};

export { guard as g };
//# sourceMappingURL=guard.js.map
