import type { Destination, Page } from '../types.js';
/**
 * Adds the time zone to a page, for a destination that wants it. It is read when the browser is idle, since it takes 14 ms
 * to load, too much before the first pageview: that goes without.
 */
export declare const addTimeZone: (page: Page, destinations: Destination[]) => void;
