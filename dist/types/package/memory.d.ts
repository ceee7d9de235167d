import type { Meta } from '../types/options.js';
import type { TrackerDestination } from '../types/tracker.js';
/** What a tracker has sent, or on localhost would have sent. */
export interface Remembered {
    /** What it is. */
    kind: 'pageview' | 'event' | 'heartbeat';
    /** The address, as it is reported. */
    url: string;
    /** The path of the address. */
    path: string;
    /** The title, as it is reported. */
    title: string;
    /** Where the visitor came from; then the page before, in the same document. */
    referrer: string;
    /** Of an event. */
    name?: string;
    /** Of an event: seconds. */
    duration?: number | undefined;
    /** Of an event: its metadata, with the types that it was given. */
    meta?: Meta;
}
/** A destination that remembers, for the tests of a site. */
export interface Memory {
    /** For the `destinations` of a tracker. All that reaches it is accepted, with status 200. */
    destination: TrackerDestination;
    /** All there was, in its order. */
    all: Remembered[];
    /** The events there were, in their order. */
    readonly events: Remembered[];
    /** The pageviews there were, in their order. */
    readonly pageviews: Remembered[];
    /** Resolves with the first event of this name, now or as soon as there is one. There is no timer: the test's own limit holds. */
    event(name: string): Promise<Remembered>;
    /** Resolves with the first pageview of this path, or of any; now or as soon as there is one. */
    pageview(path?: string): Promise<Remembered>;
    /** Forgets all there was. */
    clear(): void;
}
/**
 * Makes a destination for the tests of a site: nothing leaves the page, and what was tracked can be asked for, on localhost
 * too, where most tests run and nothing is sent.
 *
 * @example
 * const sent = memory();
 * const track = createTracker({ destinations: [sent.destination] });
 * button.click();
 * expect(await sent.event('Plan Chosen')).toMatchObject({ meta: { plan: 'pro' } });
 */
export declare const memory: () => Memory;
