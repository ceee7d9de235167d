import { describe, expect, vi } from 'vitest';
import type { Outgoing } from '../../src/parts/before.js';
import type { Controls } from '../../src/parts/controls.js';
import { it } from './it.js';
import type { Page } from './openPage.js';
import { rejection } from './rejection.js';
import { startNpm as startAny } from './startNpm.js';
import { until } from './until.js';

/** A tracker with the parts that complete and change what is sent, and with all that it can be told. */
const startNpm = async (...[page, origin, to, settings = {}]: Parameters<typeof startAny>) => {
  const { before, controls, meta } = await page.npm();
  const track = await startAny(page, origin, to, { ...settings, parts: { before, controls, meta, ...settings.parts } });
  return track as typeof track & Controls;
};

/** What a tracker of npm can do beside sending events. */

describe('before', () => {
  it('is shown each pageview and each event once, and may change them in place', async ({ collector, open }) => {
    const page = open({ url: 'http://app.test/a?token=1', referrer: 'https://news.site/' });
    const shown: Outgoing[] = [];
    const track = await startNpm(page, collector.origin, 'both', {
      before: (outgoing) => {
        shown.push({ ...outgoing });
        outgoing.url = outgoing.url.replace(/\?.*/, '');
        outgoing.title = 'Changed';
        if (outgoing.name) outgoing.name = 'renamed';
        if (outgoing.meta) outgoing.meta.plan = 'pro';
      },
    });
    const meta = { Clicks: 1 };
    await track('clicked', { duration: 3, meta });
    await page.quiet();
    const place = { url: 'http://app.test/a?token=1', title: 'Title', referrer: 'https://news.site/' };
    expect(shown).toEqual([
      { kind: 'pageview', ...place },
      { kind: 'event', ...place, name: 'clicked', duration: 3, meta: { Clicks: 1, plan: 'pro' } },
    ]);
    expect(meta).toEqual({ Clicks: 1 });
    expect(collector.pageviews('pirsch')[0]!.query).toMatchObject({ url: 'http://app.test/a', t: 'Changed' });
    expect(collector.pageviews('swetrix')[0]!.decoded).toMatchObject({ page: '/a' });
    for (const { decoded } of collector.events()) {
      expect(decoded).toMatchObject({ name: 'renamed', meta: { Clicks: '1', plan: 'pro' } });
    }
  });

  it('may give another one, and what it gives is checked as any', async ({ collector, open }) => {
    const page = open();
    const track = await startNpm(page, collector.origin, 'pirsch', {
      before: (outgoing) => (outgoing.kind === 'event' ? { ...outgoing, name: ' ' } : outgoing),
    });
    expect(await rejection(track('clicked'))).toMatchObject({
      reason: 'invalid',
      message: 'pagebeat: invalid name',
    });
    await page.quiet();
    expect(collector.hits.map(({ kind }) => kind)).toEqual(['pageview']);
  });

  it('may give only what is different', async ({ collector, open }) => {
    const page = open();
    const track = await startNpm(page, collector.origin, 'pirsch', { before: () => ({ title: 'Other' }) });
    await track('clicked', { duration: 3, meta: { a: 1 } });
    expect(collector.pageviews()[0]!.query).toMatchObject({ url: 'http://app.test/a?x=1', t: 'Other' });
    expect(collector.events()[0]!.decoded).toMatchObject({
      name: 'clicked',
      title: 'Other',
      duration: 3,
      meta: { a: '1' },
    });
  });

  it('drops what it answers false to', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    const track = await startNpm(page, collector.origin, 'pirsch', {
      before: ({ kind, name }) => (kind === 'pageview' || name === 'secret' ? false : undefined),
    });
    await expect(track('secret')).resolves.toEqual({ ok: true, skipped: 'dropped' });
    await expect(track('clicked')).resolves.toEqual({ ok: true, status: 200 });
    await expect(track.pageview()).resolves.toEqual({ ok: true, skipped: 'dropped' });
    await pass(30, page);
    // An address that is not told of is not told of by a heartbeat either.
    expect(collector.hits.map(({ kind }) => kind)).toEqual(['event']);
    expect(page.lines).toEqual([]);
  });

  it('sends nothing when it throws, and breaks nothing', async ({ collector, open }) => {
    const page = open();
    let isBroken = true;
    const track = await startNpm(page, collector.origin, 'pirsch', {
      before: () => {
        if (isBroken) throw new Error('no');
      },
    });
    expect(await rejection(track('clicked'))).toMatchObject({
      reason: 'invalid',
      message: 'pagebeat: invalid before threw Error: no',
    });
    expect(() => page.history.pushState(null, '', '/b')).not.toThrow();
    await track.flush();
    expect(collector.hits).toEqual([]);
    expect(page.lines).toEqual(['error: pagebeat: invalid before threw Error: no']);
    isBroken = false;
    await expect(track('clicked')).resolves.toEqual({ ok: true, status: 200 });
  });

  it('tells nobody of an address at which it threw, later neither', async ({ collector, open }) => {
    const page = open({ url: 'http://app.test/secret' });
    const track = await startNpm(page, collector.origin, 'both', {
      before: ({ url }) => {
        if (url.includes('secret')) throw new Error('no');
      },
    });
    page.history.pushState(null, '', '/b');
    await track.flush();
    await track('clicked');
    await page.quiet();
    expect(collector.hits).toHaveLength(4);
    expect(JSON.stringify(collector.hits.map(({ query, json }) => [query, json]))).not.toContain('secret');
  });

  it('holds for the heartbeats of a page, and for the referrer of the next', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open({ url: 'http://app.test/secret' });
    const before = (outgoing: Outgoing) => ({ ...outgoing, url: outgoing.url.replace('secret', 'public') });
    const track = await startNpm(page, collector.origin, 'both', { before });
    await page.quiet();
    await pass(30, page);
    page.history.pushState(null, '', '/b');
    await pass(1, page);
    page.history.replaceState(null, '', '/b');
    await track('clicked');
    page.history.pushState(null, '', '/c');
    await pass(1, page);
    await track('clicked');
    expect(collector.pageviews()).toHaveLength(6);
    expect(collector.events('pirsch')[0]!.json).toMatchObject({ referrer: 'http://app.test/public' });
    expect(JSON.stringify(collector.hits.map(({ query, json }) => [query, json]))).not.toContain('secret');
    expect(collector.heartbeats('pirsch')[0]!.query.url).toBe('http://app.test/public');
    expect(collector.pageviews('pirsch')[1]!.query.ref).toBe('http://app.test/public');
    expect(collector.pageviews('swetrix')[1]!.json).toMatchObject({ prev: '/public' });
  });
});

