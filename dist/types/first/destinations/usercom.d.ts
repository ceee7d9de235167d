import type { Destination } from '../types.js';
/** What User.com has to be told. */
export interface UsercomSettings {
    /** The API key of the widget, as in the page's `civchat.apiKey`. */
    key: string;
}
/**
 * User.com, by the page's own widget: what is delivered is a call of its `userengage` or `UE.pageHit`, since its wire is
 * not public. Nested metadata is allowed, dates become ISO 8601. It says nothing back, so a verdict is `queued`. The
 * first pageview is the widget's own, and there are no heartbeats.
 *
 * A call waits for the widget: after 8 seconds it rejects with `timeout`, and is made all the same within a minute. It
 * rejects with `refused` when the widget throws, or when 100 calls wait already.
 *
 * @see https://docs.user.com/tracking-events
 */
export declare const usercom: ({ key }: UsercomSettings) => Destination;
