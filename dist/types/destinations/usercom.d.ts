import type { Destination } from '../types.js';
/** What User.com has to be told. */
export interface UsercomSettings {
    /** The API key of the widget, as in the page's `civchat.apiKey`. */
    key: string;
}
/**
 * User.com, by the page's own widget: what is delivered is a call of its `userengage` or `UE.pageHit`, since its wire is
 * not public. Nested metadata is allowed, dates become ISO 8601. It says nothing back, so a verdict is `queued`. The
 * first pageview is the widget's own.
 *
 * @see https://docs.user.com/tracking-events
 */
export declare const usercom: ({ key }: UsercomSettings) => Destination;