describe('meta', () => {
  it('goes with every event, and gives way to its own', async ({ collector, open }) => {
    const page = open();
    const meta = { plan: 'pro', version: 2 };
    const track = await startNpm(page, collector.origin, 'both', { meta });
    await track('clicked');
    await track('clicked', { meta: { plan: 'free', a: true } });
    await page.quiet();
    for (const destination of ['pirsch', 'swetrix']) {
      expect(collector.events(destination).map(({ decoded }) => decoded.meta)).toEqual([
        { plan: 'pro', version: '2' },
        { plan: 'free', version: '2', a: 'true' },
      ]);
    }
    expect(meta).toEqual({ plan: 'pro', version: 2 });
    expect(collector.pageviews('swetrix')[0]!.json).not.toHaveProperty('meta');
  });

  it('goes with those of other parts too', async ({ collector, open }) => {
    const page = open();
    const { declaredEvents } = await page.npm();
    await startNpm(page, collector.origin, 'pirsch', { meta: { plan: 'pro' }, parts: { declaredEvents } });
    await page.quiet();
    page.document.body.innerHTML = '<button data-pirsch-event="Declared">x</button>';
    page.document.querySelector('button')!.click();
    await page.quiet();
    expect(collector.events()[0]!.decoded).toMatchObject({ name: 'Declared', meta: { plan: 'pro' } });
  });

  it('is told of when it is wrong, at each event, and pageviews go on', async ({ collector, open }) => {
    const page = open();
    const track = await startNpm(page, collector.origin, 'pirsch', { meta: { plan: { name: 'pro' } } });
    expect(await rejection(track('clicked'))).toMatchObject({
      reason: 'invalid',
      message: expect.stringMatching(/meta\.plan/),
    });
    await page.quiet();
    expect(collector.hits.map(({ kind }) => kind)).toEqual(['pageview']);
  });
});

