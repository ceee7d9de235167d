/**
 * Until when a server that took nothing is left alone, in milliseconds since 1970.
 *
 * @param least milliseconds, as it was asked before and took nothing either
 * @param retryAfter what it says itself: seconds, or a date (RFC 9110, 10.2.3)
 */
export declare const restUntil: (least: number, retryAfter?: string | null) => number;
