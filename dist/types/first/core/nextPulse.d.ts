import type { Failure, Kind, Pulse, Verdict } from '../types.js';
/**
 * Heartbeats begin when a pageview or an event was accepted. 403 says that the session is over: they wait for the next
 * one. 402, 404 and 410 say that there is no use in going on.
 */
export declare const nextPulse: (pulse: Pulse, kind: Kind, { ok, status }: Verdict | Failure) => Pulse;
