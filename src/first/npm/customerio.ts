import { addUserAgent } from '../browser/addUserAgent.js';
import { addVisitor } from '../browser/addVisitor.js';
import { advise } from '../browser/advise.js';
import { repeat } from '../browser/repeat.js';
import { copyValue } from '../core/copyValue.js';
import { type CustomerioSettings, customerio as pure } from '../destinations/customerio.js';
import type { Equip } from '../tracker.js';
import type { Destination } from '../types.js';

export type { CustomerioSettings };

const needs: Equip = (tracker) => {
  tracker.additions.push(addUserAgent, addVisitor);
  tracker.copyValue = copyValue;
  tracker.advise = advise;
  repeat(tracker);
};

/** {@inheritDoc pure} */
export const customerio = (settings: CustomerioSettings): Destination => ({ ...pure(settings), needs });
