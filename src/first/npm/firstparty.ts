import { addTimeZone } from '../browser/addTimeZone.js';
import { addUserAgent } from '../browser/addUserAgent.js';
import { copyValue } from '../core/copyValue.js';
import { type FirstpartySettings, firstparty as pure } from '../destinations/firstparty.js';
import type { Equip } from '../tracker.js';
import type { Destination } from '../types.js';

export type { FirstpartySettings };

const needs: Equip = (tracker) => {
  tracker.additions.push(addTimeZone, addUserAgent);
  tracker.copyValue = copyValue;
};

/** {@inheritDoc pure} */
export const firstparty = (settings: FirstpartySettings): Destination => ({ ...pure(settings), needs });
