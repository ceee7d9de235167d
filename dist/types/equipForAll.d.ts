import type { Equip } from './tracker.js';
/** Gives a tracker what any destination may need, but for what a destination brings itself. */
export declare const equipForAll: Equip;
