/**
 * A record of ours as JSON, also where a page gave all objects a `toJSON` (Prototype.js): an own one without a value hides it.
 * Records inside it have no prototype.
 */
const json = (record) => {
    record.toJSON = undefined;
    return JSON.stringify(record);
};

export { json as j };
//# sourceMappingURL=json.js.map
