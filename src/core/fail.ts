import type { Reason, TrackError } from '../types/options.js';

/** The error that a call is rejected with. */
export const fail = (reason: Reason, what: string, status?: number): TrackError =>
  Object.assign(new Error('pagebeat: ' + reason + ' ' + what), { reason, status });
