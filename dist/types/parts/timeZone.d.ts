import type { Part } from '../types/records.js';
/**
 * Tells Swetrix and Firstparty the visitor's time zone, from the second thing on that is sent: it is read when the browser is
 * idle, since that takes 14 ms, too much before the first pageview.
 */
export declare const timeZone: Part;
