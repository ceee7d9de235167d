/** Metadata for a system that keeps strings only; its own copy. Anything but scalars is refused. */
const texts = (meta, check) => {
    const copy = Object.create(null);
    Object.keys(meta).forEach((key) => {
        const value = meta[key];
        check(typeof value === 'number' ? isFinite(value) : /string|boolean/.test(typeof value), 'meta.' + key, 'text, a number or a boolean', value);
        copy[key] = '' + value;
    });
    return copy;
};

export { texts as t };
//# sourceMappingURL=texts.js.map
