import type { Equip } from './tracker.js';
/**
 * Gives a tracker what any destination may need: the time zone, the user agent, heartbeats, nested metadata. It is what a
 * destination of one's own has for `needs`, when it needs any of it.
 */
export declare const equipForAll: Equip;
