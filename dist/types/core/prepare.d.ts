import type { Delivery, Kind, Page, Route, Stages, TrackEvent } from '../types/records.js';
/** What is sent to those of the routes that get this kind; throws what is wrong for one of them, so that nobody gets it. */
export declare const prepare: (routes: Route[], kind: Kind, page: Page, event: TrackEvent | undefined, make: Stages["make"]) => Delivery[];
