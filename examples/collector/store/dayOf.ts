export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

/** The number of a day: those since 1970, in UTC, as Swetrix ends a visitor's day. */
export const dayOf = (time: number): number => Math.floor(time / DAY);
