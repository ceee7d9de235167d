import type { Destination } from '../types.js';
import { encode } from './format/encode.js';
import { encodeJson } from './format/encodeJson.js';
import { texts } from './format/texts.js';

/** What Pirsch has to be told. */
export interface PirschSettings {
  /** The identification code of the site, 32 characters, from Pirsch's settings. */
  code: string;
  /** Where everything goes that has no endpoint of its own below. */
  endpoint?: string;
  /** Where pageviews go. @default 'https://api.pirsch.io/hit' */
  hitEndpoint?: string;
  /** Where events go. @default 'https://api.pirsch.io/event' */
  eventEndpoint?: string;
  /** Where heartbeats go. Pirsch bills each at a tenth of a pageview. @default 'https://api.pirsch.io/session' */
  sessionEndpoint?: string;
}

/** An address, cut where Pirsch cuts; a cut through an escape such as `%41` takes what is left of the escape along. */
const cut = (url: string): string => (url[1800] ? url.slice(0, 1800).replace(/(%[C-F].(%..){0,2})?(%.?)?$/, '') : url);

/**
 * Pirsch Analytics, as its own browser script speaks to it: no request needs a CORS preflight.
 * It answers 200 also to what it filters out, so an accepted verdict means that the request was well formed.
 *
 * Metadata is flat: text, numbers and booleans, which it is sent as text. Anything else is refused with `invalid`. The
 * address and the referrer are cut after 1,800 characters, the title after 512, and the duration is rounded to seconds.
 *
 * @see https://docs.pirsch.io/advanced/events
 */
export const pirsch = (settings: PirschSettings): Destination => ({
  name: 'pirsch',
  id: settings.code,
  deliver: (kind, page, event, check) => {
    const route = event ? 'event' : kind === 'heartbeat' ? 'session' : 'hit';
    const endpoint =
      settings[(route + 'Endpoint') as 'hitEndpoint'] || settings.endpoint || 'https://api.pirsch.io/' + route;
    const url = cut(page.url);
    const referrer = cut(page.referrer);
    // Pirsch keeps no more of it, and a request line has an end.
    const title = page.title.slice(0, 512);
    let query = '?nc=' + page.time + '&code=' + settings.code + '&url=' + encode(url);
    const isHit = kind === 'pageview';
    if (isHit) {
      query += '&t=' + encode(title) + '&ref=' + encode(referrer);
      query += '&w=' + (page.width || '') + '&h=' + (page.height || '');
    }
    return {
      method: isHit ? 'GET' : 'POST',
      url: event ? endpoint : endpoint + query,
      body:
        event &&
        encodeJson({
          identification_code: settings.code,
          url,
          title,
          referrer,
          screen_width: page.width,
          screen_height: page.height,
          event_name: event.name,
          // Its proxies take an integer and strings only, and answer 400 to anything else.
          event_duration: Math.round(event.duration || 0),
          event_meta: texts(event.meta, check),
          non_interactive: event.nonInteractive || undefined,
        }),
    };
  },
});
