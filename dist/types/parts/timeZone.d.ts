import type { Part } from '../types/records.js';
declare module '../types/records.js' {
    interface Page {
        /** Such as `Europe/Berlin`, by the part `timeZone`; the first pageview goes without. */
        timeZone?: string | undefined;
    }
}
/**
 * Tells Swetrix, Firstparty, PostHog and an endpoint of your own the visitor's time zone, from the second thing on that is sent: it is
 * read when the browser is idle, since that takes 14 ms, too much before the first pageview.
 *
 * @for swetrix, firstparty, posthog, own
 */
export declare const timeZone: Part;
