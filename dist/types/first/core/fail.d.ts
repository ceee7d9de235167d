import type { Reason, TrackError } from '../types.js';
/** The error that a call is rejected with. */
export declare const fail: (reason: Reason, message: string, destination?: string, status?: number) => TrackError;
