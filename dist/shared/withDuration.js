/** The metadata of an event, for a system that has no field for the duration. A copy, as others get the event as well. */
const withDuration = ({ meta, duration }) => {
    // Without a prototype `__proto__` is a key like any other.
    const copy = Object.create(null);
    if (duration !== undefined)
        copy.duration = duration;
    Object.keys(meta).forEach((key) => {
        copy[key] = meta[key];
    });
    return copy;
};

export { withDuration as w };
//# sourceMappingURL=withDuration.js.map
