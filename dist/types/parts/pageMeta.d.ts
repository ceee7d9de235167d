import type { Part } from '../types/records.js';
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
export declare const pageMeta: Part;
