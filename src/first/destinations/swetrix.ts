import type { Destination } from '../types.js';
import { below } from './format/below.js';
import { encodeJson } from './format/encodeJson.js';
import { readQuery } from './format/readQuery.js';
import { texts } from './format/texts.js';

/** What Swetrix has to be told. */
export interface SwetrixSettings {
  /** The project's id, 12 characters. */
  projectId: string;
  /** Where pageviews go; events go to `/custom` and heartbeats to `/hb` below it. @default 'https://api.swetrix.com/log' */
  api?: string;
  /** In `pagebeat.full.js`: save only one pageview for each session. @default false */
  unique?: boolean;
  /**
   * In `pagebeat.full.js`: `any` takes every event name of up to 256 characters, as today's servers do. Otherwise a name has letters, digits,
   * `_` and `.`, starts with a letter and is shorter than 64 characters, as the document says.
   */
  names?: string;
}

/**
 * Swetrix, as its Events API documents it: JSON, so that the browser asks with a CORS preflight first.
 *
 * Metadata is flat: text, numbers and booleans, which it is sent as text, the duration (in seconds) among them. Anything
 * else is refused with `invalid`, and so is a name that is not by {@link SwetrixSettings.names}. A pageview of the path
 * that was counted before is none, and what is `unique` resolves with `skipped: 'duplicate'` when it is there already.
 *
 * @see https://docs.swetrix.com/events-api
 */
export const swetrix = (settings: SwetrixSettings): Destination => ({
  name: 'swetrix',
  id: settings.projectId,
  timeZone: true,
  deliver: (kind, page, event, check) => {
    const { url, path, previous } = page;
    const query = readQuery(url);
    const names = settings.names ? /^[\s\S]{1,256}$/ : /^[a-z][\w.]{0,62}$/i;
    const unique = (event || settings).unique;
    const meta = event && texts(event.meta, check);
    if (event) check(names.test(event.name), 'name', names, event.name);
    // It has no field for the duration.
    if (meta && event.duration !== undefined && !('duration' in meta)) meta.duration = '' + event.duration;
    if (kind === 'pageview' && previous && previous.path === path) return undefined;
    return {
      method: 'POST',
      url: below(settings.api || 'https://api.swetrix.com/log', event ? '/custom' : kind === 'heartbeat' ? '/hb' : ''),
      type: 'application/json',
      duplicate: unique && 403,
      body: encodeJson(
        kind === 'heartbeat'
          ? { pid: settings.projectId }
          : {
              pid: settings.projectId,
              ev: event && event.name,
              pg: path,
              prev: (previous && page.referrer && previous.path) || undefined,
              lc: page.language,
              tz: page.timeZone,
              ref: (!previous && page.referrer) || undefined,
              so: query.utm_source || query.source || query.ref,
              me: query.utm_medium,
              ca: query.utm_campaign,
              unique: unique || undefined,
              meta,
            },
      ),
    };
  },
});
