import type { Circumstances, Delivery, Transport } from '../types.js';
/**
 * How a delivery is to be sent. A beacon is a POST of text/plain only: as JSON it is preflighted, and lost where the
 * server answers `*` (https://github.com/w3c/beacon/issues/10).
 */
export declare const chooseTransport: ({ method, type, size }: Delivery, { keepalive, online, leaving, bytes, requests }: Circumstances) => Transport;
