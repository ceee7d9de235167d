import type { Delivery, Transport } from '../types.js';
/**
 * How a delivery is to be sent. A beacon is a POST of text/plain only: as JSON it is preflighted, and lost where the
 * server answers `*` (https://github.com/w3c/beacon/issues/10).
 *
 * @param keepalive whether the browser's `fetch` honours `keepalive`
 * @param leaving the page is being left, so nobody is there to read the answer
 */
export declare const chooseTransport: ({ method, body, type }: Delivery, keepalive: boolean, leaving: boolean) => Transport;
