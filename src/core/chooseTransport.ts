import type { Circumstances, Delivery, Transport } from '../types.js';

/** Browsers keep at most 64 KiB of all requests of a page together alive (https://fetch.spec.whatwg.org, 4.6). */
const KEEPALIVE_BYTES = 60000;
const KEEPALIVE_REQUESTS = 9;

/**
 * How a delivery is to be sent. A beacon is a POST of text/plain only: as JSON it is preflighted, and lost where the
 * server answers `*` (https://github.com/w3c/beacon/issues/10).
 */
export const chooseTransport = (
  { method, type, size }: Delivery,
  { keepalive, online, leaving, bytes, requests }: Circumstances,
): Transport =>
  // Who is said to be offline may be online all the same, so the last chance is taken.
  !online && !leaving
    ? 'none'
    : (leaving || !keepalive) && method === 'POST' && !type
      ? 'beacon'
      : !keepalive
        ? 'xhr'
        : bytes + size! < KEEPALIVE_BYTES && requests < KEEPALIVE_REQUESTS
          ? 'keepalive'
          : 'fetch';
