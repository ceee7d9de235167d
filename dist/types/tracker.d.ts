import type { Destination, EventOptions, Pulse, Sends, Settings, Verdict } from './types.js';
/** A destination on this page: which kinds it gets, and whether it gets heartbeats now. */
type Route = Destination & Partial<Sends> & {
    pulse?: Pulse;
};
/** Wires the rooms for one page: what `add` brings gets pageviews and heartbeats, and the events of `track`. */
export declare const startTracker: (settings: Settings) => {
    track: (name: string, options?: EventOptions, url?: string, time?: number) => import("./browser/later.js").Later<Verdict>;
    add: (destinations: Route[], sends: Sends) => void;
};
export {};
