import { copyOf } from '../destinations/format/copyOf.js';
import { type SwetrixPagesSettings, swetrixPages } from '../destinations/swetrixPages.js';
import type { Destination } from '../types.js';
import { restOf } from './restOf.js';

/** Makes the destination of a tag for Swetrix, whose pageviews have what `data-meta-…` says. */
export const swetrixTag = (settings: SwetrixPagesSettings): Destination => {
  const given = settings as unknown as Record<string, string | true>;
  const meta: Record<string, string> = Object.create(null);
  Object.keys(given).forEach((name) => {
    const rest = restOf(name, 'meta');
    if (rest !== undefined) meta[rest] = '' + given[name];
  });
  const own = copyOf(settings);
  // What was read from there is text.
  own.meta = Object.keys(meta)[0] ? meta : undefined;
  return swetrixPages(own);
};
