import type { Job, Kind, Page, Route, TrackEvent } from '../types.js';
/**
 * What is to be sent: one delivery for each destination that gets this kind now and has something to tell.
 *
 * @throws when it is not valid for one of them
 */
export declare const prepare: (routes: Route[], kind: Kind, page: Page, event?: TrackEvent) => Job[];
