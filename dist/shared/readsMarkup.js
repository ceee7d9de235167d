/** Whether a tag sends what the markup of its page declares: not with the id of one of those scripts of Pirsch's that do not. */
const readsMarkup = ({ id }) => !/^pirsch(events|sessions)?js$/.test('' + id);

export { readsMarkup as r };
//# sourceMappingURL=readsMarkup.js.map
