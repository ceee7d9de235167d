import { expect, test } from 'vitest';
import { readSettings } from '../../src/core/readSettings';
import { swetrix } from '../../src/destinations/swetrix';
import { pageMeta } from '../../src/parts/pageMeta';
import type { Kind } from '../../src/types/records';
import { event, page, route, textOf } from '../records';
import { createStages } from './createStages';

const make = (kind: Kind, attributes: Record<string, string>, key = 'projectIdA') => {
  const stages = createStages();
  const to = route({ key, settings: readSettings({ projectId: 'A', ...attributes }), make: swetrix });
  const given = [page(), kind === 'event' ? event() : undefined] as const;
  const plain = textOf(swetrix(to.settings, kind, ...given))!;
  pageMeta(stages, {});
  return [textOf(stages.make(to, kind, ...given))!, plain] as const;
};
const attributes = {
  metaAuthor: 'jane',
  metaPageType: 'post',
  metaPaid: '',
  metaFree: 'false',
  'meta-3d': 'x',
  metadata: 'no',
  meta: 'no',
};

test('a pageview has the metadata of its page, as text, after all else', () => {
  const [sent, plain] = make('hit', attributes);
  expect(sent).toBe(
    plain.replace(/}$/, ',"meta":{"author":"jane","page-type":"post","paid":"true","free":"false","3d":"x"}}'),
  );
});

test.each(['event', 'session'] as const)('each %s is as ever', (kind) => {
  const [sent, plain] = make(kind, attributes);
  expect(sent).toBe(plain);
});

test.each<Record<string, string>>([{}, { metadata: 'no', meta: 'no' }])('of %j there is none', (without) => {
  const [sent, plain] = make('hit', without);
  expect(sent).toBe(plain);
});

test('others are not told', () => {
  const [sent, plain] = make('hit', attributes, 'codeA');
  expect(sent).toBe(plain);
});
