/** Has a field of what a caller gave with an event kept with it, as it is: read once, and not what a page put on `Object.prototype`. */
const keep = (stages, field) => {
    const { readEvent } = stages;
    stages.readEvent = (name, options) => {
        const event = readEvent(name, options);
        if (Object.keys(Object(options)).indexOf(field) >= 0)
            event[field] = options[field];
        return event;
    };
};

export { keep as k };
//# sourceMappingURL=keep.js.map
