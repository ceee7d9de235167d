import type { Answer, Delivery, Stages } from '../../types/records.js';
/**
 * Sends again what ended as it should not: after half a second, then a second, and more; at once when the page is left. No heartbeat,
 * which is worth nothing later.
 *
 * @param after in how many milliseconds at the earliest, by the answer or without one; nothing when it is over
 */
export declare const again: (stages: Stages, after: (delivery: Delivery, answer?: Answer) => number | undefined) => void;
