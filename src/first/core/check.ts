import { fail } from './fail.js';

/** The only name that tells an array, null, a Date and a String object apart: `[object Array]`. */
export const tagOf = (value: unknown): string => ({}).toString.call(value);

/** Throws what is wrong with an input: what it must be, and what it was; and for which destination, when not for all. */
export const check = (ok: unknown, what: string, must: string | RegExp, was: unknown, destination?: string): void => {
  if (!ok) {
    const shown = was === Object(was) ? tagOf(was) : String(was).slice(0, 50);
    throw fail(
      'invalid',
      what + (destination ? ' for ' + destination : '') + ' must be ' + must + ', not ' + typeof was + ' ' + shown,
      destination,
    );
  }
};
