import { type SwetrixSettings } from '../destinations/swetrix.js';
import type { Destination } from '../types.js';
export type { SwetrixSettings };
/** {@inheritDoc pure} */
export declare const swetrix: (settings: SwetrixSettings) => Destination;
