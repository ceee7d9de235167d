import { a as again } from '../shared/again.js';
import { r as repeatAfter } from '../shared/repeatAfter.js';
import '../shared/guard.js';

/**
 * Sends again what the server took nothing of: after 429, 500 and 503, at most twice more, when its `Retry-After` says or after half a
 * second and more; at once when the page is left. Never what may have arrived, so that nothing is counted twice, and no
 * heartbeat. It stands around `outbox`: what that keeps is not sent again here.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
const retry = (stages) => 
// What a server knows again is for `repeat`.
again(stages, ({ sentAt }, answer) => (answer && !sentAt ? repeatAfter(answer) : undefined));

export { retry };
//# sourceMappingURL=retry.js.map
