import type { Part } from '../types/records.js';
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
  Pirsch: { keys: 20, key: 100, value: 2000 },
  // https://docs.swetrix.com/events-api
  Swetrix: { keys: 100, total: 2000 },
  // https://docs.user.com
  'User.com': { value: 255 },
};

/** https://docs.pirsch.io/advanced/segmentation-tags */
const TAG_LIMITS: Limits = { keys: 20, key: 50, value: 50 };

/**
 * Says on localhost when metadata is more than a vendor keeps: Pirsch 20 keys (tags among them) of 100 and values of 2,000
 * characters, Swetrix 100 keys and 2,000 characters in all, User.com values of 255. It is sent all the same.
 *
 * @for pirsch, swetrix, usercom
 * @see https://docs.pirsch.io/advanced/events
 * @see https://docs.pirsch.io/advanced/segmentation-tags
 * @see https://docs.swetrix.com/events-api
 * @see https://docs.user.com
 */
export const limits: Part = (stages) =>
  onLocalhost(stages, (deliveries) => {
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

    deliveries.forEach(({ name, body, url }) => {
      const most = LIMITS[name];
      if (!most) return;
      const takes = name.toLowerCase() + ' takes ';
      const sent = body ? JSON.parse(body as string) : {};
      const tags: Record<string, unknown> = sent.tags || {};
      new URLSearchParams(url.replace(/^[^?]*/, '')).forEach((value, key) => {
        if (!key.indexOf('tag_')) tags[key.slice(4)] = value;
      });
      measure(takes + 'tags', tags, TAG_LIMITS);
      // Of User.com it is the second argument of a function.
      const meta: Record<string, unknown> = sent.event_meta || sent.meta || sent[1] || {};
      // They are attached to each event.
      Object.keys(tags).forEach((key) => {
        if (body && !(key in meta)) meta[key] = tags[key];
      });
      measure(takes + 'metadata', meta, most);
    });
    return lines;
  });
