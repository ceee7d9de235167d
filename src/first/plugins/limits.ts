import type { Plugin } from '../types.js';
import { onLocalhost } from './advice/onLocalhost.js';

/** What a system keeps of the metadata of an event: keys, and characters of a key, of a value and in all. */
interface Limits {
  keys?: number;
  key?: number;
  value?: number;
  total?: number;
}

/** As documented; past that metadata is cut, left out, or refused with status 400 (Swetrix). */
const LIMITS: Record<string, Limits | undefined> = {
  // https://docs.pirsch.io/advanced/events
  pirsch: { keys: 20, key: 100, value: 2000 },
  // https://docs.swetrix.com/events-api
  swetrix: { keys: 100, total: 2000 },
  // https://docs.user.com
  usercom: { value: 255 },
};

/** https://docs.pirsch.io/advanced/segmentation-tags */
const TAG_LIMITS: Limits = { keys: 20, key: 50, value: 50 };

/**
 * Says on localhost when metadata is more than a vendor keeps: Pirsch 20 keys (tags among them) of 100 and values of 2,000
 * characters, Swetrix 100 keys and 2,000 characters in all, User.com values of 255. It is sent all the same.
 *
 * @see https://docs.pirsch.io/advanced/events
 * @see https://docs.pirsch.io/advanced/segmentation-tags
 * @see https://docs.swetrix.com/events-api
 * @see https://docs.user.com
 */
export const limits = (): Plugin => (tracker) =>
  onLocalhost(tracker, (jobs) => {
    const lines: string[] = [];

    const measure = (what: string, given: Record<string, unknown>, most: Limits): void => {
      const keys = Object.keys(given);
      const values = keys.map((key) => '' + given[key]);
      const check = (much: string, limit: number | undefined, was: number): void => {
        if (limit && was > limit) lines.push(what + ' of at most ' + limit + ' ' + much);
      };
      const longest = (texts: string[]): number => texts.reduce((most, text) => Math.max(most, text.length), 0);
      check('keys', most.keys, keys.length);
      check('characters in a key', most.key, longest(keys));
      check('characters in a value', most.value, longest(values));
      check('characters in all', most.total, (keys.join('') + values.join('')).length);
    };

    jobs.forEach(([, { destination, body, url }]) => {
      const most = LIMITS[destination];
      if (!most) return;
      const sent = body ? JSON.parse(body) : {};
      const tags: Record<string, unknown> = sent.tags || {};
      (url || '').replace(/[?&]tag_([^=]*)=([^&]*)/g, (_all, key, value) => {
        tags[decodeURIComponent(key)] = decodeURIComponent(value);
        return '';
      });
      measure(destination + ' takes tags', tags, TAG_LIMITS);
      const meta: Record<string, unknown> = sent.event_meta || sent.meta || sent[1] || {};
      // They are attached to each event.
      Object.keys(tags).forEach((key) => {
        if (body && !(key in meta)) meta[key] = tags[key];
      });
      measure(destination + ' takes metadata', meta, most);
    });
    return lines;
  });
