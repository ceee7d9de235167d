import type { Settings, Skipped } from '../types/options.js';
/** Why nothing is sent from this browser: by Pirsch's own key for an opt-out, or since it is one's own machine. */
export declare const skipReason: (settings: Settings) => Skipped | undefined;
