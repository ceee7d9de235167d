/** Has metadata go with every event. It is checked as that of any event: where it is wrong, each call is refused. */
const meta = (stages, settings) => {
    const { readEvent } = stages;
    stages.readEvent = (name, options) => {
        const event = readEvent(name, options);
        const all = readEvent('all', { meta: settings.meta || {} });
        event.meta = Object.assign(all.meta, event.meta);
        return event;
    };
};

export { meta };
//# sourceMappingURL=meta.js.map
