import { copyOf } from '../destinations/format/copyOf.js';
import { type PirschSitesSettings, pirschSites } from '../destinations/pirschSites.js';
import type { Destination } from '../types.js';

/** Makes the destinations of a tag for Pirsch, with what `data-tag` and `data-tag-…` say. A `-` stands for a space. */
export const pirschTag = (settings: PirschSitesSettings): Destination[] => {
  const given = settings as unknown as Record<string, string | true>;
  if (typeof settings.code !== 'string' && typeof settings.clientId !== 'string') return [];
  const tag: Record<string, string> = Object.create(null);
  Object.keys(given).forEach((name) => {
    const value = given[name]!;
    if (name === 'tag' && value !== true) {
      value.split(',').forEach((key) => {
        if (key.trim()) tag[key.trim().replace(/-/g, ' ')] = '1';
      });
    } else if (/^tag[A-Z-]/.test(name)) {
      const key = name.slice(3).replace(/[A-Z]/g, (letter) => ' ' + letter.toLowerCase());
      tag[key.replace(/-/g, ' ').trim()] = value === true ? '1' : value;
    }
  });
  const own = copyOf(settings);
  // What was read from there is text.
  delete own.tag;
  if (Object.keys(tag)[0]) own.tag = tag;
  return pirschSites(own);
};
