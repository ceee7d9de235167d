import type { TrackError } from '../types.js';
/**
 * The seconds between two heartbeats; 0 for none.
 *
 * @param warn is told when it is neither a number nor `off`; it goes on with the default
 */
export declare const readHeartbeat: (heartbeat: string | number | undefined, warn: (error: TrackError) => void) => number;
