import { readAddress } from '../browser/readAddress.js';
import type { Part } from '../types/records.js';
import { moved } from './around/moved.js';
import { withHost } from './around/withHost.js';

/**
 * Reports the host of `data-dev="www.example.com"` in place of the real one, in referrers of the own site too: its pages are no
 * referrer to anybody.
 */
export const devHost: Part = (stages, { dev }) => {
  if (!dev || '' + dev === 'true') return;
  // What is no host throws now, and not with each page.
  moved(stages, withHost(location.origin, readAddress('//' + dev).host));
};
