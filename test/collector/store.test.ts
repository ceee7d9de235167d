import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCollector } from '../../examples/collector/createCollector.js';
import type { Condition } from '../../examples/collector/reportQuery.js';
import { createStore } from '../../examples/collector/store/createStore.js';
import { closeDatabase, openDatabase } from '../../examples/collector/store/openDatabase.js';

const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';
const PID = 'aUn1quEid-3x';
const DAY = 24 * 60 * 60 * 1000;
const ALL = { period: '30d' as const, filter: [], rows: 1000 };

let folder: string;
let file: string;
let store: ReturnType<typeof createStore>;
let collector: ReturnType<typeof createCollector>;

const start = () => {
  store = createStore({ file });
  collector = createCollector({ store });
};
const restart = () => {
  store.close();
  start();
};

beforeEach(() => {
  // Noon: no test is to be run over midnight.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2030, 0, 15, 12, 30) });
  folder = mkdtempSync(join(tmpdir(), 'pagebeat-store-'));
  file = join(folder, 'new', 'collector.db');
  start();
});
afterEach(() => {
  vi.useRealTimers();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Visitor {
  address?: string;
  browser?: string;
  time?: number;
}

const ask = async (path: string, { address = '192.0.2.1', browser = 'One', time }: Visitor = {}, body?: unknown) => {
  const headers: Record<string, string> = { 'x-client-ip-address': address, 'user-agent': browser };
  if (time) headers['x-simulated-time'] = String(time);
  if (body) headers['content-type'] = 'application/json';
  const init = body ? { method: 'POST', body: JSON.stringify(body), headers } : { headers };
  return (await collector.app.fetch(new Request(`http://collector.test${path}`, init))).status;
};
const view = (page = '/', visitor?: Visitor, ref = '') =>
  ask(`/hit?${new URLSearchParams({ code: CODE, url: `http://site.test${page}`, ref })}`, visitor);
const act = (event_name: string, event_meta: object = {}, visitor?: Visitor, event_duration?: number) =>
  ask('/event', visitor, {
    identification_code: CODE,
    url: 'http://site.test/',
    event_name,
    event_meta,
    event_duration,
  });

describe('visitors', () => {
  it('are one for a day, an address and a browser', async () => {
    await view('/');
    await view('/again');
    await view('/', { address: '192.0.2.2' });
    await view('/', { browser: 'Another' });
    await view('/', { time: Date.now() - DAY });
    expect(store.report({ ...ALL, period: 'today' }).summary).toMatchObject({ visitors: 3, pageviews: 4 });
    expect(store.report(ALL).summary).toMatchObject({ visitors: 4, pageviews: 5 });
  });

  it('are live when they were heard of within a minute, by a heartbeat too', async () => {
    const time = Date.now() - 10 * 60 * 1000;
    const swetrix = { pid: PID, pg: '/' };
    await ask('/log', { time }, swetrix);
    await ask('/log', { time, address: '192.0.2.2' }, swetrix);
    expect(store.report(ALL).summary).toMatchObject({ visitors: 2, live: 0 });
    await ask('/log/hb', {}, { pid: PID });
    expect(store.report(ALL).summary).toMatchObject({ visitors: 2, live: 1, pageviews: 2 });
  });

  it('are not made by a heartbeat', async () => {
    await ask(`/session?${new URLSearchParams({ code: CODE, url: 'http://site.test/' })}`, {}, {});
    expect(store.report(ALL)).toMatchObject({ destination: null, summary: { visitors: 0 } });
  });

  it('are never kept raw: neither address nor browser is in the file', async () => {
    const visitor = { address: '192.0.2.123', browser: 'Netscape/4.7 (Secret)' };
    await view('/', visitor);
    await act('Clicked', {}, visitor);
    await ask('/v1/t', visitor, {
      type: 'track',
      event: 'Clicked',
      anonymousId: 'a',
      writeKey: 'key',
      context: { userAgent: visitor.browser, ip: visitor.address },
    });
    const ids = [1, 2, 3];
    expect(ids.map((id) => store.request(id)?.headers['user-agent'])).toEqual(ids.map(() => '(not kept)'));
    store.close();
    const bytes = readFileSync(file).toString('latin1');
    expect(bytes).toContain('Clicked');
    expect(bytes).not.toContain(visitor.address);
    expect(bytes).not.toContain('Netscape');
    start();
  });

  it('can’t be known again once their day is over: salts and hashes are gone', async () => {
    await view('/');
    vi.setSystemTime(Date.now() + DAY);
    await view('/', { address: '192.0.2.9' });
    expect(store.report(ALL).summary.visitors).toBe(2);
    store.close();
    const database = openDatabase(file);
    const left = database
      .prepare('SELECT (SELECT count(*) FROM salts) AS salts, count(hash) AS hashes FROM visitors')
      .get();
    closeDatabase(database);
    expect(left).toMatchObject({ salts: 1, hashes: 1 });
    start();
  });
});

describe('what is counted', () => {
  it('is not what was refused, dropped, or no more than a preflight', async () => {
    await view('/');
    await act('');
    await act('Clicked', { nested: {} });
    await collector.app.fetch(new Request('http://collector.test/event', { method: 'OPTIONS' }));
    await ask('/events/track', {}, { event: 'No Key' });
    expect(store.report(ALL).destinations).toEqual([{ destination: 'pirsch', hits: 1 }]);
    expect(store.report(ALL).summary).toMatchObject({ visitors: 1, pageviews: 1, events: 0 });
    expect(store.recent(10)).toHaveLength(5);
  });

  it('is a message of Customer.io once, in a batch and after a restart too', async () => {
    const call = (messageId: string) => ({
      type: 'track',
      event: 'Bought',
      anonymousId: 'a',
      messageId,
      writeKey: 'key',
    });
    await ask('/v1/t', {}, call('one'));
    await ask('/v1/t', {}, call('one'));
    await ask('/v1/b', {}, { writeKey: 'key', batch: [call('one'), call('two')] });
    restart();
    await ask('/v1/t', {}, call('two'));
    expect(collector.hits[0]!.duplicate).toBe(true);
    expect(store.report(ALL).events.rows).toMatchObject([{ name: 'Bought', views: 2, visitors: 1 }]);
  });

  it('is each event of a bulk to Firstparty', async () => {
    const page = { url: 'http://site.test/a' };
    const events = [
      { write_key: 'key', event: 'Page Viewed', context: { page } },
      { write_key: 'key', event: 'Form Submitted', properties: { plan: 'pro', items: [1] } },
    ];
    await ask('/events/track/bulk', {}, { events });
    const { summary, pages } = store.report(ALL);
    expect(summary).toMatchObject({ visitors: 1, pageviews: 1, events: 1 });
    expect(pages.rows).toEqual([{ page: 'site.test/a', views: 1, visitors: 1 }]);
    const { keys } = store.metadata({ ...ALL, event: 'Form Submitted' });
    expect(
      keys.map(({ key, values }: { key: string; values: { value: string }[] }) => [key, values[0]!.value]),
    ).toEqual([
      ['items', '[1]'],
      ['plan', 'pro'],
    ]);
  });

  it('is answered with 503 when it can’t be kept, and is not there', async () => {
    const failing = createCollector({ store: { ...store, add: () => Promise.reject(new Error('the disk is full')) } });
    const response = await failing.app.fetch(new Request(`http://c.test/hit?code=${CODE}&url=http://site.test/`));
    expect(response.status).toBe(503);
    expect(failing.hits[0]!.error).toBe('not kept: the disk is full');
  });
});

describe('a report', () => {
  it('has referrers of other hosts, and sources of the address', async () => {
    await view('/?utm_source=newsletter', {}, 'https://www.example.com/list');
    await view('/next', {}, 'https://site.test/');
    await view('/?ref=friend', { address: '192.0.2.2' }, 'http://site.test/');
    const { referrers, sources } = store.report(ALL);
    expect(referrers).toEqual({ rows: [{ referrer: 'example.com', visitors: 1 }], total: 1 });
    expect(sources.rows.map(({ source }: { source: string }) => source).sort()).toEqual(['friend', 'newsletter']);
  });

  it('tells pages of two hosts apart, and has no host where none is told', async () => {
    await view('/a');
    await ask(`/hit?${new URLSearchParams({ code: CODE, url: 'http://other.test:8080/a' })}`, {});
    await ask('/log', {}, { pid: PID, pg: '/a' });
    const pagesOf = (destination: 'pirsch' | 'swetrix') => store.report({ ...ALL, destination }).pages.rows;
    expect(pagesOf('pirsch').map(({ page }) => page)).toEqual(['other.test:8080/a', 'site.test/a']);
    expect(pagesOf('swetrix').map(({ page }) => page)).toEqual(['/a']);
  });

  it('names heartbeats: with pageviews and events they are all hits of a destination', async () => {
    await view('/');
    await act('Read');
    for (let time = 0; time < 3; time++) {
      await ask(`/session?${new URLSearchParams({ code: CODE, url: 'http://site.test/' })}`, {}, {});
    }
    const { summary, destinations } = store.report(ALL);
    expect(summary).toMatchObject({ pageviews: 1, events: 1, heartbeats: 3 });
    expect(destinations).toEqual([{ destination: 'pirsch', hits: 5 }]);
  });

  it('has an event’s rate of all visitors and its average duration, of those that had one', async () => {
    await view('/');
    await view('/', { address: '192.0.2.2' });
    await act('Read', {}, {}, 10);
    await act('Read', {}, {}, 21);
    await act('Read', {}, {}, 0);
    await act('Shared', {}, { address: '192.0.2.2' });
    const [read, shared] = store.report({ ...ALL, filter: [{ event: 'Read' }] }).events.rows;
    expect(read).toEqual({ name: 'Read', views: 3, visitors: 1, everybody: 2, averageDuration: 15.5 });
    expect(shared).toBeUndefined();
  });

  it('is of visitors who did what the filter says, all of it', async () => {
    const other = { address: '192.0.2.2' };
    await view('/a');
    await view('/b', other);
    await act('Chosen', { plan: 'pro' });
    await act('Chosen', { plan: 'free' }, other);
    await act('Paid', {}, other);
    const pages = (filter: Condition[]) =>
      store.report({ ...ALL, filter }).pages.rows.map(({ page }: { page: string }) => page);
    expect(pages([{ event: 'Chosen' }])).toEqual(['site.test/a', 'site.test/b']);
    expect(pages([{ event: 'Chosen', key: 'plan', value: 'pro' }])).toEqual(['site.test/a']);
    expect(pages([{ event: 'Chosen', key: 'plan', value: 'pro' }, { event: 'Paid' }])).toEqual([]);
    expect(pages([{ event: 'Paid' }])).toEqual(['site.test/b']);
  });

  it('has each hour of today, or each day', async () => {
    const now = Date.now();
    const at = (time: number) => view('/', { time });
    for (const time of [now, now - 60_000, now - 3_600_000, now - 6 * DAY, now - 7 * DAY]) await at(time);
    const today = store.report({ ...ALL, period: 'today' }).chart;
    expect(today.points).toHaveLength(13);
    expect(today.points.slice(-2)).toEqual([
      { time: now - 5_400_000, pageviews: 1, visitors: 1 },
      { time: now - 1_800_000, pageviews: 2, visitors: 1 },
    ]);
    const week = store.report({ ...ALL, period: '7d' }).chart.points;
    expect(week.map(({ pageviews }: { pageviews: number }) => pageviews)).toEqual([1, 0, 0, 0, 0, 0, 3]);
  });

  const visits = fc.array(
    fc.record({
      address: fc.constantFrom('192.0.2.1', '192.0.2.2', '192.0.2.3'),
      days: fc.integer({ min: 0, max: 3 }),
      name: fc.constantFrom(undefined, 'A', 'B', 'C'),
      page: fc.constantFrom('/', '/a', '/b'),
      plan: fc.constantFrom('pro', 'free'),
    }),
    { maxLength: 40 },
  );

  it('says what counting by hand says', async () => {
    await fc.assert(
      fc.asyncProperty(visits, async (given) => {
        collector.clear();
        const now = Date.now();
        for (const { address, days, name, page, plan } of given) {
          const visitor = { address, time: now - days * DAY };
          if (name) await act(name, { plan }, visitor);
          else await view(page, visitor);
        }
        const who = ({ address, days }: (typeof given)[number]) => `${address} ${days}`;
        const isA = ({ name, plan }: (typeof given)[number]) => name === 'A' && plan === 'pro';
        const chosen = new Set(given.filter(isA).map(who));
        for (const isFiltered of [false, true]) {
          const filter = isFiltered ? [{ event: 'A', key: 'plan', value: 'pro' }] : [];
          const left = given.filter((one) => !isFiltered || chosen.has(who(one)));
          const { summary, pages, events } = store.report({ ...ALL, filter });
          const views = left.filter(({ name }) => !name);
          expect(summary).toMatchObject({
            visitors: new Set(left.map(who)).size,
            pageviews: views.length,
            events: left.length - views.length,
          });
          for (const { page, views: seen, visitors } of pages.rows) {
            const of = views.filter((one) => `site.test${one.page}` === page);
            expect([seen, visitors]).toEqual([of.length, new Set(of.map(who)).size]);
          }
          for (const { name, views: seen, visitors } of events.rows) {
            const of = left.filter((one) => one.name === name);
            expect([seen, visitors]).toEqual([of.length, new Set(of.map(who)).size]);
          }
          expect(pages.total).toBe(new Set(views.map(({ page }) => page)).size);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the file', () => {
  it('is read again after a restart: hits, their numbers, and sessions that are open', async () => {
    await ask('/log', {}, { pid: PID, pg: '/' });
    restart();
    expect(await ask('/log/hb', {}, { pid: PID })).toBe(201);
    expect(await ask('/log', {}, { pid: PID, pg: '/', unique: true })).toBe(403);
    expect(collector.hits.map(({ id }) => id)).toEqual([2, 3]);
    expect(store.recent(10).map(({ id, kind }) => [id, kind])).toEqual([
      [1, 'pageview'],
      [2, 'heartbeat'],
      [3, 'pageview'],
    ]);
  });

  it('belongs to one collector at a time', () => {
    expect(() => createStore({ file })).toThrow(/is in use by another collector: stop that one/);
  });

  it.each([
    ['that is no database', 'not a database, and long enough for nobody to take it for an empty one'],
    ['that is broken', `SQLite format 3\0${'?'.repeat(5000)}`],
  ])('%s is not touched', (_, text) => {
    const other = `${file}.other`;
    writeFileSync(other, text);
    expect(() => createStore({ file: other })).toThrow(`${other} is broken, or no database: move it away`);
    expect(readFileSync(other, 'utf8')).toBe(text);
  });

  it('is named when it can’t be made', () => {
    expect(() => createStore({ file: join(file, 'collector.db') })).toThrow(`${join(file, 'collector.db')} cannot be`);
  });

  it('of another version is not touched', () => {
    store.close();
    const database = openDatabase(file);
    database.exec('PRAGMA user_version = 99');
    closeDatabase(database);
    expect(() => createStore({ file })).toThrow(/another version of the collector: delete it/);
    rmSync(file);
    start();
  });

  it('keeps the raw text of the last 10,000 requests, and what all of them said', async () => {
    const hit = (id: number) => ({
      id,
      time: Date.now(),
      destination: 'pirsch' as const,
      kind: 'event' as const,
      visitor: 'a',
      method: 'POST',
      path: '/event',
      status: 200,
      decoded: { name: 'Clicked' },
      query: {},
      headers: {},
      body: '',
    });
    await Promise.all(
      Array.from({ length: 10_002 }, (_, index) => {
        const one = hit(index + 1);
        return store.add(one as never, [{ kind: 'event', decoded: one.decoded }]);
      }),
    );
    expect([1, 2, 3].map((id) => store.request(id) !== undefined)).toEqual([false, false, true]);
    expect(store.report(ALL).summary.events).toBe(10_002);
  });

  it('has nothing left in it when everything was forgotten', async () => {
    await act('Secret Plan');
    collector.clear();
    expect(store.recent(10)).toEqual([]);
    store.close();
    expect(readFileSync(file).toString('latin1')).not.toContain('Secret Plan');
    start();
  });
});
