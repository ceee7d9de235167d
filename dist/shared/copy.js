/** A record's own fields, made into something, in a record without a prototype: there `__proto__` is a key like any other. */
const copy = (record, make) => {
    const made = Object.create(null);
    Object.keys(record).forEach((key) => {
        made[key] = make(record[key], key);
    });
    return made;
};

export { copy as c };
//# sourceMappingURL=copy.js.map
