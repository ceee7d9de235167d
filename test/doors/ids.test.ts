import { describe, expect } from 'vitest';
import { type Fixtures, it } from './it.js';
import type { Page } from './openPage.js';

/** The id of the script, its attributes beyond the code, and what it sends in a minute with one call. */
type Row = [id: string, attributes: Record<string, string>, pageviews: number, events: number, heartbeats: number];

const sessions = { 'data-enable-sessions': '' };
const fast = { 'data-interval-ms': '20000' };

const rows: Row[] = [
  ['', {}, 1, 1, 2],
  ['mine', {}, 1, 1, 2],
  ['pirschjs', {}, 1, 0, 0],
  ['pirscheventsjs', {}, 0, 1, 0],
  ['pirschsessionsjs', {}, 0, 0, 1],
  ['pirschsessionsjs', fast, 0, 0, 3],
  ['pirschextendedjs', {}, 1, 1, 0],
  ['pirschextendedjs', fast, 1, 1, 0],
  ['pirschextendedjs', sessions, 1, 1, 1],
  ['pirschextendedjs', { ...sessions, ...fast }, 1, 1, 3],
  ['pianjs', {}, 1, 1, 0],
  ['pianjs', fast, 1, 1, 0],
  ['pianjs', sessions, 1, 1, 1],
  ['pianjs', { ...sessions, ...fast }, 1, 1, 3],
  ['pianjs', { 'data-disable-page-views': '' }, 0, 1, 0],
];

describe("Pirsch's own ids", () => {
  it.for(rows)(
    'id="%s" with %j sends %i pageviews, %i events and %i heartbeats',
    async (row, { collector, open, fakeTime }) => {
      const [id, attributes, pageviews, events, heartbeats] = row;
      const pass = fakeTime();
      const page = open();
      await page.load({ ...collector.pirsch, ...attributes }, { id });
      await page.quiet();
      const outcome = await page.call('Clicked').then(
        () => 1,
        () => 0,
      );
      for (let second = 0; second < 60; second += 10) await pass(10, page);
      expect({
        pageviews: collector.pageviews().length,
        events: collector.events().length,
        heartbeats: collector.heartbeats().length,
      }).toEqual({ pageviews, events, heartbeats });
      expect(outcome, 'the promise tells whether the event was sent').toBe(events);
    },
  );

  it.for([
    ['pirschjs', '/hit', 'pageview'],
    ['pirscheventsjs', '/event', 'event'],
    ['pirschsessionsjs', '/session', 'heartbeat'],
  ] as const)(
    'id="%s" takes its one data-endpoint for all',
    async ([id, path, kind], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      const code = collector.pirsch['data-code']!;
      await page.load({ 'data-code': code, 'data-endpoint': collector.origin + path }, { id });
      await page.call('Clicked').catch(() => {});
      await pass(60, page);
      expect(collector.hits.map((hit) => [hit.path, hit.kind, hit.status])).toEqual([[path, kind, 200]]);
    },
  );

  it('takes the endpoint of a kind before data-endpoint', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, 'data-endpoint': collector.origin + '/wrong' }, { id: 'pianjs' });
    await expect(page.call('Clicked')).resolves.toEqual({ ok: true, status: 200 });
    expect(collector.hits.map(({ path }) => path)).toEqual(['/hit', '/event']);
  });

  it('counts page changes as pirschjs does', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.pirsch, { id: 'pirschjs' });
    await page.quiet();
    page.history.pushState(null, '', '/b');
    page.dispatch('pagehide');
    await page.quiet();
    expect(collector.pageviews()).toHaveLength(2);
  });
});

describe('two tags', () => {
  /** One of each kind, and a second pageview. */
  const act = async (page: Page, pass: ReturnType<Fixtures['fakeTime']>): Promise<void> => {
    await page.call('Clicked');
    page.history.pushState(null, '', '/b');
    await pass(30, page);
  };

  const expectBothToHaveAllOnce = (collector: Fixtures['collector']): void => {
    for (const destination of ['pirsch', 'swetrix']) {
      expect(collector.pageviews(destination)).toHaveLength(2);
      expect(collector.events(destination)).toHaveLength(1);
      expect(collector.heartbeats(destination)).toHaveLength(1);
    }
  };

  it('with the same id do everything once', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    for (let tag = 0; tag < 2; tag++) await page.load({ ...collector.pirsch, ...collector.swetrix });
    await page.quiet();
    await act(page, pass);
    expectBothToHaveAllOnce(collector);
    expect(page.lines).toEqual([]);
  });

  it('with different destinations send to both', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(collector.pirsch);
    await page.quiet();
    await page.load(collector.swetrix);
    await page.quiet();
    await act(page, pass);
    expectBothToHaveAllOnce(collector);
  });

  it('with different codes send to both', async ({ collector, open }) => {
    const page = open();
    const other = 'x'.repeat(32);
    await page.load(collector.pirsch);
    await page.load({ ...collector.pirsch, 'data-code': other });
    await page.call('Clicked');
    await page.quiet();
    const codes = [collector.pirsch['data-code'], other].sort();
    expect(
      collector
        .pageviews()
        .map(({ query }) => query.code)
        .sort(),
    ).toEqual(codes);
    expect(
      collector
        .events()
        .map(({ json }) => (json as { identification_code: string }).identification_code)
        .sort(),
    ).toEqual(codes);
  });

  it.for([
    [['pirschjs', 'pirscheventsjs']],
    [['pirscheventsjs', 'pirschjs']],
    [['pirschjs', 'pirscheventsjs', 'pirschsessionsjs']],
    [['pirschsessionsjs', 'pirscheventsjs', 'pirschjs']],
  ])('with the same code share the work as their ids say: %j', async ([ids], { collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    for (const id of ids!) await page.load(collector.pirsch, { id });
    await page.quiet();
    await expect(page.call('Clicked')).resolves.toEqual({ ok: true, status: 200 });
    page.history.pushState(null, '', '/b');
    for (let second = 0; second < 60; second += 10) await pass(10, page);
    expect(collector.pageviews()).toHaveLength(2);
    expect(collector.events()).toHaveLength(1);
    expect(collector.heartbeats()).toHaveLength(ids!.length - 2);
    expect(page.lines).toEqual([]);
  });
});
