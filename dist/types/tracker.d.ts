import type { Settings } from './types/options.js';
import type { Stages } from './types/records.js';
/**
 * Wires the rooms for one page: what is added gets pageviews and, by `track`, events. A part reads the page: `page`.
 *
 * @param on listens for as long as the tracker lives
 */
export declare const startTracker: (settings: Settings, on: Stages["on"]) => Stages;
