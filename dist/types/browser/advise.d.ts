import type { Cargo } from '../types.js';
/** Prints, one line of each kind, what the site's developer should know of what would be sent. */
export declare const advise: (jobs: [unknown, Cargo][]) => void;
