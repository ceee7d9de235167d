import { describe, expect, vi } from 'vitest';
import type { Door } from './bundle.js';
import { it } from './it.js';
import { PID } from './startCollector.js';
import { until } from './until.js';

// What Swetrix’s client is known to get wrong; above each test is what it does. It is told in our own words.

const full: Door = 'pagebeat.full';

describe('what Swetrix’s client gets wrong', () => {
  // Only some of its functions ask whether they may send; pageviews by hand and the heartbeat go out from localhost, and
  // when tracking was switched off.
  it.for([
    ['on localhost', 'http://localhost/a', {}],
    ['where the visitor has opted out', 'http://app.test/a', {}],
    ['where the path is excluded', 'http://app.test/a', { 'data-exclude': '^/' }],
  ] as [string, string, Record<string, string>][])(
    'nothing of any kind is sent %s',
    async ([where, url, attributes], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open({ url });
      if (/opted/.test(where)) page.window.localStorage.setItem('disable_pirsch', '1');
      await page.load({ ...collector.swetrix, ...attributes });
      await expect(page.call('clicked')).resolves.toMatchObject({ ok: true, skipped: expect.any(String) });
      page.history.pushState(null, '', '/b');
      await pass(60, page);
      page.dispatch('pagehide');
      await page.quiet();
      expect(page.begun).toEqual([]);
    },
  );

  // Once begun, its heartbeat asks nothing any more.
  it('the heartbeat ends when the visitor opts out', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(collector.swetrix);
    await page.quiet();
    await pass(30, page);
    expect(collector.heartbeats()).toHaveLength(1);
    page.window.localStorage.setItem('disable_pirsch', '1');
    await pass(30, page);
    await pass(30, page);
    expect(collector.heartbeats()).toHaveLength(1);
  });

  // Stopped before the first heartbeat, it sends that one all the same.
  it('no heartbeat comes after pirschClearSession(), not even the first', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(collector.swetrix, { door: full });
    await page.quiet();
    await pass(29, page);
    page.run('pirschClearSession()');
    for (let beat = 0; beat < 4; beat++) await pass(30, page);
    expect(collector.heartbeats()).toEqual([]);
    await expect(page.call('clicked')).resolves.toMatchObject({ ok: true });
  });

  // With `unique` it follows no page changes at all: events later on carry the path of the first page.
  it('data-unique does not keep page changes from being noticed', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.swetrix, 'data-unique': '' }, { door: full });
    await page.quiet();
    page.history.pushState(null, '', '/b');
    await page.call('clicked');
    await page.quiet();
    expect(
      collector.pageviews().map(({ decoded, json }) => [decoded.page, (json as { unique?: true }).unique]),
    ).toEqual([
      ['/a', true],
      ['/b', true],
    ]);
    expect(collector.events()[0]!.decoded.page).toBe('/b');
    // The server says that it knows the visitor: that is no failure.
    expect(page.lines).toEqual([]);
  });

  // It sends campaigns still encoded, and takes `ref` and `source` for the campaign's when they come first.
  it.for([
    ['?ref=friend&utm_source=b%20c', { so: 'b c' }],
    ['?source=friend&utm_source=n%C3%A9w+s', { so: 'néw s' }],
    ['?utm_source=a&ref=friend', { so: 'a' }],
    ['?ref=friend%21', { so: 'friend!' }],
    ['?utm_medium=e%2Dmail&utm_campaign=50%25', { me: 'e-mail', ca: '50%' }],
  ])(
    'a campaign is decoded, and utm_source is it wherever it stands: %s',
    async ([query, fields], { collector, open }) => {
      const page = open({ url: 'http://app.test/a' + query });
      await page.load(collector.swetrix);
      await page.quiet();
      expect(collector.pageviews()[0]!.json).toEqual({ pid: PID, pg: '/a', lc: 'en-US', ...(fields as object) });
    },
  );

  // It tells the external referrer again on every page of an application, each with an empty record of timings.
  it('a referrer is told once, and no field is empty', async ({ collector, open }) => {
    const page = open({ referrer: 'https://news.site/' });
    await page.load(collector.swetrix);
    await page.quiet();
    page.history.pushState(null, '', '/b');
    await page.call('clicked');
    await page.quiet();
    expect(collector.pageviews().map(({ json }) => json)).toEqual([
      { pid: PID, pg: '/a', lc: 'en-US', ref: 'https://news.site/' },
      { pid: PID, pg: '/b', lc: 'en-US', prev: '/a' },
    ]);
    expect(collector.events()[0]!.json).not.toHaveProperty('ref');
  });

  // It takes `/log` out of the address for some of what it sends, which breaks the path of a proxy.
  it('everything goes below the address that was given', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load({ ...collector.swetrix, 'data-api': collector.origin + '/v1/log' });
    await page.call('clicked');
    await pass(30, page);
    expect(page.begun.map(({ url }) => url.replace(collector.origin, ''))).toEqual([
      '/v1/log',
      '/v1/log/custom',
      '/v1/log/hb',
    ]);
  });

  // A second start with another project is ignored without a word.
  it('a second tag with another project gets everything too', async ({ collector, open }) => {
    const page = open();
    const other = 'bUn1quEid-4y';
    await page.load(collector.swetrix);
    await page.load({ ...collector.swetrix, 'data-project-id': other });
    await page.call('clicked');
    await page.quiet();
    const ids = (kind: string): string[] =>
      collector.hits.filter((hit) => hit.kind === kind).map(({ json }) => (json as { pid: string }).pid);
    expect(ids('pageview').sort()).toEqual([PID, other]);
    expect(ids('event').sort()).toEqual([PID, other]);
  });

  // It takes the first of the browser's languages, of which there may be none.
  it.for([
    ['no list of languages', 'languages', [], 'en-US'],
    ['no languages at all', 'language', undefined, undefined],
  ] as const)('a browser with %s sends all the same', async ([, name, value, lc], { collector, open }) => {
    const page = open();
    page.define(page.window.navigator, name, value);
    await page.load(collector.swetrix);
    await expect(page.call('clicked')).resolves.toEqual({ ok: true, status: 201 });
    expect(collector.hits.map(({ json }) => (json as { lc?: string })?.lc)).toEqual([lc, lc]);
  });

  // Its first heartbeat comes after 3 seconds, whether the pageview has arrived or not, and is then refused.
  it('no heartbeat and no event overtakes the first pageview', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    let answer = (): void => {};
    collector.answer = () => new Promise((done) => (answer = () => done(undefined)));
    await page.load(collector.swetrix);
    const call = page.call('clicked');
    await until(() => collector.hits.length === 1);
    expect(page.begun).toHaveLength(1);
    collector.answer = undefined;
    answer();
    await expect(call).resolves.toEqual({ ok: true, status: 201 });
    await pass(30, page);
    expect(collector.hits.map(({ kind, status }) => [kind, status])).toEqual([
      ['pageview', 201],
      ['event', 201],
      ['heartbeat', 201],
    ]);
  });

  // The same where the pageview takes longer than the time between two heartbeats.
  it('a heartbeat waits for a slow pageview', async ({ collector, open, fakeTime }) => {
    fakeTime();
    const page = open();
    let answer = (): void => {};
    collector.answer = () => new Promise((done) => (answer = () => done(undefined)));
    await page.load(collector.swetrix);
    await until(() => collector.hits.length === 1);
    await vi.advanceTimersByTimeAsync(90_000);
    expect(page.begun).toHaveLength(1);
    answer();
    await page.quiet();
    await vi.advanceTimersByTimeAsync(30_000);
    await until(() => collector.heartbeats().length === 1);
  });

  // It looks at the address every 2 seconds, so that it is late, and of two changes in between loses the first.
  it('no page is lost when another one follows at once', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(collector.swetrix);
    await page.quiet();
    page.history.pushState(null, '', '/b');
    page.history.pushState(null, '', '/c');
    await pass(0.5, page);
    expect(page.begun.map(({ body }) => JSON.parse(body!).pg)).toEqual(['/a', '/b', '/c']);
    expect(collector.pageviews()).toHaveLength(3);
  });
});
