/** Throws the name of what is wrong, unless it is right. */
const check = (ok, what) => {
    if (!ok)
        throw what;
};

export { check as c };
//# sourceMappingURL=check.js.map
