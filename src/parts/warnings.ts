import type { Part } from '../types/records.js';
import { onLocalhost } from './advice/onLocalhost.js';

/**
 * Says on localhost, once, what a destination has to say of what would be sent to it: that a time can trigger campaigns.
 *
 * @for customerio
 */
export const warnings: Part = (stages) =>
  onLocalhost(
    stages,
    (deliveries) => deliveries.map(({ warning }) => warning || '').filter((warning) => warning),
    'error',
  );
