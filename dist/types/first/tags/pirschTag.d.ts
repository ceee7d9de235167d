import { type PirschSitesSettings } from '../destinations/pirschSites.js';
import type { Destination } from '../types.js';
/** Makes the destinations of a tag for Pirsch, with what `data-tag` and `data-tag-…` say. A `-` stands for a space. */
export declare const pirschTag: (settings: PirschSitesSettings) => Destination[];
