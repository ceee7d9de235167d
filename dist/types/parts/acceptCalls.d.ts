import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * Make calls that were written for another vendor into events: of `userengage`, `_cio` and `cioanalytics`, with commas
         * between, where the vendor's own script is not on the page.
         * @default nothing
         */
        accept?: string;
    }
}
/**
 * Makes calls that were written for another vendor into events of ours, while that vendor's own script is not on the page:
 * `userengage('event.NAME', {…})`, `_cio.track(NAME, {…})` and `cioanalytics.track(NAME, {…})`. They give back what our
 * own function does. What the page has pushed to `_cio` or `cioanalytics` before is made up for, in its order. Metadata
 * keeps its types. Pageviews are ours anyway; all other methods are there and do nothing, `ready` calls back.
 *
 * With `data-accept`, the names with commas between; what is none of them is left out.
 *
 * @see https://docs.user.com/tracking-events
 * @see https://docs.customer.io/journeys/events
 */
export declare const acceptCalls: Part;
