import { copyOf } from '../destinations/format/copyOf.js';
import { type PirschSitesSettings, pirschSites } from '../destinations/pirschSites.js';
import type { Destination } from '../types.js';
import { restOf } from './restOf.js';

/** Makes the destinations of a tag for Pirsch, with what `data-tag` and `data-tag-…` say. A `-` stands for a space. */
export const pirschTag = (settings: PirschSitesSettings): Destination[] => {
  const given = settings as unknown as Record<string, string | true>;
  if (typeof settings.code !== 'string' && typeof settings.clientId !== 'string') return [];
  const tag: Record<string, string> = Object.create(null);
  Object.keys(given).forEach((name) => {
    const value = given[name]!;
    const rest = restOf(name, 'tag');
    if (rest !== undefined) tag[rest.replace(/-/g, ' ').trim()] = value === true ? '1' : value;
    else if (name === 'tag' && value !== true) {
      value.split(',').forEach((key) => {
        if (key.trim()) tag[key.trim().replace(/-/g, ' ')] = '1';
      });
    }
  });
  const own = copyOf(settings);
  // What was read from there is text.
  own.tag = Object.keys(tag)[0] ? tag : undefined;
  return pirschSites(own);
};
