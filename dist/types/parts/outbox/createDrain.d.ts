import type { Answer, Delivery, Stages } from '../../types/records.js';
import type { createStore } from './createStore.js';
/**
 * Makes what sends what is kept: one after the other, by one tab at a time.
 *
 * @param restOf until when the server of a delivery is left alone, in milliseconds since 1970; nothing when it was not heard of
 * @param hear is told what became of a delivery, nothing as it is sent; says whether that proves that the server took nothing
 * @returns what has it begin, when the first of the servers may be asked
 */
export declare const createDrain: ({ send, on }: Stages, store: ReturnType<typeof createStore>, restOf: (delivery: Delivery) => number | undefined, hear: (delivery: Delivery, answer: Answer | undefined, isKept?: boolean) => boolean) => (() => void);
