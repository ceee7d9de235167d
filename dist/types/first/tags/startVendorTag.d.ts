import type { Equip } from '../tracker.js';
import { type Make } from './startTag.js';
/** Starts the tag of a single destination, whose attributes begin with its name and which takes nested metadata. */
export declare const startVendorTag: (name: string, make: Make, equip: Equip) => void;
