/**
 * The attributes of an element, by their names. A field of a form comes before what the form itself has of that name
 * (https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem), so the form is not asked.
 */
const attributesOf = (element) => {
    const list = Object.getOwnPropertyDescriptor(window.Element.prototype, 'attributes').get.call(element);
    const found = Object.create(null);
    for (let index = 0; index < list.length; index++)
        found[list[index].name] = list[index].value;
    return found;
};

/** The fields of a record whose names begin with a prefix, without it. */
const withPrefix = (record, prefix) => {
    const found = {};
    Object.keys(record).forEach((name) => {
        if (!name.indexOf(prefix))
            found[name.slice(prefix.length)] = record[name];
    });
    return found;
};

export { attributesOf as a, withPrefix as w };
//# sourceMappingURL=withPrefix.js.map
