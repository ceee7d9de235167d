import type { Ending } from '../types.js';

const TRIES = 3;

/** Milliseconds; `setTimeout` takes no more than 24 days. */
const LONGEST = 864e5;

/**
 * Milliseconds until a delivery may be sent again, or nothing when it may not: only where nothing can be counted twice.
 * That is where nothing left the browser, or the server says that it took nothing. 502 and 504 prove nothing: they are a
 * proxy's, which may have passed it on.
 *
 * @param tries how often it was sent
 * @param retryAfter the server's `Retry-After`: seconds, or a date (RFC 9110, 10.2.3)
 * @param now milliseconds since 1970
 * @param random from 0 to 1, so that not all visitors come again at once
 */
export const retryDelay = (
  ending: Ending,
  tries: number,
  retryAfter: string | null | undefined,
  now: number,
  random: number,
): number | undefined =>
  tries < TRIES && /unsent|429|500|503/.test(ending as string)
    ? Math.max(
        (250 << tries) * (1 + random),
        Math.min((retryAfter as never) * 1000 || Date.parse(retryAfter as string) - now || 0, LONGEST),
      )
    : undefined;
