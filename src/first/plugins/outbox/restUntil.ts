/** Milliseconds. */
const FIRST = 3e4;

/**
 * Until when a server that took nothing is left alone, in milliseconds since 1970.
 *
 * @param least milliseconds, as it was asked before and took nothing either
 * @param again milliseconds after which it wants to be asked again, when it says so
 */
export const restUntil = (least: number, again: number): number =>
  // Not all visitors come again at once.
  Date.now() + Math.max(again || FIRST, least) * (1 + Math.random() / 2);
