import { addTimeZone } from '../browser/addTimeZone.js';
import { swetrix as pure, type SwetrixSettings } from '../destinations/swetrix.js';
import type { Equip } from '../tracker.js';
import type { Destination } from '../types.js';

export type { SwetrixSettings };

const needs: Equip = (tracker) => {
  tracker.additions.push(addTimeZone);
};

/** {@inheritDoc pure} */
export const swetrix = (settings: SwetrixSettings): Destination => ({ ...pure(settings), needs });
