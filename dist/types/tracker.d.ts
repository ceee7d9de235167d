import type { startHeartbeat } from './browser/startHeartbeat.js';
import type { nextPulse } from './core/nextPulse.js';
import type { Destination, EventOptions, Face, Sends, Settings, Value, Verdict } from './types.js';
/** What a tracker may have beside what all have; it does without where that would only be weight. */
export interface Equipment extends Face {
    /** What it has been given, by its name, for what must not be there twice: each copy of a script is a stranger. */
    has: Record<string, boolean>;
    /** The two of the heartbeat, for the destinations that have one. */
    startHeartbeat?: typeof startHeartbeat;
    nextPulse?: typeof nextPulse;
    /** Copies nested metadata. Without it all destinations have to refuse that. */
    copyValue?(value: unknown, what: string): Value;
}
/** Gives a tracker what its destinations need, before anything is sent. */
export type Equip = (tracker: Equipment) => void;
/** Wires the rooms for one page: what `add` brings gets pageviews and heartbeats, and the events of `track`. */
export declare const startTracker: (settings: Settings) => {
    track: (name: string, options?: EventOptions, url?: string, time?: number) => import("./browser/later.js").Later<Verdict>;
    add: (destinations: Destination[], sends: Sends, equip: Equip) => void;
};
