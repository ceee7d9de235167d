import { type UsercomSettings } from '../destinations/usercom.js';
import type { Destination } from '../types.js';
export type { UsercomSettings };
/** {@inheritDoc pure} */
export declare const usercom: (settings: UsercomSettings) => Destination;
