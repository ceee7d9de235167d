import type { Equipment } from './tracker.js';
import type { Cargo, Ending, Kind, Page, Route, Settings, Skipped, TrackError, TrackEvent, Verdict } from './types.js';
export type Outcome = Verdict | TrackError;
/**
 * Makes what sends to all of the destinations that take a kind, or to none of them.
 *
 * @param pass lets an event go, once it may
 * @param deliver carries a delivery to its end
 * @param kit what there is of the equipment when something is sent
 */
export declare const createDispatch: (settings: Settings, pass: (action: () => void) => void, deliver: (cargo: Cargo, done: (ending: Ending) => void) => void, kit: Equipment) => (routes: Route[], kind: Kind, page: Page, done: (outcome: Outcome) => void, read?: () => TrackEvent) => Skipped | undefined;
