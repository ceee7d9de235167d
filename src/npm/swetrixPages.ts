import { addTimeZone } from '../browser/addTimeZone.js';
import { swetrixPages as pure, type SwetrixPagesSettings } from '../destinations/swetrixPages.js';
import type { Equip } from '../tracker.js';
import type { Destination } from '../types.js';

export type { SwetrixPagesSettings };

const needs: Equip = (tracker) => {
  tracker.additions.push(addTimeZone);
};

/** {@inheritDoc pure} */
export const swetrixPages = (settings: SwetrixPagesSettings): Destination => ({ ...pure(settings), needs });
