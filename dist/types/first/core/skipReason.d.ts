import type { Settings, Skipped, TrackError } from '../types.js';
/**
 * Why something is not to be sent, if there is a reason.
 *
 * @param url the address bar
 * @param path the path that is reported
 * @param warn is told what is wrong with a pattern, which is then left out
 */
export declare const skipReason: (url: string, path: string, settings: Settings, optedOut: boolean, warn: (error: TrackError) => void) => Skipped | undefined;
