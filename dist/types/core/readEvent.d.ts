import type { TrackEvent } from '../types/records.js';
/** Our own copy of what a caller gave, each field read once; or the name of what is wrong with it. */
export declare const readEvent: (name: unknown, options?: unknown) => TrackEvent | string;
