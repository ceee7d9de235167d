import type { Advise } from '../types.js';
import { warn } from './warn.js';

/** Prints, one line of each kind, what a destination has to say of what would be sent to it. */
export const advise: Advise = (jobs) =>
  jobs.forEach(([, { warning }]) => {
    if (warning) warn({ message: 'pagebeat: ' + warning });
  });
