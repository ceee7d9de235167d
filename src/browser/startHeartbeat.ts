import { on } from './on.js';

/** 5 minutes: who did not touch the page for longer is not reading it. */
const UNUSED = 300;

/**
 * Runs an action every so many seconds while the page is visible and in use. Unused time is counted in beats, so that a
 * clock that jumps changes nothing.
 */
export const startHeartbeat = (seconds: number, beat: () => void): void => {
  let unused = 0;
  on('click keydown mousemove scroll visibilitychange', () => {
    unused = 0;
  });
  setInterval(() => {
    if (!document.hidden && (unused += seconds) <= UNUSED) beat();
  }, seconds * 1000);
};
