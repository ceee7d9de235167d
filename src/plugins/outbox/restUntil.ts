/** Milliseconds. */
const FIRST = 3e4;
const LONGEST_ASKED = 864e5;

/**
 * Until when a server that took nothing is left alone, in milliseconds since 1970.
 *
 * @param least milliseconds, as it was asked before and took nothing either
 * @param retryAfter what it says itself: seconds, or a date (RFC 9110, 10.2.3)
 */
export const restUntil = (least: number, retryAfter?: string | null): number => {
  const now = Date.now();
  const asked = (retryAfter as never) * 1000 || Date.parse(retryAfter as string) - now;
  // Not all visitors come again at once.
  return now + Math.max(Math.min(asked, LONGEST_ASKED) || FIRST, least) * (1 + Math.random() / 2);
};
