import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/core/readSettings';
import { pirsch } from '../../src/destinations/pirsch';
import { tags } from '../../src/parts/tags';
import type { Kind } from '../../src/types/records';
import { bodyOf, event, page, route, sent } from '../records';
import { createStages } from './createStages';

const start = (kind: Kind, attributes: Record<string, string>, key = 'codeA') => {
  const stages = createStages();
  const to = route({ key, settings: readSettings({ code: 'A', ...attributes }), make: pirsch });
  const given = [page(), kind === 'event' ? event() : undefined] as const;
  const plain = pirsch(to.settings, kind, ...given)!;
  tags(stages, {});
  return { made: stages.make(to, kind, ...given)!, plain };
};
const ofPageview = (attributes: Record<string, string>): Record<string, string> => {
  const query = new URL(start('hit', attributes).made.url).searchParams;
  return Object.fromEntries(
    [...query].filter(([name]) => name.startsWith('tag_')).map(([name, it]) => [name.slice(4), it]),
  );
};

const TAGS: [Record<string, string>, Record<string, string>][] = [
  [{ tag: 'blog' }, { blog: '1' }],
  [{ tag: ' blog , very-long-read,,' }, { blog: '1', 'very long read': '1' }],
  [{ tagAuthor: 'Jane & Co=1#x' }, { author: 'Jane & Co=1#x' }],
  [
    { tagPaidPlan: '', 'tag-größe': '100 %' },
    { 'paid plan': '1', größe: '100 %' },
  ],
  [
    { tag: 'blog', tagAuthor: 'jane' },
    { blog: '1', author: 'jane' },
  ],
];

describe.each(TAGS)('%j', (attributes, expected) => {
  test('tags pageviews', () => {
    expect(ofPageview(attributes)).toEqual(expected);
    const { made, plain } = start('hit', attributes);
    expect(made.url.startsWith(plain.url + '&tag_')).toBe(true);
  });

  test('tags events', () => {
    const { made, plain } = start('event', attributes);
    expect(bodyOf(made)).toEqual({ ...bodyOf(plain), tags: expected });
  });

  test('tags no heartbeat', () => {
    const { made, plain } = start('session', attributes);
    expect(made.url).toBe(plain.url);
  });
});

test.each<Record<string, string>>([{}, { tag: '' }, { tag: 'false' }, { tag: ' , ' }, { tagline: 'no' }])(
  '%j tags nothing',
  (attributes) => {
    for (const kind of ['hit', 'event'] as const) {
      const { made, plain } = start(kind, attributes);
      expect(sent(made)).toEqual({ ...sent(plain), kind });
    }
  },
);

test('half a surrogate pair loses no pageview', () => {
  expect(ofPageview({ tagAuthor: 'a\ud83d' })).toEqual({ author: 'a\ufffd' });
});

test('others are not tagged', () => {
  const { made, plain } = start('hit', { tag: 'blog' }, 'projectIdA');
  expect(made.url).toBe(plain.url);
});
