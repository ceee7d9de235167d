import type { Plugin } from '../types.js';
/**
 * Puts `debug()` on the function of the page: `pirsch.debug()` prints with which options it runs, where it sends to, and
 * what was sent last, at most 50, each with its verdict; and returns the same as a record.
 *
 * @param options what is shown as such, for example the settings of the tag
 */
export declare const debug: (options: object) => Plugin;
