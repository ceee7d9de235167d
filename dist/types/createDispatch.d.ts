import type { Delivery, Ending, Kind, Page, Route, Settings, Skipped, TrackError, TrackEvent, Verdict } from './types.js';
export type Outcome = Verdict | TrackError;
/** Makes what sends to all of the destinations that take a kind, or to none of them. */
export declare const createDispatch: (settings: Settings, deliver: (delivery: Delivery, done: (ending: Ending) => void) => void) => (routes: Route[], kind: Kind, page: Page, done: (outcome: Outcome) => void, event?: TrackEvent) => Skipped | undefined;
