import { p as pirsch, e as encode } from '../shared/pirsch.js';
import { e as encodeJson } from '../shared/encodeJson.js';
import '../shared/texts.js';

/** A record's own fields in another one. It has no prototype, so that `__proto__` is a key like any other. */
const copyOf = (record) => {
    const copy = Object.create(null);
    Object.keys(record).forEach((key) => {
        copy[key] = record[key];
    });
    return copy;
};

/** The host in an address, with its port. */
const HOST = /^(\w+:\/\/)([^/?#]*)/;
const hostOf = (url) => (HOST.exec(url) || [])[2];
/** One of a list, by its place; the last one stands for those that are missing. */
const pick = (list, index) => {
    const entries = (list || '').split(',');
    return entries[Math.min(index, entries.length - 1)];
};
/**
 * The dashboards of a site at Pirsch: its own, and those of `domain`, as Pirsch's own script has them. Each is a
 * destination with a verdict of its own, and refuses what {@link pirsch} does.
 *
 * @see https://docs.pirsch.io/advanced/domains-rollup
 */
const pirschSites = (settings) => {
    const { domain, tag, clientId } = settings;
    // What the vendor's own script says when it has none.
    const code = settings.code || 'not-set';
    const domains = domain ? domain.split(/\s*,\s*/) : [];
    /** @param index of the prefixes and suffixes; without one there are none */
    const site = (host, own, index) => {
        const around = (text, prefix, suffix) => index === undefined ? text : pick(prefix, index) + text + pick(suffix, index);
        const withHost = (url) => (host ? url.replace(HOST, '$1' + host) : url);
        const rewrite = (page) => {
            const copy = copyOf(page);
            copy.url = withHost(page.url.replace(/^(\w+:\/\/[^/?#]*)([^?#]*)/, (_all, origin, path) => origin + around(path || '/', settings.pathPrefix, settings.pathSuffix)));
            copy.title = around(page.title, settings.titlePrefix, settings.titleSuffix);
            // Its own pages are no referrer to anybody.
            if (hostOf(page.referrer) === hostOf(page.url))
                copy.referrer = withHost(page.referrer);
            return copy;
        };
        const mine = copyOf(settings);
        mine.code = own;
        if (clientId) {
            mine.hitEndpoint = mine.hitEndpoint || mine.endpoint || '/pirsch';
            mine.eventEndpoint = mine.eventEndpoint || mine.endpoint || '/pirsch-event';
            mine.sessionEndpoint = mine.sessionEndpoint || mine.endpoint || '/session';
        }
        const destination = pirsch(mine);
        const { deliver } = destination;
        destination.id = (host ? host + ':' : '') + (clientId || own);
        destination.deliver = (kind, page, event, check) => {
            const delivery = deliver(kind, rewrite(page), event, check);
            if (event && (tag || clientId)) {
                const body = JSON.parse(delivery.body);
                body.tags = tag;
                body.client_id = clientId;
                delivery.body = encodeJson(body);
            }
            else {
                if (clientId)
                    delivery.url += '&client_id=' + encode(clientId);
                Object.keys((kind === 'pageview' && tag) || {}).forEach((key) => {
                    delivery.url += '&tag_' + encode(key) + '=' + encode(tag[key]);
                });
            }
            return delivery;
        };
        return destination;
    };
    return [site(undefined, code, domains[0] ? undefined : 0)].concat(domains.map((entry, index) => {
        const [host, own] = entry.split(':');
        return site(host, own || code, index);
    }));
};

export { pirschSites };
//# sourceMappingURL=pirschSites.js.map
