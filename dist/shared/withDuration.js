/** The metadata of an event, for a system that has no field for the duration. A copy, as others get the event as well. */
const withDuration = ({ meta, duration }) => Object.assign(Object.create(null), duration === undefined ? undefined : { duration }, meta);

export { withDuration as w };
//# sourceMappingURL=withDuration.js.map
