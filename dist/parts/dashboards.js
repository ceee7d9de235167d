import { b as bare } from '../shared/bare.js';
import { w as withHost } from '../shared/withHost.js';

/** One of a list, by its place; the last one stands for those that are missing. */
const pick = (list, index) => {
    const entries = (list || '').split(',');
    return entries[Math.min(index, entries.length - 1)];
};
/**
 * Sends what goes to Pirsch to other dashboards as well (`data-domain`), each with a verdict of its own, and puts something before
 * and after paths and titles there (`data-path-prefix` and so on), as Pirsch's own script does.
 *
 * @for pirsch
 * @see https://docs.pirsch.io/advanced/domains-rollup
 */
const dashboards = (stages) => {
    const { add } = stages;
    stages.add = (route, kinds) => {
        const { settings, make } = route;
        const { domain, clientId, pathPrefix, pathSuffix, titlePrefix, titleSuffix } = settings;
        /** @param index of the prefixes and suffixes */
        const makeAt = (host, index) => (own, kind, page, event) => {
            const move = host ? withHost(page.at.origin, host) : (url) => url;
            const place = {
                url: move(page.url).replace(/^(\w+:\/\/[^/]*)([^?#]*)/, (_all, origin, path) => origin + pick(pathPrefix, index) + path + pick(pathSuffix, index)),
                title: pick(titlePrefix, index) + page.title + pick(titleSuffix, index),
                // Its own pages are no referrer to anybody.
                referrer: move(page.referrer),
            };
            return make(own, kind, Object.assign({}, page, place), event);
        };
        const isPirsch = !route.key.indexOf('code');
        if (isPirsch && !domain)
            route.make = makeAt(undefined, 0);
        add(route, kinds);
        if (isPirsch && domain) {
            domain.split(/\s*,\s*/).forEach((entry, index) => {
                const [host, code = settings.code] = entry.split(':');
                add({
                    key: 'code' + host + ':' + (clientId || code),
                    settings: Object.assign(bare(settings), { code }),
                    make: makeAt(host, index),
                }, kinds);
            });
        }
    };
};

export { dashboards };
//# sourceMappingURL=dashboards.js.map
