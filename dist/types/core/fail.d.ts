import type { Reason, TrackError } from '../types/options.js';
/** The error that a call is rejected with. */
export declare const fail: (reason: Reason, what: string, status?: number) => TrackError;
