import { expect, test } from 'vitest';
import { sumUp } from '../../../src/first/core/sumUp';
import type { Ending, Job, Route, TrackError } from '../../../src/first/types';
import { sampleDelivery } from '../../samples';

const job = (name: string, id = 'a'): Job => [
  { name, id } as Route,
  sampleDelivery({ url: `https://${name}.test`, destination: name }),
];
const both = [job('pirsch'), job('swetrix')];
const sum = (endings: (Ending | undefined)[], jobs = both) => sumUp(jobs, endings as Ending[], 'timeout');

test('of one destination it is what that one said', () => {
  expect(sum([200], [job('pirsch')])).toEqual({ ok: true, status: 200 });
});

test('of several it is what the first said, with all their results', () => {
  const verdict = sum([200, 201]);
  expect(verdict).toEqual({
    ok: true,
    status: 200,
    results: { pirsch: { ok: true, status: 200 }, swetrix: { ok: true, status: 201 } },
  });
  expect(() => JSON.stringify(verdict)).not.toThrow();
});

test.each([
  [[200, 402], 'swetrix', 402, 'pagebeat: swetrix: 402, https://swetrix.test; taken by pirsch'],
  [[500, 201], 'pirsch', 500, 'pagebeat: pirsch: 500, https://pirsch.test; taken by swetrix'],
  [[500, 402], 'pirsch', 500, 'pagebeat: pirsch: 500, https://pirsch.test'],
])('%j is the first failure, and says who took it', (endings, destination, status, message) => {
  const error = sum(endings) as TrackError;
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ ok: false, reason: 'refused', destination, status, message });
  expect(Object.keys(error.results!)).toEqual(['pirsch', 'swetrix']);
  expect(error.results![destination]).toMatchObject({ ok: false, reason: 'refused', status });
});

test('who has not answered in time is named', () => {
  expect(sum([200, undefined])).toMatchObject({
    reason: 'timeout',
    destination: 'swetrix',
    message: 'pagebeat: swetrix: timeout, no answer in 10 s, still trying, https://swetrix.test; taken by pirsch',
    results: { pirsch: { ok: true }, swetrix: { ok: false, reason: 'timeout' } },
  });
  expect(sumUp([job('pirsch')], [], 'offline')).toMatchObject({ reason: 'offline' });
});

test('two of one name are told apart by their ids', () => {
  const verdict = sum([200, 200], [job('swetrix', 'one'), job('swetrix', 'two')]);
  expect(Object.keys(verdict.results!)).toEqual(['swetrix', 'swetrix two']);
  const error = sum([400, 200], [job('swetrix', 'one'), job('swetrix', 'two')]) as TrackError;
  expect(error.message).toMatch(/; taken by swetrix two$/);
});
