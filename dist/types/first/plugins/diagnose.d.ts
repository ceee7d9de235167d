import type { Plugin } from '../types.js';
/**
 * Prints one line for each kind of failure on a page, that says what to change: that the content security policy blocks the
 * endpoint, that the server refuses the site's id or its host, that the plan is used up.
 */
export declare const diagnose: () => Plugin;
