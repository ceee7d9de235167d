import type { Settings } from '../../types/options.js';
import type { Stages } from '../../types/records.js';
/** Starts something once, for the first tag of the page that wants it: a tag that comes later may, where the first one does not. */
export declare const whenWanted: (stages: Stages, settings: Settings, isWanted: (settings: Settings) => unknown, start: (settings: Settings) => void) => void;
