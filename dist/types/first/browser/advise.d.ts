import type { Advise } from '../types.js';
/** Prints, one line of each kind, what a destination has to say of what would be sent to it. */
export declare const advise: Advise;
