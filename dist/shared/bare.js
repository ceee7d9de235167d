/** A record without a prototype, so that nothing a page gave to all objects shows through in JSON. */
const bare = (record) => Object.assign(Object.create(null), record);

export { bare as b };
//# sourceMappingURL=bare.js.map
