import type { startHeartbeat } from './browser/startHeartbeat.js';
import type { nextPulse } from './core/nextPulse.js';
import type { createDispatch, Outcome } from './createDispatch.js';
import type { Destination, EventOptions, Face, On, Sends, Settings, Value, Verdict } from './types.js';
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
/** Is told what became of something. */
type Done = (outcome: Outcome) => void;
/** Gives a tracker what its destinations need, before anything is sent. */
export type Equip = (tracker: Equipment) => void;
/**
 * Wires the rooms for one page: what `add` brings gets pageviews and heartbeats, and the events of `track`.
 *
 * @param on listens for as long as the tracker lives
 * @param makeDispatch makes what sends: {@link createDispatch}, or that with something around it
 */
export declare const startTracker: (settings: Settings, on: On, makeDispatch: typeof createDispatch) => {
    track: (name: string, options?: EventOptions, url?: string, time?: number) => import("./browser/later.js").Later<Verdict>;
    add: (destinations: Destination[], sends: Sends, equip: Equip) => void;
    flush: () => void;
    /** Runs an action when the first pageview was answered, or has taken a second. */
    pass: (action: () => void) => void;
    /** Sends a pageview of the address that is there now, after the one before unless there was none. */
    view: (isFirst: boolean, done: Done) => void;
};
export {};
