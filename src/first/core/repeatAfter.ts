import type { Ending } from '../types.js';

/** Milliseconds; `setTimeout` takes no more than 24 days. */
const LONGEST = 864e5;

/**
 * In how many milliseconds at the earliest a server may be sent the same again, or nothing when it may not: only where
 * nothing can be counted twice. That is where nothing left the browser, or the server says that it took nothing. 502 and 504 prove nothing: they are a proxy's, which may have passed it on.
 *
 * @param retryAfter the server's `Retry-After`: seconds, or a date (RFC 9110, 10.2.3)
 * @param now milliseconds since 1970
 */
export const repeatAfter = (ending: Ending, retryAfter: string | null | undefined, now: number): number | undefined =>
  /^(unsent|429|500|503)$/.test(ending as string)
    ? Math.min((retryAfter as never) * 1000 || Date.parse(retryAfter as string) - now || 0, LONGEST)
    : undefined;
