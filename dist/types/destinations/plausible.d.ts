import type { Destination } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** The site's domain, as it is called at Plausible; of several sites all, with commas between and no spaces. */
        plausibleDomain?: string;
        /**
         * Where everything goes, in whole, as a proxy may call it anything; of a host alone it is `/api/event`.
         * @default 'https://plausible.io/api/event'
         */
        plausibleEndpoint?: string;
    }
}
declare module '../types/records.js' {
    interface Page {
        /** Milliseconds for which it was really used since the last heartbeat, by the part `engagement`. */
        engaged?: number;
        /** How much of it was seen, in percent, by the same. */
        scrolled?: number | undefined;
    }
    interface TrackEvent {
        non_interactive?: boolean | undefined;
        /** As the caller gave it, by the part `plausibleCalls`. */
        revenue?: unknown;
    }
}
/**
 * Plausible, by its Events API, as its own script speaks to it: text/plain, so that no request needs a CORS preflight. It answers
 * 202 also to what it drops, an unknown site or a bot, so an accepted verdict means that the request was well formed.
 *
 * Metadata is sent as text, the duration (in seconds) among it; Plausible keeps the first 30 properties, and none without a
 * key or a value. Refused with `invalid`: a name of more than 120 characters, the name `engagement`, a key of more than 300
 * bytes, a value of more than 2,000 bytes. An address is cut after 2,000 bytes. An anchor is no other page; where it begins with
 * `#/` or `#!`, it is part of the path. A heartbeat says for how long the page was used, by the part `engagement`; without it
 * there is none.
 *
 * @see https://plausible.io/docs/events-api
 */
export declare const plausible: Destination;
