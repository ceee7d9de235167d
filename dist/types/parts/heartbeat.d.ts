import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * Seconds between two heartbeats, sent while the page is visible and was used in the last 5 minutes; `off` for none.
         * @default 30
         */
        heartbeat?: string | number | null;
    }
}
/**
 * Sends a heartbeat every 30 seconds (`data-heartbeat`, `off` for none) while the page is visible and was used in the last 5
 * minutes: to each destination by itself, once a pageview or an event was accepted there, never two at a time. 403 pauses it
 * until the next that is; 402, 404 and 410 end it.
 *
 * @for pirsch, swetrix, plausible, matomo, own
 */
export declare const heartbeat: Part;
