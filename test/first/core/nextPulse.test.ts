import { expect, test } from 'vitest';
import { fail } from '../../../src/first/core/fail';
import { nextPulse } from '../../../src/first/core/nextPulse';
import type { Kind, Pulse } from '../../../src/first/types';

test.each<[Pulse, Kind, number | undefined, Pulse]>([
  ['waiting', 'pageview', 200, 'beating'],
  ['waiting', 'event', 201, 'beating'],
  ['waiting', 'pageview', 400, 'waiting'],
  ['waiting', 'pageview', undefined, 'waiting'],
  ['beating', 'heartbeat', 200, 'beating'],
  ['beating', 'heartbeat', 500, 'beating'],
  ['beating', 'heartbeat', undefined, 'beating'],
  ['beating', 'heartbeat', 403, 'waiting'],
  ['beating', 'event', 403, 'beating'],
  ['beating', 'heartbeat', 402, 'over'],
  ['beating', 'heartbeat', 404, 'over'],
  ['beating', 'heartbeat', 410, 'over'],
  ['beating', 'event', 402, 'beating'],
  ['over', 'event', 200, 'over'],
])('%s, after a %s answered %s: %s', (pulse, kind, status, next) => {
  const ok = status !== undefined && status < 400;
  const outcome = ok ? { ok: true as const, status } : fail('refused', '', 'swetrix', status);
  expect(nextPulse(pulse, kind, outcome)).toBe(next);
});
