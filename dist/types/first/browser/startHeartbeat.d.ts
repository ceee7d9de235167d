import type { On } from '../types.js';
/**
 * Runs an action every so many seconds while the page is visible and in use, and when the last one is done. Unused time is
 * counted in beats, so that a clock that jumps changes nothing.
 *
 * @returns the timer that ends it; its type is left to the compiler, so that no declaration asks for that of the DOM
 */
export declare const startHeartbeat: (on: On, seconds: number, beat: (done: () => void) => void) => number;
