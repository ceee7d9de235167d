import type { Destination } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** The write key of the JavaScript source in Customer.io's pipelines. It is public. */
        customerioKey?: string;
        /**
         * Where everything goes: events to `/t` and pageviews to `/p` below it. For an account in the European region
         * `https://cdp-eu.customer.io/v1`.
         * @default 'https://cdp.customer.io/v1'
         */
        customerioEndpoint?: string;
        /**
         * What is refused otherwise, with commas between: metadata keys that override the settings of e-mails (`recipient`,
         * `from_address`, `reply_to`), and event names that make Customer.io do something, such as `User Deleted`.
         * @default nothing
         */
        customerioAllow?: string;
    }
}
declare module '../types/records.js' {
    interface Page {
        /** By the part `visitor`. */
        visitor?: Visitor;
    }
    /** Who it is, for a destination that keeps profiles. */
    interface Visitor {
        /** Of this browser: the one that the vendor's own script has left there, or else a UUID of ours. */
        anonymousId: string;
        /** Whom the vendor's own script has identified. */
        userId: string | undefined;
        /** Of this pageview or event alone: a UUID. */
        messageId: string;
    }
    interface TrackEvent {
        /** As the caller gave it: only Customer.io takes it, and checks it. */
        id?: unknown;
        /** As the caller gave it; a copy of a Date. */
        timestamp?: unknown;
    }
    interface Delivery {
        /** What a server knows again, so that it may be sent more than once: when it was sent, in the body, as text. */
        sentAt?: string;
        /** What the site's developer should know, by the part `warnings`. */
        warning?: string | false | undefined;
    }
}
/**
 * Customer.io, as its own browser script speaks to its pipelines: no request needs a CORS preflight. Nested metadata is
 * allowed. It answers 200 to nearly everything, so an accepted verdict means that it was received. It knows a message
 * again by its id, so what may not have arrived is sent once more. There are no heartbeats.
 *
 * Refused with `invalid`: an `id` that is no ULID, a `timestamp` that is none, before 1970 or more than 5 minutes ahead, and
 * the names and keys of `data-customerio-allow`. It needs the parts `visitor` and `messages`.
 *
 * @needs visitor, messages
 * @see https://docs.customer.io/journeys/events
 */
export declare const customerio: Destination;
