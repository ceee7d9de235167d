/**
 * Puts a change around what destinations make: it may add to the body, which is a record still, or to the address.
 *
 * @param of how the keys of the routes begin: the setting that has their id, such as `code`
 * @param change is given each delivery before it is checked; what it throws is told as invalid
 */
const amend = (stages, of, change) => {
    const { make } = stages;
    stages.make = (route, kind, page, event) => {
        const delivery = make(route, kind, page, event);
        if (delivery && !route.key.indexOf(of)) {
            delivery.kind = kind;
            change(delivery, page, event, route);
        }
        return delivery;
    };
};

export { amend as a };
//# sourceMappingURL=amend.js.map
