import type { Switch } from '../../types/options.js';
import type { TrackerDestination } from '../../types/tracker.js';
export type {} from '../../parts/messages.js';
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
    store?: Switch;
    /**
     * What is refused otherwise, with commas between: metadata keys that override the settings of e-mails (`recipient`,
     * `from_address`, `reply_to`), and event names that make Customer.io do something, such as `User Deleted`.
     * @default nothing
     */
    allow?: string;
}
/** {@inheritDoc make} */
export declare const customerio: ({ key, endpoint, store, allow }: CustomerioSettings) => TrackerDestination;