describe('pageviews', () => {
  it('are sent only when they are asked for, with pageviews: false', async ({ collector, open }) => {
    const page = open({ referrer: 'https://news.site/' });
    const track = await startNpm(page, collector.origin, 'both', { pageviews: false });
    await expect(track('clicked')).resolves.toMatchObject({ ok: true });
    page.history.pushState(null, '', '/b');
    await track.flush();
    expect(collector.pageviews()).toEqual([]);

    await expect(track.pageview()).resolves.toMatchObject({ ok: true, status: 200 });
    page.history.pushState(null, '', '/c');
    await track.pageview();
    expect(collector.pageviews('pirsch').map(({ query }) => [query.url, query.ref])).toEqual([
      ['http://app.test/b', 'https://news.site/'],
      ['http://app.test/c', 'http://app.test/b'],
    ]);
    expect(collector.pageviews('swetrix').map(({ decoded }) => decoded.page)).toEqual(['/b', '/c']);
    page.dispatch('pageshow', { persisted: true });
    page.dispatch('pagehide');
    await page.quiet();
    expect(collector.pageviews('pirsch')).toHaveLength(2);
  });

  it('may be sent beside the automatic ones, and say what the server said', async ({ collector, open }) => {
    const page = open();
    const track = await startNpm(page, collector.origin, 'pirsch');
    await page.quiet();
    await track.pageview();
    expect(collector.pageviews()).toHaveLength(2);
    collector.answer = () => ({ status: 400 });
    expect(await rejection(track.pageview())).toMatchObject({ reason: 'refused', status: 400 });
  });
});

describe('flush', () => {
  it('sends what waits, and resolves when it has arrived', async ({ collector, open }) => {
    const page = open();
    collector.answer = () => ({ delay: 100 });
    const track = await startNpm(page, collector.origin, 'pirsch');
    const call = track('clicked');
    page.history.pushState(null, '', '/b');
    await track.flush();
    expect(collector.pageviews()).toHaveLength(2);
    expect(collector.events()).toHaveLength(1);
    await expect(call).resolves.toEqual({ ok: true, status: 200 });
    await track.flush();
  });

  it('resolves after 10 seconds when there is no answer', async ({ collector, open, fakeTime }) => {
    fakeTime();
    const page = open();
    page.define(page.window, 'fetch', () => new Promise(() => {}));
    const track = await startNpm(page, collector.origin, 'pirsch');
    let isFlushed = false;
    track.flush().then(() => (isFlushed = true));
    await vi.advanceTimersByTimeAsync(9900);
    expect(isFlushed).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(isFlushed).toBe(true);
  });
});

