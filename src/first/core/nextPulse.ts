import type { Failure, Kind, Pulse, Verdict } from '../types.js';

/**
 * Heartbeats begin when a pageview or an event was accepted. 403 says that the session is over: they wait for the next
 * one. 402, 404 and 410 say that there is no use in going on.
 */
export const nextPulse = (pulse: Pulse, kind: Kind, { ok, status }: Verdict | Failure): Pulse => {
  if (pulse === 'over' || !status) return pulse;
  if (ok) return 'beating';
  if (kind !== 'heartbeat') return pulse;
  return status === 403 ? 'waiting' : /402|404|410/.test(status as never) ? 'over' : pulse;
};
