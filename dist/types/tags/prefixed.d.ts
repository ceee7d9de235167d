import type { Destination } from '../types.js';
/** Makes a destination from the attributes that begin with its name: `data-firstparty-key` is its `key`. */
export declare const prefixed: <Own>(prefix: string, make: (settings: Own) => Destination) => (settings: Record<string, unknown>) => Destination;
