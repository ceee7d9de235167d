import type { TrackError } from '../types/options.js';
/** The error for what is wrong; the console has one line of each kind, so that a mistake in a loop does not fill it. */
export declare const warn: (what: string) => TrackError;
