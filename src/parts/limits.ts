import type { Part } from '../types/records.js';
import { onLocalhost } from './advice/onLocalhost.js';
import { overLimits } from './advice/overLimits.js';

/**
 * Says on localhost when metadata is more than a vendor keeps: Pirsch 20 keys (tags among them) of 100 and values of 2,000
 * characters, Swetrix 100 keys and 2,000 characters in all, Plausible 30 keys, User.com values of 255. It is sent all the same.
 *
 * @for pirsch, swetrix, usercom, plausible
 * @see https://docs.pirsch.io/advanced/events
 * @see https://docs.pirsch.io/advanced/segmentation-tags
 * @see https://docs.swetrix.com/events-api
 * @see https://plausible.io/docs/events-api
 * @see https://docs.user.com
 */
export const limits: Part = (stages) =>
  onLocalhost(stages, (deliveries) =>
    overLimits(deliveries).map(
      ({ name, what, much, limit }) => name.toLowerCase() + ' takes ' + what + ' of at most ' + limit + ' ' + much,
    ),
  );
