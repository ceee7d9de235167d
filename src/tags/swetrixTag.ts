import { copyOf } from '../destinations/format/copyOf.js';
import { type SwetrixPagesSettings, swetrixPages } from '../destinations/swetrixPages.js';
import type { Destination } from '../types.js';

/** Makes the destination of a tag for Swetrix, whose pageviews have what `data-meta-…` says. */
export const swetrixTag = (settings: SwetrixPagesSettings): Destination => {
  const given = settings as unknown as Record<string, string | true>;
  const own = copyOf(settings);
  const meta: Record<string, string> = Object.create(null);
  Object.keys(given).forEach((name) => {
    if (/^meta[A-Z-]/.test(name)) {
      // The browser has made `data-meta-page-type` into this.
      const key = name.slice(4).replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());
      meta[key.replace(/^-/, '')] = '' + given[name];
    }
  });
  // What was read from `data-meta` is text.
  delete own.meta;
  if (Object.keys(meta)[0]) own.meta = meta;
  return swetrixPages(own);
};
