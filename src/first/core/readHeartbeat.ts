import type { TrackError } from '../types.js';
import { fail } from './fail.js';

/**
 * The seconds between two heartbeats; 0 for none.
 *
 * @param warn is told when it is neither a number nor `off`; it goes on with the default
 */
export const readHeartbeat = (heartbeat: string | number = 30, warn: (error: TrackError) => void): number => {
  if (/^([1-9]\d{0,4}|off)$/.test(heartbeat as string)) return +heartbeat || 0;
  warn(fail('invalid', 'heartbeat must be seconds or off, not ' + heartbeat));
  return 30;
};
