import { bare } from '../core/bare.js';
import type { Destination, Part } from '../types/records.js';
import { withHost } from './around/withHost.js';

declare module '../types/options.js' {
  interface Settings {
    /**
     * Pirsch: other dashboards that get everything as well, with commas between: the host that is reported there, and after a
     * `:` the identification code when it has one of its own. Each is billed.
     * @default nothing
     * @see https://docs.pirsch.io/advanced/domains-rollup
     */
    domain?: string;
    /**
     * Pirsch: what comes before the path. With `data-domain` one for each of its hosts, with commas between; the last holds for
     * the rest, and the page's own dashboard has none.
     * @default nothing
     */
    pathPrefix?: string;
    /** Pirsch: what comes after the path, in the form of `data-path-prefix`. @default nothing */
    pathSuffix?: string;
    /** Pirsch: what comes before the title, in the form of `data-path-prefix`. @default nothing */
    titlePrefix?: string;
    /** Pirsch: what comes after the title, in the form of `data-path-prefix`. @default nothing */
    titleSuffix?: string;
  }
}

/** One of a list, by its place; the last one stands for those that are missing. */
const pick = (list: string | undefined, index: number): string => {
  const entries = (list || '').split(',');
  return entries[Math.min(index, entries.length - 1)]!;
};

/**
 * Sends what goes to Pirsch to other dashboards as well (`data-domain`), each with a verdict of its own, and puts something before
 * and after paths and titles there (`data-path-prefix` and so on), as Pirsch's own script does.
 *
 * @for pirsch
 * @see https://docs.pirsch.io/advanced/domains-rollup
 */
export const dashboards: Part = (stages) => {
  const { add } = stages;
  stages.add = (route, kinds) => {
    const { settings, make } = route;
    const { domain, clientId, pathPrefix, pathSuffix, titlePrefix, titleSuffix } = settings;

    /** @param index of the prefixes and suffixes */
    const makeAt =
      (host: string | undefined, index: number): Destination =>
      (own, kind, page, event) => {
        const move = host ? withHost(page.at.origin, host) : (url: string): string => url;
        const place = {
          url: move(page.url).replace(
            /^(\w+:\/\/[^/]*)([^?#]*)/,
            (_all, origin, path) => origin + pick(pathPrefix, index) + path + pick(pathSuffix, index),
          ),
          title: pick(titlePrefix, index) + page.title + pick(titleSuffix, index),
          // Its own pages are no referrer to anybody.
          referrer: move(page.referrer),
        };
        return make(own, kind, Object.assign({}, page, place), event);
      };

    const isPirsch = !route.key.indexOf('code');
    if (isPirsch && !domain) route.make = makeAt(undefined, 0);
    add(route, kinds);
    if (isPirsch && domain) {
      domain.split(/\s*,\s*/).forEach((entry, index) => {
        const [host, code = settings.code] = entry.split(':');
        add(
          {
            key: 'code' + host + ':' + (clientId || code),
            settings: Object.assign(bare(settings), { code }),
            make: makeAt(host, index),
          },
          kinds,
        );
      });
    }
  };
};
