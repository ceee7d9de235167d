import type { Destination } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** The project's id, 12 characters. */
        projectId?: string;
        /** Where pageviews go; events go to `/custom` and heartbeats to `/hb` below it. @default 'https://api.swetrix.com/log' */
        api?: string;
    }
}
/**
 * Swetrix, as its Events API documents it: JSON, so that the browser asks with a CORS preflight first.
 *
 * Metadata is sent as text, the duration (in seconds) among it. A name has letters, digits, `_` and `.`, starts with a
 * letter and is shorter than 64 characters; another one is refused with `invalid`.
 *
 * @see https://docs.swetrix.com/events-api
 */
export declare const swetrix: Destination;
