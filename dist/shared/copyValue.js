/** The error that a call is rejected with. */
const fail = (reason, message, destination, status) => {
    const error = new Error('pagebeat: ' + message);
    error.ok = false;
    error.reason = reason;
    error.status = status;
    error.destination = destination;
    return error;
};

/** The only name that tells an array, null, a Date and a String object apart: `[object Array]`. */
const tagOf = (value) => ({}).toString.call(value);
/** Throws what is wrong with an input: what it must be, and what it was; and for which destination, when not for all. */
const check = (ok, what, must, was, destination) => {
    if (!ok) {
        const shown = was === Object(was) ? tagOf(was) : String(was).slice(0, 50);
        throw fail('invalid', what + (destination ? ' for ' + destination : '') + ' must be ' + must + ', not ' + typeof was + ' ' + shown, destination);
    }
};

/** Levels of lists and objects inside each other. What is deeper is a cycle, or nothing that anybody will look at. */
const DEEPEST = 20;
/**
 * Our own copy of a value of the metadata that JSON can hold, a date among it; throws what is wrong, naming the place.
 * Everything is read once.
 */
const copyValue = (value, what, depth) => {
    const level = depth || 0;
    const tag = tagOf(value).slice(8, -1);
    const isList = tag === 'Array';
    if ((isList || tag === 'Object') && level < DEEPEST) {
        // Without a prototype `__proto__` is a key like any other; and a list hides the `toJSON` that some pages give to all.
        const copy = isList ? [] : Object.create(null);
        if (isList)
            copy.toJSON = undefined;
        Object.keys(value).forEach((key) => {
            copy[key] = copyValue(value[key], what + '.' + key, level + 1);
        });
        return copy;
    }
    if (tag === 'Date' && isFinite(value))
        return new Date(value);
    check(/Null|Undefined|String|Boolean|Number/.test(tag) &&
        value !== Object(value) &&
        (tag !== 'Number' || isFinite(value)), what.slice(0, 60), 'text, a number, a boolean, a date, null, or a list or object of them, at most ' + DEEPEST + ' deep', value);
    return value;
};

export { check as a, copyValue as c, fail as f, tagOf as t };
//# sourceMappingURL=copyValue.js.map
