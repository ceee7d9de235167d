/**
 * Runs an action every so many seconds while the page is visible and in use. Unused time is counted in beats, so that a
 * clock that jumps changes nothing.
 */
export declare const startHeartbeat: (seconds: number, beat: () => void) => void;
