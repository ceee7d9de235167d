import { bytesOf } from '../core/bytesOf.js';
import { check } from '../core/check.js';
import { copy } from '../core/copy.js';
import type { Destination } from '../types/records.js';
import { cutUrl } from './format/cutUrl.js';
import { isSamePage } from './format/isSamePage.js';
import { withDuration } from './format/withDuration.js';

declare module '../types/options.js' {
  interface Settings {
    /** The site's domain, as it is called at Plausible; of several sites all, with commas between and no spaces. */
    plausibleDomain?: string;
    /**
     * Where everything goes, in whole, as a proxy may call it anything; of a host alone it is `/api/event`.
     * @default 'https://plausible.io/api/event'
     */
    plausibleEndpoint?: string;
  }
}

declare module '../types/records.js' {
  interface Page {
    /** Milliseconds for which it was really used since the last heartbeat, by the part `engagement`. */
    engaged?: number;
    /** How much of it was seen, in percent, by the same. */
    scrolled?: number | undefined;
  }

  interface TrackEvent {
    // As the part `nonInteractive` keeps it, which this room does not know.
    non_interactive?: boolean | undefined;
    /** As the caller gave it, by the part `plausibleCalls`. */
    revenue?: unknown;
  }
}

/**
 * Plausible, by its Events API, as its own script speaks to it: text/plain, so that no request needs a CORS preflight. It answers
 * 202 also to what it drops, an unknown site or a bot, so an accepted verdict means that the request was well formed.
 *
 * Metadata is sent as text, the duration (in seconds) among it; Plausible keeps the first 30 properties, and none without a
 * key or a value. Refused with `invalid`: a name of more than 120 characters, the name `engagement`, a key of more than 300
 * bytes, a value of more than 2,000 bytes. An address is cut after 2,000 bytes. An anchor is no other page; where it begins with
 * `#/` or `#!`, it is part of the path. A heartbeat says for how long the page was used, by the part `engagement`; without it
 * there is none.
 *
 * @see https://plausible.io/docs/events-api
 */
export const plausible: Destination = ({ plausibleDomain, plausibleEndpoint }, kind, page, event) => {
  const { url, referrer, engaged, scrolled } = page;
  if (kind === 'session' ? !engaged : !event && isSamePage(page)) return undefined;
  if (event) check(event.name.length <= 120 && event.name !== 'engagement', 'name for Plausible');
  return {
    name: 'Plausible',
    method: 'POST',
    url: (plausibleEndpoint || 'https://plausible.io').replace(/^(\w*:?\/\/[^/]+)\/?$/, '$1/api/event'),
    body: {
      n: event ? event.name : kind === 'hit' ? 'pageview' : 'engagement',
      d: plausibleDomain,
      u: cutUrl(url, 2000),
      r: (kind !== 'session' && referrer) || undefined,
      p:
        event &&
        copy(withDuration(event), (value, key) => {
          const isRight = value !== Object(value) && value != null && bytesOf(key) <= 300 && bytesOf(value) <= 2000;
          check(isRight, 'meta.' + key + ' for Plausible');
          return '' + value;
        }),
      $: event && event.revenue,
      i: event && event.non_interactive ? false : undefined,
      h: /#[/!]/.test(url) ? 1 : undefined,
      e: engaged,
      sd: scrolled,
    },
  };
};
