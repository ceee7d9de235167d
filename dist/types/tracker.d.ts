import type { Destination, EventOptions, Face, Sends, Settings, Verdict } from './types.js';
/** Wires the rooms for one page: what `add` brings gets pageviews and heartbeats, and the events of `track`. */
export declare const startTracker: <Given extends Settings>(settings: Given, equip?: (face: Face, settings: Given) => void) => {
    track: (name: string, options?: EventOptions, url?: string, time?: number) => import("./browser/later.js").Later<Verdict>;
    add: (destinations: Destination[], sends: Sends) => void;
};
