import type { Part } from '../types/records.js';
/**
 * Tracks only where a pattern of `data-include` matches the path, and never where one of `data-exclude` does: regular
 * expressions with commas between, tried on the path as it is and decoded. A broken one is told of, and matches nothing.
 */
export declare const patterns: Part;
