import type { Settings } from '../types/options.js';
/**
 * The settings of a tag: `false` is nothing at all, and so is what is not there. An empty one is on for a switch, which is
 * on when it is not null, and absent for all else, which is read for its truth.
 */
export declare const readSettings: (given: Record<string, unknown>) => Settings;
