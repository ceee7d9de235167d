import { describe, expect } from 'vitest';
import type { Door } from './bundle.js';
import { it } from './it.js';
import { rejection } from './rejection.js';
import { CODE } from './startCollector.js';

const door: Door = 'pagebeat.full';
const OTHER = 'z'.repeat(32);

describe('a tag of Pirsch’s with several dashboards', () => {
  const domain = `rollup.example.com,other.example.com:${OTHER}`;

  it('sends everything to each of them, and says of each', async ({ collector, open }) => {
    const page = open();
    const attributes = { 'data-domain': domain, 'data-path-prefix': '/shop', 'data-title-suffix': ' | Shop' };
    await page.load({ ...collector.pirsch, ...attributes }, { id: 'pianjs', door });
    await page.quiet();
    expect(
      collector
        .pageviews()
        .map(({ query }) => [query.code, query.url, query.t])
        .sort(),
    ).toEqual(
      [
        [CODE, 'http://app.test/a?x=1', 'Title'],
        [CODE, 'http://rollup.example.com/shop/a?x=1', 'Title | Shop'],
        [OTHER, 'http://other.example.com/shop/a?x=1', 'Title | Shop'],
      ].sort(),
    );
    await expect(page.call('Clicked')).resolves.toEqual({
      ok: true,
      status: 200,
      results: {
        pirsch: { ok: true, status: 200 },
        [`pirsch rollup.example.com:${CODE}`]: { ok: true, status: 200 },
        [`pirsch other.example.com:${OTHER}`]: { ok: true, status: 200 },
      },
    });
    expect(collector.events()).toHaveLength(3);
    expect(collector.hits.filter(({ error }) => error)).toEqual([]);
  });

  it('rejects when one of them refuses, and not with what the first one said', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, 'data-domain': domain }, { id: 'pirscheventsjs', door });
    collector.answer = ({ json }) =>
      (json as { identification_code?: string })?.identification_code === OTHER ? { status: 400 } : undefined;
    expect(await rejection(page.call('Clicked'))).toMatchObject({
      reason: 'refused',
      status: 400,
      results: { pirsch: { ok: true }, [`pirsch other.example.com:${OTHER}`]: { ok: false, status: 400 } },
    });
  });

  it('extends each session, until pirschClearSession()', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(
      {
        ...collector.pirsch,
        'data-domain': 'rollup.example.com',
        'data-enable-sessions': '',
        'data-interval-ms': '20000',
      },
      { id: 'pianjs', door },
    );
    await page.quiet();
    await pass(20, page);
    expect(
      collector
        .heartbeats()
        .map(({ query }) => query.url)
        .sort(),
    ).toEqual(['http://app.test/a?x=1', 'http://rollup.example.com/a?x=1']);
    page.run('pirschClearSession()');
    await pass(100, page);
    expect(collector.heartbeats()).toHaveLength(2);
  });
});

describe('data-tag', () => {
  it('tags pageviews and events', async ({ collector, open }) => {
    const page = open();
    const tags = {
      'data-tag': 'blog, long-read',
      'data-tag-author': 'Jane',
      'data-tag-paid-plan': '',
      'data-tagline': 'no',
    };
    await page.load({ ...collector.pirsch, ...tags }, { id: 'pianjs', door });
    await page.quiet();
    const { query } = collector.pageviews()[0]!;
    const expected = { blog: '1', 'long read': '1', author: 'Jane', 'paid plan': '1' };
    const sent = Object.entries(query).filter(([name]) => name.startsWith('tag_'));
    expect(Object.fromEntries(sent.map(([name, value]) => [name.slice(4), value]))).toEqual(expected);
    await page.call('Clicked');
    expect(collector.events()[0]!.json).toMatchObject({ tags: expected });
    expect(collector.hits.filter(({ error }) => error)).toEqual([]);
  });
});
