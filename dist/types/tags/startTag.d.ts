import type { Door } from '../types/records.js';
/**
 * Acts on load: reads the script tag, starts a tracker and puts the function on the page. A second file hands its tag and what
 * it is made of to the first, so that a destination gets everything once.
 */
export declare const startTag: (own: Door) => void;
