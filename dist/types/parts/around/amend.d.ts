import type { Delivery, Page, Route, Stages, TrackEvent } from '../../types/records.js';
/**
 * Puts a change around what destinations make: it may add to the body, which is a record still, or to the address.
 *
 * @param of how the keys of the routes begin: the setting that has their id, such as `code`
 * @param change is given each delivery before it is checked; what it throws is told as invalid
 */
export declare const amend: (stages: Stages, of: string, change: (delivery: Delivery & {
    body: Record<string, unknown>;
}, page: Page, event: TrackEvent | undefined, route: Route) => void) => void;
