import type { Destination } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** The API key of the widget, as in the page's `civchat.apiKey`. */
        usercomKey?: string;
    }
}
declare module '../types/records.js' {
    interface Delivery {
        /** The function of the page's own to call in place of a request, such as `UE.pageHit`; the body is the list of its arguments. */
        call?: string;
    }
}
/**
 * User.com, by the page's own widget: what is delivered is a call of its `userengage` or `UE.pageHit`, since its wire is
 * not public; the part `bridge` makes it. Nested metadata is allowed, dates become ISO 8601. It says nothing back, so a verdict
 * is `queued`. The first pageview is the widget's own, and there are no heartbeats.
 *
 * @needs bridge
 * @see https://docs.user.com/tracking-events
 */
export declare const usercom: Destination;
