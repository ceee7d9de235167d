import type { Destination } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** The website's id at Umami, a UUID. */
        websiteId?: string;
        /** Where everything goes, at `/api/send` below it. @default 'https://cloud.umami.is' */
        hostUrl?: string;
        /** What all is marked with, of at most 50 characters, to compare two forms of a page. @default nothing */
        umamiTag?: string;
    }
}
/**
 * Umami, as its own script speaks to it, but as text/plain, which its server reads as well: so no request needs a CORS
 * preflight. It answers 200 also to bots, which it does not store. There are no heartbeats.
 *
 * Nested metadata is allowed, and the duration (in seconds) is among it; texts are cut after 500 characters. Refused with
 * `invalid`: a name of more than 50 characters, a tag of more than 50, a key of more than 500 (with those that it is in), a list
 * that has more than 500 as JSON.
 *
 * @see https://umami.is/docs/api/sending-stats
 */
export declare const umami: Destination;
