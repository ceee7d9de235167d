import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** Track only where one of these patterns, regular expressions with commas between, matches the path. */
        include?: string;
        /** Never track where one of these patterns, regular expressions with commas between, matches the path. */
        exclude?: string;
    }
}
/**
 * Tracks only where a pattern of `data-include` matches the path, and never where one of `data-exclude` does: regular
 * expressions with commas between, tried on the path as it is and decoded. A broken one is told of, and matches nothing.
 */
export declare const patterns: Part;
