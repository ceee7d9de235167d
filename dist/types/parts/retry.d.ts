import type { Part } from '../types/records.js';
/**
 * Sends again what the server took nothing of: after 429, 500 and 503, at most twice more, when its `Retry-After` says or after half a
 * second and more; at once when the page is left. Never what may have arrived, so that nothing is counted twice, and no
 * heartbeat. It stands around `outbox`: what that keeps is not sent again here.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export declare const retry: Part;
