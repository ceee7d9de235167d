import { describe, expect, vi } from 'vitest';
import { it } from './it.js';
import { show } from './show.js';
import { CODE, PID } from './startCollector.js';
import { until } from './until.js';

describe('the heartbeat', () => {
  it('goes every 30 seconds after an accepted pageview', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    await page.quiet();
    await pass(29, page);
    expect(collector.heartbeats()).toEqual([]);
    await pass(1, page);
    page.history.pushState(null, '', '/b');
    await pass(29, page);
    expect(collector.heartbeats()).toHaveLength(2);
    await pass(1, page);
    expect(collector.heartbeats('pirsch')).toHaveLength(2);
    expect(collector.heartbeats('swetrix')).toHaveLength(2);

    const [first, second] = collector.heartbeats('pirsch');
    expect(first).toMatchObject({ method: 'POST', path: '/session', body: '', status: 200 });
    expect(Object.entries(first!.query)).toEqual([
      ['nc', expect.stringMatching(/^\d{13}$/)],
      ['code', CODE],
      ['url', 'http://app.test/a?x=1'],
    ]);
    expect(second!.query.url).toBe('http://app.test/b');
    expect(collector.heartbeats('swetrix')[0]).toMatchObject({ method: 'POST', path: '/log/hb', status: 201 });
    expect(collector.heartbeats('swetrix').map(({ body }) => body)).toEqual([`{"pid":"${PID}"}`, `{"pid":"${PID}"}`]);
    expect(page.lines).toEqual([]);
  });

  it('rests while the page is hidden', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(collector.pirsch);
    await page.quiet();
    show(page, false);
    for (let minute = 0; minute < 10; minute++) await pass(60, page);
    expect(collector.heartbeats()).toEqual([]);
    show(page, true);
    await pass(30, page);
    await pass(30, page);
    expect(collector.heartbeats()).toHaveLength(2);
  });

  it.for([['keydown'], ['mousemove'], ['scroll']] as const)(
    'rests when the page was not used for 5 minutes, and goes on after %s',
    async ([type], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      await page.load(collector.pirsch);
      await page.quiet();
      for (let second = 0; second < 600; second += 30) await pass(30, page);
      expect([9, 10]).toContain(collector.heartbeats().length);
      const before = collector.heartbeats().length;
      page.dispatch(type, {}, page.document.body);
      await pass(30, page);
      await pass(30, page);
      expect(collector.heartbeats().length - before).toBe(2);
    },
  );

  it('goes on for as long as the page is used', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(collector.pirsch);
    await page.quiet();
    for (let minute = 0; minute < 12; minute++) {
      page.dispatch('keydown', {}, page.document.body);
      await pass(30, page);
      await pass(30, page);
    }
    expect(collector.heartbeats()).toHaveLength(24);
  });

  it.for([[402], [404], [410]] as const)(
    'ends for the life of the page on %i, for that destination',
    async ([status], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      await page.load({ ...collector.pirsch, ...collector.swetrix });
      await page.quiet();
      collector.answer = ({ kind, destination }) =>
        kind === 'heartbeat' && destination === 'swetrix' ? { status } : undefined;
      await pass(30, page);
      collector.answer = undefined;
      await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true });
      page.history.pushState(null, '', '/b');
      await pass(30, page);
      await pass(30, page);
      expect(collector.heartbeats('swetrix')).toHaveLength(1);
      expect(collector.heartbeats('pirsch')).toHaveLength(3);
      expect(page.lines).toEqual([]);
    },
  );

  it.for([['event'], ['pageview']] as const)(
    'pauses on 403 until the next accepted %s',
    async ([next], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      await page.load(collector.swetrix);
      await page.quiet();
      collector.answer = ({ kind }) => (kind === 'heartbeat' ? { status: 403 } : undefined);
      await pass(30, page);
      await pass(30, page);
      expect(collector.heartbeats()).toHaveLength(1);

      collector.answer = ({ kind }) => (kind === 'heartbeat' ? undefined : { status: 400 });
      await page.call('Clicked').catch(() => {});
      await pass(30, page);
      expect(collector.heartbeats(), 'an event that was refused').toHaveLength(1);

      collector.answer = undefined;
      if (next === 'event') await page.call('Clicked');
      else page.history.pushState(null, '', '/b');
      await pass(29, page);
      await pass(1, page);
      await pass(30, page);
      expect(collector.heartbeats()).toHaveLength(3);
    },
  );

  it.for([[429], [500], [503]] as const)('goes on after %i', async ([status], { collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(collector.pirsch);
    await page.quiet();
    collector.answer = ({ kind }) => (kind === 'heartbeat' ? { status } : undefined);
    await pass(30, page);
    await pass(30, page);
    expect(collector.heartbeats()).toHaveLength(2);
    expect(page.lines).toEqual([]);
  });

  it('is never twice in flight', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(collector.pirsch);
    await page.quiet();
    let answer = (): void => {};
    collector.answer = () => new Promise((done) => (answer = () => done(undefined)));
    for (let beat = 0; beat < 4; beat++) await vi.advanceTimersByTimeAsync(30_000);
    await until(() => collector.hits.length === 2);
    expect(page.begun).toHaveLength(2);
    answer();
    await page.quiet();
    collector.answer = undefined;
    await pass(30, page);
    expect(collector.heartbeats()).toHaveLength(2);
  });

  it('comes as often as it should when the clock is set forward in one step', async ({ collector, open, fakeTime }) => {
    fakeTime();
    const page = open();
    await page.load(collector.pirsch);
    await page.quiet();
    vi.advanceTimersByTime(95_000);
    await until(() => collector.heartbeats().length === 3);
    await page.quiet();
    expect(collector.heartbeats()).toHaveLength(3);
  });

  it('goes on after the back/forward cache, where an answer may never have come', async ({
    collector,
    open,
    fakeTime,
  }) => {
    fakeTime();
    const page = open();
    await page.load(collector.pirsch);
    await page.quiet();
    collector.answer = ({ kind }) => (kind === 'heartbeat' ? new Promise(() => {}) : undefined);
    await vi.advanceTimersByTimeAsync(30_000);
    page.dispatch('pagehide', { persisted: true });
    page.dispatch('pageshow', { persisted: true });
    await until(() => collector.pageviews().length === 2);
    await vi.advanceTimersByTimeAsync(30_000);
    await until(() => collector.heartbeats().length === 2);
    expect(page.begun.at(-1)!.via).toBe('keepalive');
  });

  it('does not begin before the pageview was accepted', async ({ collector, open, fakeTime }) => {
    fakeTime();
    const page = open();
    let answer = (): void => {};
    collector.answer = () => new Promise((done) => (answer = () => done(undefined)));
    await page.load(collector.swetrix);
    await until(() => collector.hits.length === 1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(page.begun).toHaveLength(1);
    collector.answer = undefined;
    answer();
    await page.quiet();
    await vi.advanceTimersByTimeAsync(30_000);
    await until(() => collector.heartbeats().length === 1);
  });

  it('does not begin when the pageview was refused, until an event is accepted', async ({
    collector,
    open,
    fakeTime,
  }) => {
    const pass = fakeTime();
    const page = open();
    collector.answer = () => ({ status: 400 });
    await page.load(collector.swetrix);
    await page.quiet();
    await pass(30, page);
    await pass(30, page);
    expect(collector.heartbeats()).toEqual([]);
    collector.answer = undefined;
    await page.call('Clicked');
    await pass(30, page);
    expect(collector.heartbeats()).toHaveLength(1);
    expect(page.lines).toEqual([]);
  });

  it('leaves excluded pages alone', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load({ ...collector.pirsch, 'data-exclude': '/private' });
    await page.quiet();
    page.history.pushState(null, '', '/private');
    await pass(30, page);
    await pass(30, page);
    expect(collector.hits).toHaveLength(1);
    page.history.pushState(null, '', '/b');
    await pass(30, page);
    expect(collector.hits.map(({ kind }) => kind).sort()).toEqual(['heartbeat', 'pageview', 'pageview']);
  });
});
