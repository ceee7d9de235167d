import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { judge } from '../../src/core/judge';
import { sum } from '../../src/core/sum';
import { results } from '../../src/parts/results';
import type { TrackError, Verdict } from '../../src/types/options';
import type { Answer } from '../../src/types/records';
import { delivery, route } from '../records';
import { createStages } from './createStages';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type To = [name: string, key: string, answer: Answer | null];

/** What a call is told when its destinations answer so; nothing is no answer. */
const tell = (...all: To[]): Verdict | TrackError => {
  const stages = createStages({ judge, sum });
  results(stages, {});
  const outcomes = all.map(([name, key, answer]) => stages.judge(delivery({ name, route: route({ key }) }), answer));
  try {
    return stages.sum(outcomes);
  } catch (error) {
    return error as TrackError;
  }
};

const both = (one: number, other: number): To[] => [
  ['Pirsch', 'codeA', { status: one }],
  ['Swetrix', 'projectIdB', { status: other }],
];

test('of one destination it is what that one said', () => {
  expect(tell(['Pirsch', 'codeA', { status: 200 }])).toEqual({ ok: true, status: 200 });
  const error = tell(['Customer.io', 'customerioKeyA', { status: 400 }]);
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ ok: false, reason: 'refused', status: 400, destination: 'customerio' });
  expect(error).not.toHaveProperty('results');
});

test('of several it is what the first said, with all their results', () => {
  const verdict = tell(...both(200, 201));
  expect(verdict).toEqual({
    ok: true,
    status: 200,
    results: { pirsch: { ok: true, status: 200 }, swetrix: { ok: true, status: 201 } },
  });
  expect(() => JSON.stringify(verdict)).not.toThrow();
});

test.each([
  [200, 402, 'swetrix', 402, 'pagebeat: refused Swetrix; taken by pirsch'],
  [500, 201, 'pirsch', 500, 'pagebeat: refused Pirsch; taken by swetrix'],
  [500, 402, 'pirsch', 500, 'pagebeat: refused Pirsch'],
])('%i and %i: the first failure, and who took it', (one, other, destination, status, message) => {
  const error = tell(...both(one, other)) as TrackError;
  expect(error).toMatchObject({ ok: false, reason: 'refused', destination, status, message });
  expect(Object.keys(error.results!)).toEqual(['pirsch', 'swetrix']);
  expect(error.results![destination]).toEqual({
    ok: false,
    reason: 'refused',
    status,
    destination,
    message: expect.stringMatching(/^pagebeat: refused \w+$/),
  });
});

test('who has not answered in time is named', async () => {
  const stages = createStages({ judge, sum, send: () => new Promise(() => {}) });
  results(stages, {});
  const told = vi.fn();
  stages.send(delivery()).then(told);
  await vi.advanceTimersByTimeAsync(8000);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  const [answer] = told.mock.calls[0]!;
  const outcomes = [
    stages.judge(delivery({ route: route() }), { status: 200 }),
    stages.judge(delivery({ name: 'Swetrix', route: route() }), answer),
  ];
  let error: unknown;
  try {
    stages.sum(outcomes);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toMatchObject({
    reason: 'timeout',
    destination: 'swetrix',
    message: 'pagebeat: timeout Swetrix; taken by pirsch',
    results: { pirsch: { ok: true, status: 200 }, swetrix: { ok: false, reason: 'timeout' } },
  });
});

test('two of one name are told apart by their ids', () => {
  const verdict = tell(
    ['Swetrix', 'projectIdone', { status: 200 }],
    ['Swetrix', 'projectIdtwo', { status: 200 }],
  ) as Verdict;
  expect(Object.keys(verdict.results!)).toEqual(['swetrix', 'swetrix two']);
  const error = tell(['Pirsch', 'codeone', { status: 400 }], ['Pirsch', 'codetwo', { status: 200 }]) as TrackError;
  expect(error.message).toMatch(/; taken by pirsch two$/);
});

test('without a destination that gets it, it is what the core says', () => {
  expect(tell()).toEqual({ ok: true, skipped: 'excluded' });
});
