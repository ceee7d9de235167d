import { type SwetrixPagesSettings } from '../destinations/swetrixPages.js';
import type { Destination } from '../types.js';
/** Makes the destination of a tag for Swetrix, whose pageviews have what `data-meta-…` says. */
export declare const swetrixTag: (settings: SwetrixPagesSettings) => Destination;
