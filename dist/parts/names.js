import { c as check } from '../shared/check.js';

/**
 * Has Swetrix take every event name of up to 256 characters, with `data-names="any"`.
 *
 * @for swetrix
 */
const names = (stages) => {
    const { make } = stages;
    stages.make = (route, kind, page, event) => {
        if (!event || !route.settings.names || route.key.indexOf('projectId'))
            return make(route, kind, page, event);
        // One that it takes, in the place of the real one.
        const delivery = make(route, kind, page, Object.assign({}, event, { name: 'any' }));
        check(event.name.length <= 256, 'name for Swetrix');
        if (delivery)
            delivery.body.ev = event.name;
        return delivery;
    };
};

export { names };
//# sourceMappingURL=names.js.map
