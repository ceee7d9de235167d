import type { Answer, Delivery } from '../types/records.js';
/**
 * Makes what sends: at once, also where `fetch` throws or gives back no promise. The only place that talks to the outside.
 * What it sends with is taken now: what a page puts in its place later changes nothing.
 */
export declare const createSend: (fetch: typeof window.fetch) => (delivery: Delivery) => Promise<Answer>;
