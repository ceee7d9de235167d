/** Taken when the script is loaded: what a page puts in its place later changes nothing. */
const { stringify } = JSON;
/** A record as JSON, also where a page gave all objects a `toJSON` (Prototype.js): an own one without a value hides it. */
const encodeJson = (record) => {
    record.toJSON = undefined;
    return stringify(record);
};

/** Metadata for a system that keeps strings only; its own copy. */
const texts = (meta) => {
    const copy = Object.create(null);
    for (const key in meta)
        copy[key] = '' + meta[key];
    return copy;
};

export { encodeJson as e, texts as t };
//# sourceMappingURL=texts.js.map
