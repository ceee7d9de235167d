import { expect, test } from 'vitest';
import { swetrix } from '../../src/destinations/swetrix';
import { anchors } from '../../src/parts/anchors';
import type { Kind, Route } from '../../src/types/records';
import { event, page, route } from '../records';
import { visit } from '../visit';
import { createStages } from './createStages';

const toSwetrix = (): Route => route({ key: 'projectIdA', settings: { projectId: 'A' }, make: swetrix });
const make = (kind: Kind, url: string, previous: string | undefined, to = toSwetrix()) => {
  const stages = createStages();
  anchors(stages, {});
  return stages.make(to, kind, page({ url, previous }), kind === 'event' ? event() : undefined);
};

test.each([
  ['https://a.test/b', 'https://a.test/b#c', true],
  ['https://a.test/b#c', 'https://a.test/b', true],
  ['https://a.test/b', 'https://a.test/b?c=1', true],
  ['https://a.test/', 'https://a.test/#/b', true],
  ['https://a.test/b', 'https://a.test/c', false],
  ['https://a.test/b', 'https://a.test/b/', false],
  ['https://a.test/b?c', 'https://a.test/c?c', false],
  ['', 'https://a.test/b', false],
  [undefined, 'https://a.test/b', false],
])('from %s to %s nothing has changed for Swetrix: %s', (previous, url, isSame) => {
  expect(!make('hit', url, previous)).toBe(isSame);
});

test.each([undefined, ''])('a page before that is not known (%j) is not this one', (previous) => {
  visit('https://a.test/b');
  expect(make('hit', 'https://a.test/b', previous)).toBeDefined();
});

test.each(['event', 'session'] as const)('each %s is sent all the same', (kind) => {
  expect(make(kind, 'https://a.test/b#c', 'https://a.test/b')).toBeDefined();
});

test.each(['codeA', 'firstpartyKeyA', 'customerioKeyA', 'usercomKeyA', 'own'])('%s is no matter of it', (key) => {
  const to = route({ key, make: () => ({ name: 'Other', method: 'GET', url: '/' }) });
  expect(make('hit', 'https://a.test/b#c', 'https://a.test/b', to)).toBeDefined();
});
