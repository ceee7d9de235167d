import type { Advise, Face } from '../../types.js';
/** Adds to what is said on localhost of each pageview and event; a line is printed once, however often it is said. */
export declare const onLocalhost: (face: Face, say: (...given: Parameters<Advise>) => string[]) => void;
