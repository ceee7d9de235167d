import type { Equipment } from '../tracker.js';
import type { Destination } from '../types.js';
/** Starts the tag of a single destination, whose attributes begin with its name and which takes nested metadata. */
export declare const startVendorTag: <Own>(name: string, make: (settings: Own) => Destination, equipment: Equipment) => void;