describe('an event that is answered after its time', () => {
  it('is over when it was told of', async ({ collector, open, fakeTime }) => {
    fakeTime();
    const page = open();
    const track = await startNpm(page, collector.origin, 'pirsch');
    await page.quiet();
    let answer = (_response: Response): void => {};
    page.define(page.window, 'fetch', () => new Promise((done) => (answer = done)));
    const other = await startNpm(page, collector.origin, 'pirsch', { pageviews: false });
    const call = rejection(other('clicked'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await call).toMatchObject({ reason: 'timeout' });
    answer(new Response());
    await vi.advanceTimersByTimeAsync(10);
    const again = other('clicked');
    let isFlushed = false;
    other.flush().then(() => (isFlushed = true));
    await vi.advanceTimersByTimeAsync(10);
    expect(isFlushed).toBe(false);
    answer(new Response());
    await vi.advanceTimersByTimeAsync(10);
    await again;
    expect(isFlushed).toBe(true);
    track.stop();
  });
});

describe('ready', () => {
  it('comes with the answer to the first pageview', async ({ collector, open }) => {
    const page = open();
    const track = await startNpm(page, collector.origin, 'pirsch');
    await track.ready;
    expect(collector.pageviews()).toHaveLength(1);
  });

  it.for([
    ['on localhost', { url: 'http://localhost/' }, {}],
    ['without pageviews', {}, { pageviews: false }],
  ] as const)('comes at once %s', async ([, where, settings], { collector, open }) => {
    const track = await startNpm(open(where), collector.origin, 'pirsch', settings);
    await track.ready;
    expect(collector.hits).toEqual([]);
  });
});

/** What is listened to in a page, and the timers that go on there. */
const watch = (page: Page) => {
  const heard: unknown[][] = [];
  const { addEventListener, removeEventListener } = page.window;
  const same = (one: unknown[], other: unknown[]): boolean => one.every((part, index) => part === other[index]);
  page.define(page.window, 'addEventListener', (...given: Parameters<typeof addEventListener>) => {
    heard.push(given);
    addEventListener.apply(page.window, given);
  });
  page.define(page.window, 'removeEventListener', (...given: Parameters<typeof removeEventListener>) => {
    heard.splice(
      heard.findIndex((one) => same(one, given)),
      1,
    );
    removeEventListener.apply(page.window, given);
  });
  const intervals = new Set<unknown>();
  const { setInterval, clearInterval } = page.window;
  page.define(page.window, 'setInterval', (...given: Parameters<typeof setInterval>) => {
    const timer = setInterval(...given);
    intervals.add(timer);
    return timer;
  });
  page.define(page.window, 'clearInterval', (timer: never) => {
    intervals.delete(timer);
    clearInterval(timer);
  });
  return { heard, intervals };
};

describe('stop', () => {
  it('leaves the page as it was', async ({ collector, open }) => {
    const page = open();
    const { heard, intervals } = watch(page);
    const { declaredEvents, outboundLinks, downloads, forms } = await page.npm();
    const names = ['pushState', 'replaceState'] as const;
    const before = names.map((name) => Object.getOwnPropertyDescriptor(page.history, name));
    const track = await startNpm(page, collector.origin, 'both', {
      parts: { declaredEvents, outboundLinks, downloads, forms },
    });
    await page.quiet();
    expect(heard.length).toBeGreaterThan(10);
    // One for each destination.
    expect(intervals.size).toBe(2);
    track.stop();
    expect(names.map((name) => Object.getOwnPropertyDescriptor(page.history, name))).toEqual(before);
    expect([heard, intervals.size]).toEqual([[], 0]);
    track.stop();
    page.history.pushState(null, '', '/b');
    await expect(track('clicked')).resolves.toEqual({ ok: true, skipped: 'stopped' });
    await expect(track.pageview()).resolves.toEqual({ ok: true, skipped: 'stopped' });
    track.optIn();
    await expect(track('clicked')).resolves.toEqual({ ok: true, skipped: 'stopped' });
    await track.ready;
    expect(collector.hits).toHaveLength(2);
    expect(page.lines).toEqual([]);
  });

  it('sends what waits before', async ({ collector, open }) => {
    const page = open();
    const track = await startNpm(page, collector.origin, 'pirsch');
    const call = track('clicked');
    page.history.pushState(null, '', '/b');
    track.stop();
    await expect(call).resolves.toEqual({ ok: true, status: 200 });
    await page.quiet();
    expect(collector.pageviews()).toHaveLength(2);
  });

  it('leaves what somebody else has put over it, and is still of no effect', async ({ collector, open }) => {
    const page = open();
    const track = await startNpm(page, collector.origin, 'pirsch');
    await page.quiet();
    const ours = page.history.pushState;
    const theirs = function (this: unknown, ...given: Parameters<typeof ours>): void {
      ours.apply(page.history, given);
    };
    page.history.pushState = theirs as never;
    track.stop();
    expect(page.history.pushState).toBe(theirs);
    page.history.pushState(null, '', '/b');
    expect(page.window.location.pathname).toBe('/b');
    await page.quiet();
    page.dispatch('pagehide');
    expect(collector.pageviews()).toHaveLength(1);
  });

  it('puts back what another script had there before', async ({ collector, open }) => {
    const page = open();
    const original = page.history.pushState;
    const theirs = function (this: unknown, ...given: Parameters<typeof original>): void {
      original.apply(page.history, given);
    };
    page.history.pushState = theirs as never;
    const track = await startNpm(page, collector.origin, 'pirsch');
    track.stop();
    expect(page.history.pushState).toBe(theirs);
  });
});

describe('two trackers on a page', () => {
  it('do not disturb each other', async ({ collector, open }) => {
    const page = open();
    const first = await startNpm(page, collector.origin, 'pirsch');
    const second = await startNpm(page, collector.origin, 'swetrix', {
      before: ({ name }) => name !== 'no' && undefined,
    });
    await page.quiet();
    page.history.pushState(null, '', '/b');
    await until(() => collector.pageviews().length === 4);
    await expect(first('no')).resolves.toEqual({ ok: true, status: 200 });
    await expect(second('no')).resolves.toEqual({ ok: true, skipped: 'dropped' });
    first.stop();
    page.history.pushState(null, '', '/c');
    await until(() => collector.pageviews('swetrix').length === 3);
    await expect(second('yes')).resolves.toEqual({ ok: true, status: 201 });
    expect(collector.pageviews('pirsch')).toHaveLength(2);
    second.stop();
  });

  it('are one, created once: as in a module that is loaded again', async ({ collector, open }) => {
    const page = open();
    const create = () => startNpm(page, collector.origin, 'pirsch');
    const shared = page.window as unknown as { track?: Awaited<ReturnType<typeof create>> };
    for (let load = 0; load < 3; load++) shared.track ??= await create();
    await page.quiet();
    expect(collector.pageviews()).toHaveLength(1);
  });
});

describe('a tracker', () => {
  it.for([[undefined], [null], [[]]])(
    'without destinations says so, and breaks nothing: %j',
    async ([given], { open }) => {
      const page = open();
      const { createTracker } = await page.npm();
      const track = createTracker({ destinations: given as never });
      expect(page.lines[0]).toBe('error: pagebeat: invalid destinations');
      expect(await rejection(track('clicked'))).toMatchObject({ reason: 'invalid' });
    },
  );

  it('gives its destinations what they need, once where it is the same', async ({ open }) => {
    const page = open();
    const { createTracker } = await page.npm();
    const need = vi.fn();
    const make = () => undefined;
    createTracker({ destinations: ['one', 'two'].map((key) => ({ key, settings: {}, make, parts: { need } })) });
    expect(need).toHaveBeenCalledOnce();
  });

  it('makes no unhandled rejection of what nobody waits for', async ({ collector, open }) => {
    const page = open();
    const track = await startNpm(page, collector.origin, 'pirsch');
    const errors: unknown[] = [];
    const listen = (error: unknown): unknown => errors.push(error);
    process.on('unhandledRejection', listen);
    track('');
    collector.answer = () => ({ status: 400 });
    track('clicked');
    track.pageview();
    await page.quiet();
    await new Promise(setImmediate);
    process.off('unhandledRejection', listen);
    expect(errors).toEqual([]);
  });
});

describe('opting out', () => {
  it('holds in this browser, until it is taken back', async ({ collector, open }) => {
    const page = open();
    const track = await startNpm(page, collector.origin, 'pirsch');
    await page.quiet();
    track.optOut();
    expect(page.window.localStorage.getItem('disable_pirsch')).toBe('1');
    await expect(track('clicked')).resolves.toEqual({ ok: true, skipped: 'opt-out' });
    track.optIn();
    expect(page.window.localStorage.getItem('disable_pirsch')).toBeNull();
    await expect(track('clicked')).resolves.toEqual({ ok: true, status: 200 });
    expect(page.lines).toEqual([]);
  });

  it('holds on this page where storage is denied', async ({ collector, open }) => {
    const page = open();
    Object.defineProperty(page.window, 'localStorage', {
      get: () => {
        throw new Error('denied');
      },
    });
    const track = await startNpm(page, collector.origin, 'pirsch');
    track.optOut();
    await expect(track('clicked')).resolves.toEqual({ ok: true, skipped: 'opt-out' });
    track.optIn();
    await expect(track('clicked')).resolves.toEqual({ ok: true, status: 200 });
  });
});

describe('debug()', () => {
  it('is on the function that createTracker gives', async ({ collector, open }) => {
    const page = open();
    const { debug } = await page.npm();
    const track = await startNpm(page, collector.origin, 'pirsch', { parts: { debug }, exclude: '/private' });
    await page.quiet();
    expect((track as unknown as { debug(): object }).debug()).toMatchObject({
      options: { exclude: '/private' },
      sent: [{ verdict: 'accepted, 200' }],
    });
  });
});
