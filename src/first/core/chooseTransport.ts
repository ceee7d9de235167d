import type { Cargo, Transport } from '../types.js';

/** Browsers keep at most 64 KiB of all requests of a page together alive (https://fetch.spec.whatwg.org, 4.6). */
const KEEPALIVE_BYTES = 60000;
const KEEPALIVE_REQUESTS = 9;

/**
 * How a delivery is to be sent. A beacon is a POST of text/plain only: as JSON it is preflighted, and lost where the
 * server answers `*` (https://github.com/w3c/beacon/issues/10). One by one, since a record would cost 40 bytes:
 *
 * @param keepalive the browser's `fetch` honours it
 * @param online the browser does not say that it is offline
 * @param leaving the page is being left, so nobody is there to read an answer, or to try again
 * @param bytes in flight with `keepalive`
 * @param requests in flight with `keepalive`
 */
export const chooseTransport = (
  { method, type, size, call }: Cargo,
  keepalive: boolean,
  online: boolean,
  leaving: boolean,
  bytes: number,
  requests: number,
): Transport =>
  // Who is said to be offline may be online all the same, so the last chance is taken.
  !online && !leaving
    ? 'none'
    : call
      ? 'call'
      : (leaving || !keepalive) && method === 'POST' && !type
        ? 'beacon'
        : !keepalive
          ? 'xhr'
          : bytes + size < KEEPALIVE_BYTES && requests < KEEPALIVE_REQUESTS
            ? 'keepalive'
            : 'fetch';
