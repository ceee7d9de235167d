// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { notFound } from '../../../src/first/plugins/notFound';
import { startPlugin } from './clicks';

const shared = window as unknown as { pirschNotFound(): unknown };

beforeEach(() => history.replaceState(null, '', '/lost?a=b'));

test('a page that was not found is an event with its path', () => {
  const tracked = startPlugin(notFound());
  shared.pirschNotFound();
  expect(tracked).toEqual([['404 Page Not Found', { meta: { path: '/lost' } }]]);
});

test('it has the name that is wanted', () => {
  const tracked = startPlugin(notFound('Lost'));
  shared.pirschNotFound();
  expect(tracked).toEqual([['Lost', { meta: { path: '/lost' } }]]);
});
