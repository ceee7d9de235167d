import type { nextPulse } from './core/nextPulse.js';
import { type Job } from './core/prepare.js';
import type { Cargo, Ending, Kind, Page, Route, Settings, Skipped, TrackError, TrackEvent, Verdict } from './types.js';
export type Outcome = Verdict | TrackError;
/**
 * Makes what sends to all of the destinations that take a kind, or to none of them.
 *
 * @param pass lets an event go, once it may
 * @param deliver carries a delivery to its end
 * @param pulse says, after each ending, whether a destination gets heartbeats
 * @param advise says on localhost what is not wrong, but not well either
 */
export declare const createDispatch: (settings: Settings, pass: (action: () => void) => void, deliver: (cargo: Cargo, done: (ending: Ending) => void) => void, pulse?: typeof nextPulse, advise?: (jobs: Job[]) => void) => (routes: Route[], kind: Kind, page: Page, done: (outcome: Outcome) => void, read?: () => TrackEvent) => Skipped | undefined;
