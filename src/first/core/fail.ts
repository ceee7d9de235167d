import type { Reason, TrackError } from '../types.js';

/** The error that a call is rejected with. */
export const fail = (reason: Reason, message: string, destination?: string, status?: number): TrackError => {
  const error = new Error('pagebeat: ' + message) as TrackError;
  error.ok = false;
  error.reason = reason;
  error.status = status;
  error.destination = destination;
  return error;
};
