import { createBridge } from '../browser/createBridge.js';
import { usercom as pure, type UsercomSettings } from '../destinations/usercom.js';
import type { Destination } from '../types.js';

export type { UsercomSettings };

/** {@inheritDoc pure} */
export const usercom = (settings: UsercomSettings): Destination => ({ ...pure(settings), needs: createBridge });
