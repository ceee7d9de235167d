import { copyValue } from '../core/copyValue.js';
import { readVendorSends } from '../core/readVendorSends.js';
import type { Equip } from '../tracker.js';
import { prefixed } from './prefixed.js';
import { type Make, startTag } from './startTag.js';

/** Starts the tag of a single destination, whose attributes begin with its name and which takes nested metadata. */
export const startVendorTag = (name: string, make: Make, equip: Equip): void =>
  startTag([prefixed(name, make)], 'script[data-' + name + '-key]', readVendorSends, (tracker) => {
    tracker.copyValue = copyValue;
    equip(tracker);
  });
