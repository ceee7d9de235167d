import type { Destination } from '../types.js';
/** All destinations there are, each with the attribute that has its id. A new one is a line here. */
export declare const destinations: [attribute: string, make: (settings: never) => Destination][];
