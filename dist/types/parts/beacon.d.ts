import type { Part } from '../types/records.js';
/**
 * Sends by `navigator.sendBeacon` where `fetch` can't outlive the page (Firefox before 133): what is a POST of plain text, as JSON would be
 * preflighted, and lost where the server answers `*`. What it takes is `queued`, as a beacon says nothing back.
 *
 * @see https://github.com/w3c/beacon/issues/10
 */
export declare const beacon: Part;
