import type { Destination } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** The write key of the source. It is public. */
        firstpartyKey?: string;
        /** The site's own host at Firstparty, such as `https://fp.example.com`; there is no default. */
        firstpartyEndpoint?: string;
    }
}
declare module '../types/records.js' {
    interface Page {
        /** What the browser calls itself, by the part `userAgent`. */
        userAgent?: string;
    }
    interface Page {
        timeZone?: string | undefined;
    }
}
/**
 * Firstparty, by its HTTP API: JSON, so that the browser asks with a CORS preflight first. Nested metadata is allowed.
 * It answers 200 whatever it was sent, so an accepted verdict confirms nothing but that it was received. There are no
 * heartbeats. Without an endpoint every call is refused with `invalid`, for all destinations.
 *
 * @see https://docs.firstpartyhq.com/analytics/source_catalog/http
 */
export declare const firstparty: Destination;
