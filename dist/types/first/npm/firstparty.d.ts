import { type FirstpartySettings } from '../destinations/firstparty.js';
import type { Destination } from '../types.js';
export type { FirstpartySettings };
/** {@inheritDoc pure} */
export declare const firstparty: (settings: FirstpartySettings) => Destination;
