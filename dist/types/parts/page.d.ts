import type { Part } from '../types/records.js';
/**
 * Reads where the visitor is, or was at another address and time, less what `data-disable-query`, `data-disable-referrer` and
 * `data-disable-resolution` leave out; and drops pageviews with `data-disable-page-views`.
 */
export declare const page: Part;
