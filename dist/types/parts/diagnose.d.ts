import type { Part } from '../types/records.js';
/**
 * Prints one line for each kind of failure on a page, that says what to change: that the content security policy blocks the
 * endpoint (which the part `blocked` tells), that the server refuses the site's id or its host, that the plan is used up. It
 * stands around all that judges an answer, and takes its word.
 */
export declare const diagnose: Part;
