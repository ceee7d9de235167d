import type { Destination } from '../types.js';
/** What Customer.io has to be told. */
export interface CustomerioSettings {
    /** The write key of the JavaScript source in Customer.io's pipelines. It is public. */
    key: string;
    /**
     * Where everything goes: events to `/t` and pageviews to `/p` below it. For an account in the European region
     * `https://cdp-eu.customer.io/v1`.
     * @default 'https://cdp.customer.io/v1'
     */
    endpoint?: string;
    /**
     * Keep the visitor's anonymous id on their device, under the vendor's own name (`ajs_anonymous_id` in localStorage), so
     * that they are the same visitor on the next page. That usually needs their consent. Without it each page that is
     * loaded is a visitor of its own, unless the vendor's script has left its id. @default false
     */
    store?: boolean | string;
    /**
     * What is refused otherwise, with commas between: metadata keys that override the settings of e-mails (`recipient`,
     * `from_address`, `reply_to`), and event names that make Customer.io do something, such as `User Deleted`.
     */
    allow?: string;
}
/**
 * Customer.io, as its own browser script speaks to its pipelines: no request needs a CORS preflight. Nested metadata is
 * allowed. It answers 200 to nearly everything, so an accepted verdict means that it was received. It knows a message
 * again by its id, so what may not have arrived is sent once more. There are no heartbeats.
 *
 * Refused with `invalid`: an `id` that is no ULID, a `timestamp` that is none or not between 1970 and now, and the names
 * and keys of {@link CustomerioSettings.allow}. A body of more than 32,000 characters is warned of on localhost: it answers
 * 200 to that, and drops it.
 *
 * @see https://docs.customer.io/journeys/events
 */
export declare const customerio: ({ key, endpoint, store, allow }: CustomerioSettings) => Destination;
