import { describe, expect, vi } from 'vitest';
import { DOORS, tagOf } from './doors.js';
import { it } from './it.js';
import type { Page } from './openPage.js';
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

  it.for([
    ['pagebeat', 'keydown'],
    ['pagebeat', 'pointerdown'],
    ['pagebeat', 'pointermove'],
    ['pagebeat', 'wheel'],
    ['pagebeat', 'scroll'],
    ['pagebeat.full', 'keydown'],
    ['pagebeat.full', 'pointermove'],
    ['pagebeat.full', 'scroll'],
  ] as const)(
    'of %s.js rests when the page was not used for 5 minutes, and goes on after %s',
    async ([door, type], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      await page.load(collector.pirsch, { door });
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

describe('the heartbeat of the new doors', () => {
  /** Uses the page, as a canvas that keeps everything to itself lets it be used. */
  const use = (page: Page, type: string): void => {
    const canvas = page.document.createElement('canvas');
    page.document.body.append(canvas);
    canvas.addEventListener(type, (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    });
    canvas.dispatchEvent(new page.window.Event(type, { bubbles: true, cancelable: true }) as never);
    canvas.remove();
  };

  it.for(
    DOORS.flatMap((door) =>
      ['pointerdown', 'pointermove', 'wheel', 'keydown', 'scroll'].map((type) => [door, type] as const),
    ),
  )('of %s.js goes on through ten minutes of %s alone', async ([door, type], { collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(tagOf(collector, door), { door });
    await page.quiet();
    for (let minute = 0; minute < 10; minute++) {
      use(page, type);
      await pass(30, page);
      await pass(30, page);
    }
    expect(collector.heartbeats()).toHaveLength(20);
  });

  it.for(
    DOORS.flatMap((door) =>
      (['resize', 'focus', 'blur', 'load', 'message', 'storage'] as const).map((type) => [door, type] as const),
    ),
  )('of %s.js does not take %s for use', async ([door, type], { collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(tagOf(collector, door), { door });
    await page.quiet();
    for (let minute = 0; minute < 10; minute++) {
      page.dispatch(type);
      await pass(30, page);
      await pass(30, page);
    }
    expect(collector.heartbeats()).toHaveLength(10);
  });

  it.for(
    DOORS.flatMap((door) =>
      (
        [
          [600, {}, ''],
          [400, {}, ''],
          [301, {}, ''],
          [0.5, {}, ''],
          [45, {}, ''],
          ...(door === 'pagebeat.swetrix' ? [] : [[400, { 'data-interval-ms': '400000' }, 'pianjs'] as const]),
        ] as const
      ).map(([seconds, attributes, id]) => [door, seconds, attributes, id] as const),
    ),
  )('of %s.js beats as asked, every %d seconds: %j', async (row, { collector, open, fakeTime }) => {
    const [door, seconds, attributes, id] = row;
    const pass = fakeTime();
    const page = open();
    const interval: Record<string, string> = id
      ? { ...attributes, 'data-enable-sessions': '' }
      : { 'data-heartbeat': String(seconds) };
    await page.load({ ...tagOf(collector, door), ...interval }, { door, ...(id && { id }) });
    await page.quiet();
    for (let beat = 1; beat <= 4; beat++) {
      await pass(seconds * 0.9, page);
      expect(collector.heartbeats()).toHaveLength(beat - 1);
      use(page, 'pointermove');
      await pass(seconds * 0.1, page);
      expect(collector.heartbeats()).toHaveLength(beat);
    }
    expect(page.lines).toEqual([]);
  });

  it.for([
    ['swetrix', 'pirsch'],
    ['pirsch', 'swetrix'],
  ])(
    'is each destination’s own: %s never answers, and %s gets all',
    async ([silent, other], { collector, open, fakeTime }) => {
      fakeTime();
      const page = open();
      await page.load({ ...collector.pirsch, ...collector.swetrix });
      await page.quiet();
      collector.answer = ({ destination, kind }) =>
        kind === 'heartbeat' && destination === silent ? new Promise(() => {}) : undefined;
      for (let beat = 1; beat <= 6; beat++) {
        await vi.advanceTimersByTimeAsync(30_000);
        await until(() => collector.heartbeats(other).length === beat);
        await new Promise(setImmediate);
      }
      expect(collector.heartbeats(silent), 'never two of one in flight').toHaveLength(1);
      // What is accepted later lets it go on.
      await page.call('Clicked');
      await vi.advanceTimersByTimeAsync(30_000);
      await until(() => collector.heartbeats(silent).length === 2);
    },
  );

  it.for(DOORS)(
    'of %s.js is never twice in flight, and goes on when the answer came late',
    async (door, { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      await page.load(tagOf(collector, door), { door });
      await page.quiet();
      let answer = (): void => {};
      collector.answer = () => new Promise((done) => (answer = () => done(undefined)));
      await vi.advanceTimersByTimeAsync(30_000);
      await until(() => collector.heartbeats().length === 1);
      for (let beat = 0; beat < 3; beat++) {
        await vi.advanceTimersByTimeAsync(30_000);
        await new Promise((done) => setImmediate(done));
      }
      expect(page.begun).toHaveLength(2);
      answer();
      collector.answer = undefined;
      await page.quiet();
      await pass(30, page);
      expect(collector.heartbeats()).toHaveLength(2);
    },
  );

  it.for(DOORS.flatMap((door) => [402, 404, 410].map((status) => [door, status] as const)))(
    'of %s.js ends for good on %i',
    async ([door, status], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      await page.load(tagOf(collector, door), { door });
      await page.quiet();
      collector.answer = ({ kind }) => (kind === 'heartbeat' ? { status } : undefined);
      await pass(30, page);
      collector.answer = undefined;
      await page.call('Clicked');
      page.history.pushState(null, '', '/b');
      use(page, 'keydown');
      for (let beat = 0; beat < 4; beat++) await pass(30, page);
      expect(collector.heartbeats()).toHaveLength(1);
    },
  );

  it.for(DOORS.flatMap((door) => ['event', 'pageview'].map((next) => [door, next] as const)))(
    'of %s.js pauses on 403 until the next accepted %s',
    async ([door, next], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      await page.load(tagOf(collector, door), { door });
      await page.quiet();
      collector.answer = ({ kind }) => (kind === 'heartbeat' ? { status: 403 } : undefined);
      for (let beat = 0; beat < 3; beat++) await pass(30, page);
      expect(collector.heartbeats()).toHaveLength(1);
      collector.answer = undefined;
      if (next === 'event') await page.call('Clicked');
      else {
        page.history.pushState(null, '', '/b');
        await pass(1, page);
      }
      await pass(30, page);
      await pass(30, page);
      expect(collector.heartbeats()).toHaveLength(3);
    },
  );

  it.for(DOORS)(
    'of %s.js goes on where a form has the name of a property',
    async (door, { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      page.document.body.innerHTML = '<form name="hidden"></form>';
      page.define(page.document, 'hidden', page.document.forms[0]);
      page.define(page.document, 'prerendering', page.document.forms[0]);
      await page.load(tagOf(collector, door), { door });
      await page.quiet();
      await pass(30, page);
      await pass(30, page);
      expect(collector.pageviews()).toHaveLength(1);
      expect(collector.heartbeats()).toHaveLength(2);
    },
  );
});
