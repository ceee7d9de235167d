import type { On } from '../types.js';
import { later } from './later.js';

/** 5 minutes: who did not touch the page for longer is not reading it. */
const UNUSED = 300;

/**
 * Runs an action every so many seconds while the page is visible and in use, and when the last one is done. Unused time is
 * counted in beats, so that a clock that jumps changes nothing.
 *
 * @returns the timer that ends it; its type is left to the compiler, so that no declaration asks for that of the DOM
 */
export const startHeartbeat = (on: On, seconds: number, beat: (done: () => void) => void) => {
  let unused = 0;
  let beating = false;
  on('click keydown mousemove scroll visibilitychange', () => {
    unused = 0;
  });
  // What a page in the back/forward cache had begun may never be answered.
  on('pageshow', () => {
    beating = false;
  });
  return setInterval(() => {
    if (document.hidden || (unused += seconds) > UNUSED || beating) return;
    let answered = false;
    beat(() => {
      answered = true;
      beating = false;
    });
    // Only a later task can bring the answer, so only from then on is a beat in flight: a clock that is set forward in one
    // step has all its beats.
    later<void>((resolve) => resolve()).then(() => {
      beating = !answered;
    });
  }, seconds * 1000);
};
