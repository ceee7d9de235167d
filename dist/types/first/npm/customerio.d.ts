import { type CustomerioSettings } from '../destinations/customerio.js';
import type { Destination } from '../types.js';
export type { CustomerioSettings };
/** {@inheritDoc pure} */
export declare const customerio: (settings: CustomerioSettings) => Destination;
