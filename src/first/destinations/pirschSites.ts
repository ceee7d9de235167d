import type { Destination, Page } from '../types.js';
import { copyOf } from './format/copyOf.js';
import { encode } from './format/encode.js';
import { encodeJson } from './format/encodeJson.js';
import { type PirschSettings, pirsch } from './pirsch.js';

/** What Pirsch has to be told of a site whose statistics go to several dashboards, or with other addresses. */
export interface PirschSitesSettings extends PirschSettings {
  /**
   * In `pagebeat.full.js`: other dashboards that get everything as well, with commas between: the host that is reported
   * there, and after a `:` the identification code when it has one of its own. Each is billed.
   */
  domain?: string;
  /**
   * In `pagebeat.full.js`: what comes before the path. With `data-domain` one for each of its hosts, with commas
   * between; the last holds for the rest, and the page's own dashboard has none.
   */
  pathPrefix?: string;
  /** In `pagebeat.full.js`: what comes after the path, in the form of `data-path-prefix`. */
  pathSuffix?: string;
  /** In `pagebeat.full.js`: what comes before the title, in the form of `data-path-prefix`. */
  titlePrefix?: string;
  /** In `pagebeat.full.js`: what comes after the title, in the form of `data-path-prefix`. */
  titleSuffix?: string;
  /**
   * In `pagebeat.full.js`: what visits are tagged with, `data-tag="one,two"` or `data-tag-author="jane"`; a `-`
   * stands for a space. Keys and values have up to 50 characters.
   */
  tag?: Record<string, string> | undefined;
  /**
   * In `pagebeat.full.js`: the number of the site at a Pirsch of your own, which needs no `data-code`. Everything
   * goes to `/pirsch`, `/pirsch-event` and `/session` of the page's own host then, unless there is an endpoint for
   * it.
   */
  clientId?: string;
}

/** The host in an address, with its port. */
const HOST = /^(\w+:\/\/)([^/?#]*)/;
const hostOf = (url: string): string | undefined => (HOST.exec(url) || [])[2];

/** One of a list, by its place; the last one stands for those that are missing. */
const pick = (list: string | undefined, index: number): string => {
  const entries = (list || '').split(',');
  return entries[Math.min(index, entries.length - 1)]!;
};

/**
 * The dashboards of a site at Pirsch: its own, and those of `domain`, as Pirsch's own script has them. Each is a
 * destination with a verdict of its own, and refuses what {@link pirsch} does.
 *
 * @see https://docs.pirsch.io/advanced/domains-rollup
 */
export const pirschSites = (settings: PirschSitesSettings): Destination[] => {
  const { domain, tag, clientId } = settings;
  // What the vendor's own script says when it has none.
  const code = settings.code || 'not-set';
  const domains = domain ? domain.split(/\s*,\s*/) : [];

  /** @param index of the prefixes and suffixes; without one there are none */
  const site = (host: string | undefined, own: string, index: number | undefined): Destination => {
    const around = (text: string, prefix: string | undefined, suffix: string | undefined): string =>
      index === undefined ? text : pick(prefix, index) + text + pick(suffix, index);
    const withHost = (url: string): string => (host ? url.replace(HOST, '$1' + host) : url);

    const rewrite = (page: Page): Page => {
      const copy = copyOf(page);
      copy.url = withHost(
        page.url.replace(
          /^(\w+:\/\/[^/?#]*)([^?#]*)/,
          (_all, origin, path) => origin + around(path || '/', settings.pathPrefix, settings.pathSuffix),
        ),
      );
      copy.title = around(page.title, settings.titlePrefix, settings.titleSuffix);
      // Its own pages are no referrer to anybody.
      if (hostOf(page.referrer) === hostOf(page.url)) copy.referrer = withHost(page.referrer);
      return copy;
    };

    const mine: PirschSettings = copyOf(settings);
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
      const delivery = deliver(kind, rewrite(page), event, check)!;
      if (event && (tag || clientId)) {
        const body = JSON.parse(delivery.body!);
        body.tags = tag;
        body.client_id = clientId;
        delivery.body = encodeJson(body);
      } else {
        if (clientId) delivery.url += '&client_id=' + encode(clientId);
        Object.keys((kind === 'pageview' && tag) || {}).forEach((key) => {
          delivery.url += '&tag_' + encode(key) + '=' + encode(tag![key]!);
        });
      }
      return delivery;
    };
    return destination;
  };

  return [site(undefined, code, domains[0] ? undefined : 0)].concat(
    domains.map((entry, index) => {
      const [host, own] = entry.split(':');
      return site(host, own || code, index);
    }),
  );
};
