import type { TrackEvent } from '../types.js';
/**
 * Our own copy of what a caller gave; throws what is wrong with it.
 * Every field is read once: a getter runs once, and what the caller changes later changes nothing.
 */
export declare const readEvent: (name: unknown, options?: unknown) => TrackEvent;
