import { createBridge } from '../browser/createBridge.js';
import { copyValue } from '../core/copyValue.js';
import { usercom as pure, type UsercomSettings } from '../destinations/usercom.js';
import type { Equip } from '../tracker.js';
import type { Destination } from '../types.js';

export type { UsercomSettings };

const needs: Equip = (tracker) => {
  tracker.copyValue = copyValue;
  createBridge(tracker);
};

/** {@inheritDoc pure} */
export const usercom = (settings: UsercomSettings): Destination => ({ ...pure(settings), needs });
