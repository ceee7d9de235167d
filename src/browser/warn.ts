import { fail } from '../core/fail.js';
import type { TrackError } from '../types/options.js';
import { guard } from './guard.js';

const printed: Record<string, boolean> = Object.create(null);

/** The error for what is wrong; the console has one line of each kind, so that a mistake in a loop does not fill it. */
export const warn = (what: string): TrackError => {
  const kind = what.split(/\W/)[0]!;
  const error = fail('invalid', what);
  // The console may be a page's own.
  guard(() => {
    if (!printed[kind]) console.error(error.message);
  })();
  printed[kind] = true;
  return error;
};
