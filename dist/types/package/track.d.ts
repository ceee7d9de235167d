import type { Verdict } from '../types/options.js';
import type { Track as TagTrack } from '../types/records.js';
import type { AnyEvents, Given } from './events.js';
/**
 * Sends an event, one of those there are.
 *
 * @param name any text but spaces alone; a destination may have a rule of its own
 * @param options what comes with it, read once: see {@link EventOptions}
 * @returns a promise that settles within 10 seconds. It resolves when the event was accepted, was handed to the browser
 * (`queued`) or was deliberately not sent (`skipped`). It rejects with a {@link TrackError} that says why. Ignoring it
 * is fine: it never becomes an `unhandledrejection`.
 * @throws nothing; the promise rejects with a {@link TrackError}
 *
 * @typeParam Events the events there are
 * @typeParam Name of the one that is sent
 */
export type SendEvent<Events = AnyEvents> = <Name extends keyof Events & string>(name: Name, ...options: Given<Events, Name>) => Promise<Verdict>;
/** A tracker: the function that sends events, with what else it can do, and with what parts put on it. */
export interface Track<Events = AnyEvents> extends SendEvent<Events>, Omit<TagTrack, 'q'> {
    /**
     * Sends a pageview of the address that is there now, also when it has not changed; in place of the automatic ones with
     * `pageviews: false`.
     *
     * @returns a promise as that of an event
     */
    pageview(): Promise<Verdict>;
    /**
     * Sends at once what waits for a title or for the first pageview.
     *
     * @returns a promise that resolves when all that was begun has ended, or after 10 seconds
     */
    flush(): Promise<void>;
    /**
     * Ends it: what waits is sent, and the page is as it was before, listeners, timers and history, but for a function of the
     * history that somebody else has replaced since. Calls resolve with `skipped: 'stopped'` from then on.
     */
    stop(): void;
    /**
     * Sends nothing any more, in this browser: `disable_pirsch` in localStorage, or where that is denied on this page. Calls
     * resolve with `skipped: 'opt-out'`.
     *
     * @see https://docs.pirsch.io/advanced/traffic-filter
     */
    optOut(): void;
    /** Takes {@link Track.optOut} back. */
    optIn(): void;
    /** Resolves when the first pageview was answered or skipped, or has taken a second. Nothing has to wait for it. */
    readonly ready: Promise<void>;
}
