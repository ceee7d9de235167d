import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** Have the browser send a last heartbeat when the page is gone, also by a crash, where it can. @default false */
        lastBeat?: Switch;
    }
}
/**
 * Keeps a last heartbeat ready in the browser (`data-last-beat`), which sends it when the page is gone, by a crash of the tab too: where
 * there is `fetchLater`, that is Chromium from 135 on, in pages by https. It is renewed with each pageview and each heartbeat that
 * was taken, and ends when those do. So a visit has one request more at most, and none twice. Elsewhere it does nothing.
 *
 * It stores nothing that a page could read; the browser keeps the request, which is a heartbeat like any other, until the page is
 * gone. `pirsch.consent(false)` takes it back.
 *
 * @for pirsch, swetrix
 * @needs heartbeat
 * @see https://fetch.spec.whatwg.org/#fetch-later-method
 * @before consent
 */
export declare const lastBeat: Part;
