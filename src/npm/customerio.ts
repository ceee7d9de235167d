import { addVisitor } from '../browser/addVisitor.js';
import { repeat } from '../browser/repeat.js';
import { type CustomerioSettings, customerio as pure } from '../destinations/customerio.js';
import type { Equip } from '../tracker.js';
import type { Destination } from '../types.js';

export type { CustomerioSettings };

const needs: Equip = (tracker) => {
  tracker.additions.push(addVisitor);
  repeat(tracker);
};

/** {@inheritDoc pure} */
export const customerio = (settings: CustomerioSettings): Destination => ({ ...pure(settings), needs });
