/**
 * Makes a record what it looks like, also where a page gave all objects a `toJSON` (Prototype.js): an own one without a
 * value hides it.
 */
const bare = (record) => {
    record.toJSON = undefined;
    return record;
};

/** Taken when the script is loaded: what a page puts in its place later changes nothing. */
const stringify = JSON.stringify;

/** A record of ours as JSON. Records inside it have to be {@link bare} as well. */
const encodeJson = (record) => stringify(bare(record));

export { bare as b, encodeJson as e, stringify as s };
//# sourceMappingURL=encodeJson.js.map
