import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * Keep what a server did not take, or an offline browser could not send, in `localStorage`: at most 50 pageviews and
         * events of up to 5,000 bytes for 24 hours; and send it later, if need be from the next page. That stores data on the
         * visitor's device, which usually needs their consent.
         * @default false
         */
        outbox?: Switch;
    }
}
/**
 * Keeps what a server did not take, and sends it later: on this page, or on a next one of the site in the same browser
 * (`data-outbox`). A call whose event is kept resolves with `queued: true`.
 *
 * Kept is what provably did not arrive: the browser is offline (which the part `offline` tells), or the answer was 429, 500
 * or 503. What may have arrived is not, so that nothing is counted twice; nor is a heartbeat, a call of the page's own
 * function, or a body of more than 5,000 bytes. At most 50 are kept, the oldest goes; and for 24 hours.
 *
 * They are sent one after the other, by one tab at a time, once a server has answered something else or the browser is
 * online again; after a failure when the server's `Retry-After` says, or after 30 seconds and up to 5 minutes. Servers
 * count them for the moment when they arrive. Where storage is denied or full everything goes on as without the outbox.
 *
 * **Consent**: a kept event (its name and metadata, the page's address and title, the referrer) is written to the
 * visitor's device, to localStorage under `pagebeat.outbox.…`. Under the ePrivacy rules that usually needs consent.
 * Nothing is written unless a delivery fails or, for a moment, to agree with other tabs while something is kept. An item
 * is deleted before it is sent or, after 24 hours, by the next page that loads the outbox; with
 * `localStorage.disable_pirsch` set, the next page deletes them all.
 *
 * It stands around `offline` and all that sends, and within `retry`, which goes on with what can't be kept.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export declare const outbox: Part;
