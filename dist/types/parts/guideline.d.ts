import type { Part } from '../types/records.js';
export type {} from './companion.js';
/**
 * Says on localhost which names of events are off a guideline, so that one event does not become two: that of `data-guideline`.
 * All names are sent all the same. Of another guideline a line says so, and that is all.
 */
export declare const guideline: Part;
