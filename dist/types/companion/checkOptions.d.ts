import type { Has } from './types.js';
/** What to say of the options of a call: those that there are not, and those that this page’s files do not keep. Pure. */
export declare const checkOptions: (options: unknown, has: Has) => string[];
