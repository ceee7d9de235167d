import type { startHeartbeat } from './browser/startHeartbeat.js';
import type { nextPulse } from './core/nextPulse.js';
import type { Job } from './core/prepare.js';
import type { Destination, EventOptions, Page, Plugin, Sends, Settings, Value, Verdict } from './types.js';
/** What a tracker may have, and does without where it would only be weight. */
export interface Equipment {
    /** Adds to a page what only some destinations want to know. */
    complete?(page: Page, destinations: Destination[]): void;
    /** The two of the heartbeat, for the destinations that have one. */
    startHeartbeat?: typeof startHeartbeat;
    nextPulse?: typeof nextPulse;
    /** They get to know the tracker before anything is sent. */
    plugins?: Plugin[];
    /** Copies nested metadata. Without it all destinations have to refuse that. */
    copyValue?(value: unknown, what: string): Value;
    /** Says on localhost what is not wrong, but not well either. */
    advise?(jobs: Job[]): void;
}
/** Wires the rooms for one page: what `add` brings gets pageviews and heartbeats, and the events of `track`. */
export declare const startTracker: (settings: Settings) => {
    track: (name: string, options?: EventOptions, url?: string, time?: number) => import("./browser/later.js").Later<Verdict>;
    add: (destinations: Destination[], sends: Sends, equipment: Equipment) => void;
};
