import type { Controls } from '../parts/controls.js';
import type { Scalar, Value } from '../types/options.js';
import type { Part } from '../types/records.js';
import type { TrackerOptions } from '../types/tracker.js';
import type { AnyEvents, EventsOf } from './events.js';
import type { Track } from './track.js';
export type {} from '../parts/companion.js';
export type {} from '../parts/controls.js';
export type {} from '../parts/heartbeat.js';
export type {} from '../parts/navigation.js';
export type {} from '../parts/page.js';
export type {} from '../parts/patterns.js';
/**
 * Starts tracking on this page: a pageview now and for each new address, a heartbeat every 30 seconds, and events by
 * the function that it returns. On a server it does nothing, and the function resolves with `skipped: 'server'`.
 *
 * @typeParam Events the events there are, each with what comes with it: other names and other metadata do not compile.
 * See {@link TitleCase} and {@link SnakeCase} for how they are named.
 * @typeParam Allowed what metadata holds: `Value` in place of `Scalar`, for destinations that take nested metadata
 *
 * @throws what a part throws as it starts. Settings that are wrong are no error here: the console says so, and each call
 * rejects with `invalid`.
 *
 * @example
 * const track = createTracker({ destinations: [pirsch({ code: '…' })] });
 * track('Button Clicked', { duration: 42, meta: { Clicks: 1 } });
 *
 * @example
 * const track = createTracker<{ 'Plan Chosen': { meta: { plan: 'free' | 'pro' } } }>({ destinations: […] });
 * track('Plan Chosen', { meta: { plan: 'pro' } });
 *
 * @example
 * const track = createTracker({ destinations: […], parts: { controls }, pageviews: false });
 * track.pageview();
 */
export declare function createTracker<Events extends EventsOf<Events, Allowed> = AnyEvents, Allowed extends Value = Scalar>(options: TrackerOptions & {
    parts: {
        controls: Part;
    };
}): Track<Events> & Controls;
export declare function createTracker<Events extends EventsOf<Events, Allowed> = AnyEvents, Allowed extends Value = Scalar>(options: TrackerOptions): Track<Events>;
