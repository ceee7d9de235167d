import type { Cargo, Ending, On, Transport } from '../types.js';
/** Makes one attempt, and tells how it ended, with the server's `Retry-After`; it may never tell. */
export type Attempt = (delivery: Cargo, transport: Transport, done: (ending: Ending, retryAfter?: string | null) => void) => void;
/**
 * Makes what sends: at once, and then tells how it ended; it may never tell, since the promise of a keepalive fetch can
 * stay open for good after the back/forward cache (Firefox, WebKit). The only place that talks to the outside. What it
 * sends with is taken now: what a page puts in its place later changes nothing.
 */
export declare const createSend: (on: On) => Attempt;
