/**
 * Runs an action every so many seconds while the page is visible and in use, and when the last one is done. Unused time is
 * counted in beats, so that a clock that jumps changes nothing.
 */
export declare const startHeartbeat: (seconds: number, beat: (done: () => void) => void) => void;
