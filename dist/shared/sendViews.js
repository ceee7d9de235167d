/** Gives the function that sends a pageview, though the address is no new one; what it is given is told in place of what the page says. */
const sendViews = (stages) => {
    const { make } = stages;
    let view;
    stages.make = (route, kind, page, event) => event && view
        ? make(route, 'hit', Object.assign(page, { previous: undefined }, view))
        : make(route, kind, page, event);
    return (changes) => {
        // All of it happens within the call; only sending waits, as that of an event does.
        view = changes;
        const sent = stages.track('pageview');
        view = undefined;
        return sent;
    };
};

export { sendViews as s };
//# sourceMappingURL=sendViews.js.map
