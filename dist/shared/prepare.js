import { c as check } from './check.js';
import { j as json } from './json.js';

/** What is sent to those of the routes that get this kind; throws what is wrong for one of them, so that nobody gets it. */
const prepare = (routes, kind, page, event, make) => routes
    .map((route) => {
    const delivery = route[kind] && make(route, kind, page, event);
    if (delivery) {
        check(!/ /.test(route.key), 'key');
        const { url } = delivery;
        check(url[0] === '/' || (!url.indexOf('http') && url.indexOf('://') > 0), 'endpoint');
        if (delivery.body)
            delivery.body = json(delivery.body);
        delivery.kind = kind;
        delivery.route = route;
    }
    return delivery;
})
    .filter((delivery) => delivery);

export { prepare as p };
//# sourceMappingURL=prepare.js.map
