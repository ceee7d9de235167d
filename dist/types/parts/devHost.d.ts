import type { Part } from '../types/records.js';
/**
 * Reports the host of `data-dev="www.example.com"` in place of the real one, in referrers of the own site too: its pages are no
 * referrer to anybody.
 */
export declare const devHost: Part;
