import type { Plugin } from '../types.js';
/**
 * Sends to Swetrix how long the page took to load, with the first pageview of `swetrixPages()`, which waits for that. It goes
 * without when the visitor does anything before the page has loaded, leaves it or hides it, or when it takes longer than
 * 10 seconds.
 *
 * @see https://docs.swetrix.com/events-api
 */
export declare const perf: () => Plugin;
