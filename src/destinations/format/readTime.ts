import { check } from '../../core/check.js';

/** Milliseconds that a clock may be ahead, or that rounding to seconds may have added: that is now. */
const AHEAD = 3e5;

/** When something happened, in milliseconds since 1970, from a Date, an ISO 8601 date or seconds; throws what is none, or to come. */
export const readTime = (given: unknown, now: number): number => {
  const time =
    typeof given === 'string'
      ? Date.parse(/^\d{4}-\d\d-\d\d/.test(given) ? given : '')
      : typeof given === 'number'
        ? given * 1000
        : {}.toString.call(given) === '[object Date]'
          ? +(given as Date)
          : NaN;
  check(time >= 0 && time <= now + AHEAD, 'timestamp for Customer.io');
  return Math.min(time, now);
};
