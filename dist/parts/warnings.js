import { o as onLocalhost } from '../shared/onLocalhost.js';

/**
 * Says on localhost, once, what a destination has to say of what would be sent to it: that a time can trigger campaigns.
 *
 * @for customerio
 */
const warnings = (stages) => onLocalhost(stages, (deliveries) => deliveries.map(({ warning }) => warning || '').filter((warning) => warning), 'error');

export { warnings };
//# sourceMappingURL=warnings.js.map
