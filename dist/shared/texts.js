/** Metadata for a system that keeps strings only; its own copy. */
const texts = (meta) => {
    const copy = Object.create(null);
    for (const key in meta)
        copy[key] = '' + meta[key];
    return copy;
};

export { texts as t };
//# sourceMappingURL=texts.js.map
