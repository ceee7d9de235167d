import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * Swetrix: send how long the page took to load with its first pageview, which waits for that, at most 10 seconds.
         * @default false
         * @see https://docs.swetrix.com/events-api
         */
        perf?: Switch;
    }
}
declare module '../types/records.js' {
    interface Delivery {
        /** By the part `perf`: it is the first pageview of a document, and takes along how long that took to load. */
        timed?: boolean;
    }
}
/**
 * Sends to Swetrix how long the page took to load (`data-perf`), with the first pageview, which waits for that. It goes
 * without when the visitor does anything before the page has loaded, leaves it or hides it, or when it takes longer than
 * 10 seconds. It stands around all that sends.
 *
 * @for swetrix
 * @see https://docs.swetrix.com/events-api
 */
export declare const perf: Part;
