import type { Destination, Scalar } from '../types.js';
import { type SwetrixSettings } from './swetrix.js';
/** What Swetrix has to be told of a site whose pages say more of themselves. */
export interface SwetrixPagesSettings extends SwetrixSettings {
    /**
     * In `pagebeat.full.js`, as `data-meta-author="jane"`: what each pageview says of its page, to filter by on the dashboard.
     * Up to 100 keys and 2,000 characters in all.
     * @default nothing
     * @see https://docs.swetrix.com/events-api
     */
    meta?: Record<string, Scalar> | undefined;
}
/**
 * Swetrix, whose pageviews have metadata (page properties), and with the plugin `perf` how long the page took to load.
 *
 * @see https://docs.swetrix.com/events-api
 */
export declare const swetrixPages: (settings: SwetrixPagesSettings) => Destination;
