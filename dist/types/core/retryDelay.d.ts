import type { Ending } from '../types.js';
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
export declare const retryDelay: (ending: Ending, tries: number, retryAfter: string | null | undefined, now: number, random: number) => number | undefined;
