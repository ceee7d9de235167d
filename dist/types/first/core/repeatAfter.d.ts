import type { Ending } from '../types.js';
/**
 * In how many milliseconds at the earliest a server may be sent the same again, or nothing when it may not: only where
 * nothing can be counted twice. That is where nothing left the browser, or the server says that it took nothing. 502 and 504 prove nothing: they are a proxy's, which may have passed it on.
 *
 * @param retryAfter the server's `Retry-After`: seconds, or a date (RFC 9110, 10.2.3)
 * @param now milliseconds since 1970
 */
export declare const repeatAfter: (ending: Ending, retryAfter: string | null | undefined, now: number) => number | undefined;
