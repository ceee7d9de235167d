import type { Part } from '../types/records.js';
/**
 * Makes calls of the page's own functions, such as those of User.com's widget, which are there only some time after the
 * page was loaded: until then calls wait, in order. A call rejects with `timeout` after 8 seconds, and is made all the same
 * within a minute; with `refused` when the function throws, or when 100 calls wait already.
 *
 * @for usercom
 */
export declare const bridge: Part;
