import type { TrackEvent, Value } from '../types.js';
/**
 * Our own copy of what a caller gave; throws what is wrong with it.
 * Every field is read once: a getter runs once, and what the caller changes later changes nothing.
 *
 * @param copy copies a value of the metadata, and says what is wrong with it; left out where no destination takes others
 * than scalars, which need no copy
 */
export declare const readEvent: (name: unknown, options?: unknown, copy?: (value: unknown, what: string) => Value) => TrackEvent;
