import { expect, test } from 'vitest';
import { createCollector } from '../../examples/collector/createCollector.js';
import { makeMonth, monthBefore } from '../../examples/simulator/makeMonth.js';

const NOW = Date.UTC(2026, 4, 20, 15, 30);
const make = (seed: number, events: number) => [...makeMonth({ seed, events, to: NOW })];

test('the same seed gives the same month, and another one another', () => {
  expect(make(7, 300)).toEqual(make(7, 300));
  expect(make(8, 300)).not.toEqual(make(7, 300));
});

test('the month has as many as were asked for, in the order of time, from its first day to its end', () => {
  const times = make(1, 3000).map(({ time }) => time);
  expect(times).toHaveLength(3000);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(times[0]).toBeGreaterThanOrEqual(monthBefore(NOW));
  expect(times.at(-1)).toBeLessThanOrEqual(NOW);
  expect(new Set(times.map((time) => new Date(time).getUTCDate()))).toHaveProperty('size', 30);
});

test('the collector accepts all of it, but what a mistyped id has sent', async () => {
  const { app, hits } = createCollector();
  const payloads = make(3, 1500);
  for (const { time, method, path, headers, body, kind, destination, isMistyped } of payloads) {
    const request = new Request(`http://collector.test${path}`, {
      method,
      headers: { ...headers, 'x-simulated-time': String(time) },
      ...(body === undefined ? {} : { body }),
    });
    const { status } = await app.fetch(request);
    const hit = hits[hits.length - 1]!;
    expect(hit).toMatchObject({ kind, destination, time, status });
    if (isMistyped) expect(hit.error).toBeTruthy();
    else expect({ status, error: hit.error }).toEqual({ status: destination === 'swetrix' ? 201 : 200 });
  }
  const seen = (key: 'kind' | 'destination') => [...new Set(payloads.map((payload) => payload[key]))].sort();
  expect(seen('kind')).toEqual(['event', 'heartbeat', 'pageview']);
  expect(seen('destination')).toEqual(['customerio', 'firstparty', 'pirsch', 'swetrix', 'usercom']);
  expect(payloads.some(({ isMistyped }) => isMistyped)).toBe(true);
});
