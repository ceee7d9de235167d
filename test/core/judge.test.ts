import { expect, test } from 'vitest';
import { judge } from '../../src/core/judge';
import { delivery, route } from '../records';

test.each([200, 201, 204, 301, 399])('the status %i is accepted, and the destination knows', (status) => {
  const given = delivery();
  expect(judge(given, { status })).toEqual({ ok: true, status });
  expect(given.route!.accepted).toBe(true);
});

test.each([400, 401, 403, 404, 429, 500, 503])('the status %i is refused', (status) => {
  const given = delivery();
  expect(judge(given, { status })).toMatchObject({ reason: 'refused', status, message: 'pagebeat: refused Pirsch' });
  expect(given.route!.accepted).toBeUndefined();
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a status of nothing', {}],
  ['a status of 0', { status: 0 }],
])('%s is an answer that there was not', (_what, answer) => {
  const given = delivery({ name: 'Swetrix' });
  expect(judge(given, answer)).toMatchObject({
    reason: 'network',
    message: 'pagebeat: network Swetrix',
  });
  expect(given.route!.accepted).toBeUndefined();
});

test('what was accepted before stays accepted when the next is refused', () => {
  const given = delivery({ route: route({ accepted: true }) });
  judge(given, { status: 500 });
  expect(given.route!.accepted).toBe(true);
});
