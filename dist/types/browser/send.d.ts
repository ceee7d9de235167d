import type { Delivery, Ending, Transport } from '../types.js';
/**
 * Sends, at once, and tells how it ended; it may never tell, since the promise of a keepalive fetch can stay open for
 * good after the back/forward cache (Firefox, WebKit). The only place that talks to the outside.
 */
export declare const send: ({ method, url, body, type }: Delivery, transport: Transport, done: (ending: Ending) => void) => void;
