import type { Destination } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** The identification code of the site, 32 characters, from Pirsch's settings. */
        code?: string;
        /** Where everything goes that has no endpoint of its own below. @default nothing */
        endpoint?: string;
        /** Where pageviews go. @default 'https://api.pirsch.io/hit' */
        hitEndpoint?: string;
        /** Where events go. @default 'https://api.pirsch.io/event' */
        eventEndpoint?: string;
        /** Where heartbeats go. Pirsch bills each at a tenth of a pageview. @default 'https://api.pirsch.io/session' */
        sessionEndpoint?: string;
    }
}
/**
 * Pirsch Analytics, as its own browser script speaks to it: no request needs a CORS preflight.
 * It answers 200 also to what it filters out, so an accepted verdict means that the request was well formed.
 *
 * Metadata is sent as text. The address and the referrer are cut after 1,800 characters, the title after 512, and the
 * duration is rounded to seconds.
 *
 * @see https://docs.pirsch.io/advanced/events
 */
export declare const pirsch: Destination;
