import type { Cargo } from '../types.js';
import { warn } from './warn.js';

/** Prints, one line of each kind, what the site's developer should know of what would be sent. */
export const advise = (jobs: [unknown, Cargo][]): void =>
  jobs.forEach(([, { warning }]) => {
    if (warning) warn({ message: 'pagebeat: ' + warning });
  });
