import { type SwetrixPagesSettings } from '../destinations/swetrixPages.js';
import type { Destination } from '../types.js';
export type { SwetrixPagesSettings };
/** {@inheritDoc pure} */
export declare const swetrixPages: (settings: SwetrixPagesSettings) => Destination;
