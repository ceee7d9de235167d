import type { Part } from '../types/records.js';
/**
 * Tells Plausible for how long a page was really used, and with `scrollDepth` how much of it was seen, as its own script does: with each
 * heartbeat, and when the page is hidden or left for another address, each time what was added since. It needs `data-active-time`, by
 * which the part of that name measures. It stores nothing.
 *
 * @for plausible
 * @needs heartbeat, activeTime
 */
export declare const engagement: Part;
