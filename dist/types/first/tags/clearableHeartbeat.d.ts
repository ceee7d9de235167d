import { startHeartbeat } from '../browser/startHeartbeat.js';
/** Makes what starts a heartbeat that `pirschClearSession()` ends for the life of the page, as in Pirsch's own script. */
export declare const clearableHeartbeat: () => typeof startHeartbeat;
