import type { Route, Stages } from '../types/records.js';
/** Where a destination's events go, for people: `Pirsch (api.pirsch.io)`. */
export declare const targetOf: (stages: Stages, route: Route) => string;
