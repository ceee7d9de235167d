import type { Destination } from '../types.js';
/** What Swetrix has to be told. */
export interface SwetrixSettings {
    /** The project's id, 12 characters. */
    projectId: string;
    /** Where pageviews go; events go to `/custom` and heartbeats to `/hb` below it. @default 'https://api.swetrix.com/log' */
    api?: string;
    /** In `pagebeat.full.js`: save only one pageview for each session. @default false */
    unique?: boolean;
    /**
     * In `pagebeat.full.js`: `any` takes every event name of up to 256 characters, as today's servers do. Otherwise a name has letters, digits,
     * `_` and `.`, starts with a letter and is shorter than 64 characters, as the document says.
     */
    names?: string;
}
/**
 * Swetrix, as its Events API documents it: JSON, so that the browser asks with a CORS preflight first.
 *
 * Metadata is flat: text, numbers and booleans, which it is sent as text, the duration (in seconds) among them. Anything
 * else is refused with `invalid`, and so is a name that is not by {@link SwetrixSettings.names}. A pageview of the path
 * that was counted before is none, and what is `unique` resolves with `skipped: 'duplicate'` when it is there already.
 *
 * @see https://docs.swetrix.com/events-api
 */
export declare const swetrix: (settings: SwetrixSettings) => Destination;
