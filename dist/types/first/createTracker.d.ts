import { type GuardOptions } from './createGuard.js';
import type { AnyEvents, EventsOf, Given } from './events.js';
import type { Destination, Plugin, Scalar, Settings, Value, Verdict } from './types.js';
/** What {@link createTracker} takes. */
export interface TrackerOptions extends Omit<Settings, 'disablePageViews'>, GuardOptions {
    /** Where everything goes: an event is sent to all of them, or to none when it is not valid for one. */
    destinations: Destination[];
    /** Automations, such as `outbox()`. @default none */
    plugins?: Plugin[];
}
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
/** A tracker: the function that sends events, with what else it can do. */
export interface Track<Events = AnyEvents> extends SendEvent<Events> {
    /**
     * Sends a pageview of the address that is there now, also when it has not changed; in place of the automatic ones with
     * `pageviews: false`.
     *
     * @returns a promise as that of an event; it settles with the server's answer, however long that takes
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
/**
 * Starts tracking on this page: a pageview now and for each new address, a heartbeat every 30 seconds, and events by
 * the function that it returns. On a server it does nothing, and the function resolves with `skipped: 'server'`.
 *
 * @typeParam Events the events there are, each with what comes with it: other names and other metadata do not compile.
 * See {@link TitleCase} and {@link SnakeCase} for how they are named.
 * @typeParam Allowed what metadata holds: `Value` in place of `Scalar`, for destinations that take nested metadata
 *
 * @throws what a plugin throws as it starts. Settings that are wrong are no error here: the console says so, and each call
 * rejects with `invalid`.
 *
 * @example
 * const track = createTracker({ destinations: [pirsch({ code: '…' })] });
 * track('Button Clicked', { duration: 42, meta: { Clicks: 1 } });
 *
 * @example
 * const track = createTracker<{ 'Plan Chosen': { meta: { plan: 'free' | 'pro' } } }>({ destinations: […] });
 * track('Plan Chosen', { meta: { plan: 'pro' } });
 */
export declare const createTracker: <Events extends EventsOf<Events, Allowed> = AnyEvents, Allowed extends Value = Scalar>(options: TrackerOptions) => Track<Events>;
