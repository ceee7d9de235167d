import type { Delivery } from '../../types/records.js';

/** What a system keeps of the metadata of an event: keys, and characters of a key, of a value and in all. */
interface Limits {
  keys?: number;
  key?: number;
  value?: number;
  total?: number;
}

/** What is more than a vendor keeps. */
export interface Over {
  /** The vendor, for people. */
  name: string;
  what: 'metadata' | 'tags';
  /** Such as `characters in a key`. */
  much: string;
  /** How much of it is kept. */
  limit: number;
}

/** As documented; past that metadata is cut, left out, or refused with status 400 (Swetrix). */
const LIMITS: Record<string, Limits | undefined> = {
  // https://docs.pirsch.io/advanced/events
  Pirsch: { keys: 20, key: 100, value: 2000 },
  // https://docs.swetrix.com/events-api
  Swetrix: { keys: 100, total: 2000 },
  // https://plausible.io/docs/events-api
  Plausible: { keys: 30 },
  // https://docs.user.com
  'User.com': { value: 255 },
};

/** https://docs.pirsch.io/advanced/segmentation-tags */
const TAG_LIMITS: Limits = { keys: 20, key: 50, value: 50 };

/** What of the metadata and the tags that would be sent is more than their vendors keep. Pure. */
export const overLimits = (deliveries: Delivery[]): Over[] => {
  const found: Over[] = [];

  const measure = (name: string, what: Over['what'], given: Record<string, unknown>, most: Limits): void => {
    const keys = Object.keys(given);
    const values = keys.map((key) => '' + given[key]);
    const check = (much: string, limit: number | undefined, was: number): void => {
      if (limit && was > limit) found.push({ name, what, much, limit });
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
    const sent = body ? JSON.parse(body as string) : {};
    const tags: Record<string, unknown> = sent.tags || {};
    new URLSearchParams(url.replace(/^[^?]*/, '')).forEach((value, key) => {
      if (!key.indexOf('tag_')) tags[key.slice(4)] = value;
    });
    measure(name, 'tags', tags, TAG_LIMITS);
    // Of User.com it is the second argument of a function.
    const meta: Record<string, unknown> = sent.event_meta || sent.meta || sent.p || sent[1] || {};
    // They are attached to each event.
    Object.keys(tags).forEach((key) => {
      if (body && !(key in meta)) meta[key] = tags[key];
    });
    measure(name, 'metadata', meta, most);
  });
  return found;
};
