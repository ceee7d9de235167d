import { beforeEach, expect, test } from 'vitest';
import { notFound } from '../../src/parts/notFound';
import { visit } from '../visit';
import { startPart } from './startPart';

const shared = window as unknown as { pirschNotFound?(): unknown };

beforeEach(() => {
  visit('https://example.com/lost?a=b');
  delete shared.pirschNotFound;
});

test('a page that was not found is an event with its path', async () => {
  const { tracked } = startPart(notFound);
  await expect(shared.pirschNotFound!()).resolves.toEqual({ ok: true, status: 200 });
  expect(tracked).toEqual([['404 Page Not Found', { meta: { path: '/lost' } }]]);
});

test.each([
  ['Lost', 'Lost'],
  ['', '404 Page Not Found'],
])('with data-not-found-event-name %j it is named %s', (notFoundEventName, name) => {
  const { names } = startPart(notFound, { notFoundEventName });
  shared.pirschNotFound!();
  expect(names()).toEqual([name]);
});

test.each([
  ['pirschjs', false],
  ['pirscheventsjs', false],
  ['pirschsessionsjs', false],
  ['pirschextendedjs', true],
  ['pianjs', true],
  ['', true],
  ['mine', true],
])('with the id %j of its tag: %s', (id, isThere) => {
  const { addTag } = startPart(notFound, { id });
  expect('pirschNotFound' in shared).toBe(isThere);
  addTag({});
  expect('pirschNotFound' in shared).toBe(true);
});
