import type { Destination } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** Where Matomo is, with or without `matomo.php` at its end. */
        matomoUrl?: string;
        /** The site's number at Matomo. */
        matomoSite?: string;
        /** The category of an event that has none among its metadata. @default 'Event' */
        matomoCategory?: string;
    }
}
declare module '../types/records.js' {
    interface Page {
        /** By the part `uuids`. */
        uuids?: Uuids;
    }
    /** Random ids, each a UUID of version 4, in memory alone. */
    interface Uuids {
        /** Of this pageview, event or heartbeat. */
        message: string;
        /** Of the pageview that it belongs to. */
        view: string;
        /** Of the document: as long as it is loaded. */
        visitor: string;
    }
}
/**
 * Matomo, by its Tracking HTTP API: all is in the query of a POST, so no request needs a CORS preflight, and the answer can be read.
 * It answers 204 also to what it leaves out, bots among it. No visitor id is sent, as by its own script without cookies.
 *
 * Of the metadata it gets `category`, `name` and `value`, those of a Matomo event, and `dimension1` and so on, the custom
 * dimensions; the rest is left out. Without a value it is the duration (in seconds). What is not flat among these, or a value that is
 * no number, is refused with `invalid`; so is each call without `data-matomo-url`. Addresses are cut after 2,000 characters, the
 * title after 512. A heartbeat is a `ping`, which makes the visit longer.
 *
 * @see https://developer.matomo.org/api-reference/tracking-api
 */
export declare const matomo: Destination;
