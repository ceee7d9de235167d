import type { Part } from '../types/records.js';
import { again } from './around/again.js';
import { repeatAfter } from './around/repeatAfter.js';

/**
 * Sends again what the server took nothing of: after 429, 500 and 503, at most twice more, when its `Retry-After` says or after half a
 * second and more; at once when the page is left. Never what may have arrived, so that nothing is counted twice, and no
 * heartbeat. With `data-outbox` it is kept at once instead.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export const retry: Part = (stages, { outbox }) => {
  // What a server knows again is for `repeat`.
  if (outbox == null) again(stages, ({ sentAt }, answer) => (answer && !sentAt ? repeatAfter(answer) : undefined));
};
