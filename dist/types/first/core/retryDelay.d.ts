/**
 * Milliseconds until a delivery is sent again, or nothing when it is not.
 *
 * @param tries how often it was sent
 * @param again in how many milliseconds the server wants it again, when nothing can be counted twice
 * @param random from 0 to 1, so that not all visitors come again at once
 */
export declare const retryDelay: (tries: number, again: number | undefined, random: number) => number | undefined;
