import type { Part } from '../types/records.js';
import { amend } from './around/amend.js';
import { readFamily } from './around/readFamily.js';

declare module '../types/options.js' {
  /** What is a family of attributes, and none by its own name. */
  interface Families {
    /**
     * A family of attributes, such as `data-meta-author="jane"`: what each pageview tells Swetrix of its page, to filter by on the
     * dashboard. Up to 100 keys and 2,000 characters in all.
     * @default nothing
     * @see https://docs.swetrix.com/events-api
     */
    meta?: string;
  }
}

/**
 * Gives Swetrix's pageviews the metadata of their page: `data-meta-author="jane"` is `{ author: 'jane' }`.
 *
 * @for swetrix
 */
export const pageMeta: Part = (stages) =>
  amend(stages, 'projectId', ({ kind, body }, _page, _event, { settings }) => {
    const meta = readFamily(settings, 'meta', 'true');
    if (kind === 'hit' && Object.keys(meta)[0]) body.meta = meta;
  });
