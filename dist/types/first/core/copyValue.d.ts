import type { Value } from '../types.js';
/**
 * Our own copy of a value of the metadata that JSON can hold, a date among it; throws what is wrong, naming the place.
 * Everything is read once.
 */
export declare const copyValue: (value: unknown, what: string, depth?: number) => Value;
