import type { Value } from '../types/options.js';
/**
 * Our own copy of a value of the metadata that JSON can hold, a date among it; throws the name of the place where it can't.
 * Everything is read once.
 *
 * @param what where it is, such as `meta.items`
 */
export declare const copyValue: (value: unknown, what: string, level?: number) => Value;
