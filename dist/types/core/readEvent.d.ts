import type { TrackEvent } from '../types/records.js';
/** Our own copy of what a caller gave, each field read once; throws the name of what is wrong with it, or what a getter throws. */
export declare const readEvent: (name: unknown, options?: unknown) => TrackEvent;
