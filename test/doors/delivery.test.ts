import { describe, expect, vi } from 'vitest';
import type { Door } from './bundle.js';
import { it } from './it.js';
import type { Page } from './openPage.js';
import { rejection } from './rejection.js';
import { until } from './until.js';

/** Where the parts are that send again, wait for the network, and keep to the quota. */
const door: Door = 'pagebeat.full';

const setOnline = (page: Page, isOnline: boolean): void => {
  page.define(page.window.navigator, 'onLine', isOnline);
  page.dispatch(isOnline ? 'online' : 'offline');
};

describe('what a server says it did not take', () => {
  it.for([[429], [500], [503]] as const)('is sent again after %i', async ([status], { collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(collector.pirsch, { door });
    await page.quiet();
    collector.answer = () => ({ status });
    const call = page.call('Clicked');
    await until(() => collector.events().length === 1);
    await page.quiet();
    collector.answer = undefined;
    await pass(2, page);
    await expect(call).resolves.toMatchObject({ ok: true, status: 200 });
    expect(collector.events().map((hit) => hit.status)).toEqual([status, 200]);
    expect(page.lines).toEqual([]);
  });

  it('is refused after three tries, within the 10 seconds', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(collector.swetrix, { door });
    await page.quiet();
    collector.answer = () => ({ status: 503 });
    const call = rejection(page.call('Clicked'));
    await until(() => collector.events().length === 1);
    await page.quiet();
    await pass(2, page);
    await pass(4, page);
    expect(await call).toMatchObject({ reason: 'refused', status: 503, destination: 'swetrix' });
    await pass(60, page);
    expect(collector.events()).toHaveLength(3);
  });

  it.for([['today'], ['old']] as const)(
    'is sent again when the server wants it, also after the promise has settled, from a browser: %s',
    async ([browser], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open({ browser });
      await page.load({ ...collector.pirsch, 'data-heartbeat': 'off' }, { door });
      await page.quiet();
      collector.answer = () => ({ status: 503, headers: { 'retry-after': '30' } });
      const call = rejection(page.call('Clicked'));
      await until(() => collector.events().length === 1);
      await page.quiet();
      collector.answer = undefined;
      await pass(10, page);
      expect(await call).toMatchObject({ reason: 'timeout', message: expect.stringContaining('still trying') });
      await pass(19, page);
      expect(collector.events()).toHaveLength(1);
      await pass(1, page);
      expect(collector.events()).toHaveLength(2);
    },
  );

  it('is sent again there only, when another destination took it', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix }, { door });
    await page.quiet();
    collector.answer = ({ destination }) => (destination === 'swetrix' ? { status: 500 } : undefined);
    const call = page.call('Clicked');
    await until(() => collector.events().length === 2);
    await page.quiet();
    collector.answer = undefined;
    await pass(2, page);
    await expect(call).resolves.toMatchObject({ ok: true, status: 200 });
    expect(collector.events('pirsch')).toHaveLength(1);
    expect(collector.events('swetrix')).toHaveLength(2);
  });

  it('is sent again when it is a pageview, and not when it is a heartbeat', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    collector.answer = () => ({ status: 503 });
    await page.load(collector.pirsch, { door });
    await until(() => collector.hits.length === 1);
    await page.quiet();
    collector.answer = ({ kind }) => (kind === 'heartbeat' ? { status: 503 } : undefined);
    await pass(2, page);
    expect(collector.pageviews().map(({ status }) => status)).toEqual([503, 200]);
    await pass(28, page);
    await pass(10, page);
    expect(collector.heartbeats()).toHaveLength(1);
  });

  it('goes out at once when the page is left', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix }, { door });
    await page.quiet();
    collector.answer = () => ({ status: 503, headers: { 'retry-after': '60' } });
    const call = page.call('Clicked');
    await until(() => collector.events().length === 2);
    await page.quiet();
    collector.answer = undefined;
    page.dispatch('pagehide');
    await expect(call).resolves.toMatchObject({ ok: true });
    await until(() => collector.events().length === 4);
    expect(page.begun.slice(4).map(({ via }) => via)).toEqual(['beacon', 'keepalive']);
    page.dispatch('pageshow', { persisted: true });
    await new Promise((done) => setTimeout(done, 100));
    expect(collector.events()).toHaveLength(4);
  });
});

describe('offline', () => {
  it('nothing is sent, and all of it in its order when the browser is online again', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.pirsch, { door });
    await page.quiet();
    setOnline(page, false);
    const calls = [page.call('First'), page.call('Second')];
    await new Promise((done) => setTimeout(done, 30));
    expect(page.begun).toHaveLength(1);
    setOnline(page, true);
    await expect(Promise.all(calls)).resolves.toEqual(calls.map(() => ({ ok: true, status: 200 })));
    expect(page.begun.slice(1).map(({ body }) => JSON.parse(body!).event_name)).toEqual(['First', 'Second']);
  });

  it('for 10 seconds is told, and it is sent all the same later', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(collector.pirsch, { door });
    await page.quiet();
    setOnline(page, false);
    const call = rejection(page.call('Clicked'));
    await pass(10, page);
    expect(await call).toMatchObject({ reason: 'offline', message: expect.stringContaining('still trying') });
    await pass(600, page);
    expect(page.begun).toHaveLength(1);
    setOnline(page, true);
    await until(() => collector.events().length === 1);
    await page.quiet();
    await pass(600, page);
    expect(collector.events()).toHaveLength(1);
  });

  it('the pageview waits too', async ({ collector, open }) => {
    const page = open();
    setOnline(page, false);
    await page.load(collector.swetrix, { door });
    expect(page.begun).toEqual([]);
    setOnline(page, true);
    await until(() => collector.pageviews().length === 1);
  });

  it('it is tried when the page is left: the browser may be wrong', async ({ collector, open }) => {
    const page = open();
    setOnline(page, false);
    await page.load(collector.pirsch, { door });
    const call = page.call('Clicked');
    page.dispatch('pagehide');
    await expect(call).resolves.toEqual({ ok: true, queued: true });
    await until(() => collector.events().length === 1);
  });
});

describe('what may have arrived', () => {
  it.for([[502], [504], [undefined]] as const)(
    'is never sent again: %s',
    async ([status], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      await page.load({ ...collector.pirsch, 'data-heartbeat': 'off' });
      await page.quiet();
      if (status) collector.answer = () => ({ status });
      else await collector.stop();
      const call = rejection(page.call('Clicked'));
      await page.quiet();
      await pass(1, page);
      expect(await call).toMatchObject({ reason: status ? 'refused' : 'network' });
      await pass(100, page);
      page.dispatch('pagehide');
      expect(page.begun).toHaveLength(2);
    },
  );

  it('is settled a second after the page came back from the back/forward cache', async ({
    collector,
    open,
    fakeTime,
  }) => {
    fakeTime();
    const page = open();
    await page.load({ ...collector.pirsch, 'data-heartbeat': 'off' }, { door });
    await page.quiet();
    collector.answer = ({ kind }) => (kind === 'event' ? new Promise(() => {}) : undefined);
    const told = vi.fn();
    page.call('Clicked').then(told, told);
    await until(() => collector.events().length === 1);
    page.dispatch('pagehide', { persisted: true });
    page.dispatch('pageshow', { persisted: true });
    await vi.advanceTimersByTimeAsync(999);
    expect(told).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toHaveBeenCalledWith({ ok: true, queued: true });
    expect(collector.events()).toHaveLength(1);
  });
});

describe('what the page forbids', () => {
  it('is blocked', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.pirsch, { door });
    await page.quiet();
    const url = collector.pirsch['data-event-endpoint']!;
    await collector.stop();
    const call = rejection(page.call('Clicked'));
    page.dispatch('securitypolicyviolation', { blockedURI: url, disposition: 'enforce' });
    expect(await call).toMatchObject({ reason: 'blocked', destination: 'pirsch' });
    expect((await call).message).toBe(`pagebeat: pirsch: blocked, ${url}`);
  });

  it('is blocked too where a page by https has an endpoint by http', async ({ collector, open }) => {
    const page = open({ url: 'https://app.test/' });
    await page.load(collector.pirsch, { door });
    await page.quiet();
    await collector.stop();
    expect(await rejection(page.call('Clicked'))).toMatchObject({ reason: 'blocked' });
  });
});

describe('many at once', () => {
  it('keep within the quota that the browser has for them', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.pirsch, { door });
    await page.quiet();
    const text = 'ü'.repeat(10_000);
    const calls = [1, 2, 3, 4].map(() => page.call('Clicked', { meta: { text } }));
    expect(page.begun.slice(1).map(({ via }) => via)).toEqual(['keepalive', 'keepalive', 'fetch', 'fetch']);
    await expect(Promise.all(calls)).resolves.toHaveLength(4);
    expect(collector.events()).toHaveLength(4);
  });
});

describe('what a page replaces after the script has loaded', () => {
  it('is not used where it is a fetch', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    await page.quiet();
    page.run(`
      fetch = XMLHttpRequest = function () { throw new Error('replaced'); };
      navigator.sendBeacon = fetch;
    `);
    await expect(page.call('Clicked', { meta: { a: 1 } })).resolves.toMatchObject({ ok: true, status: 200 });
    page.dispatch('pagehide');
    await expect(page.call('Left')).resolves.toMatchObject({ ok: true });
    expect(collector.events('pirsch').map(({ decoded }) => decoded.name)).toEqual(['Clicked', 'Left']);
    expect(collector.events('swetrix')).toHaveLength(2);
  });

  it('is not used', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix }, { door });
    await page.quiet();
    page.run(`
      fetch = Promise = XMLHttpRequest = function () { throw new Error('replaced'); };
      navigator.sendBeacon = fetch;
      JSON = { stringify: function () { return 'replaced'; } };
    `);
    await expect(page.call('Clicked', { meta: { a: 1 } })).resolves.toMatchObject({ ok: true, status: 200 });
    await until(() => collector.events().length === 2);
    expect(collector.events('pirsch')[0]!.decoded.meta).toEqual({ a: '1' });
    page.dispatch('pagehide');
    await expect(page.call('Left')).resolves.toMatchObject({ ok: true });
    await until(() => collector.events().length === 4);
  });

  it('does not reach what is sent, as toJSON does', async ({ collector, open }) => {
    const page = open();
    page.run(`
      [Object, Array, String, Number].forEach(function (one) {
        one.prototype.toJSON = function () { return 'patched'; };
      });
    `);
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    await page.call('Clicked', { duration: 2, meta: { a: 1 } });
    await until(() => collector.events().length === 2);
    expect(collector.events().map(({ decoded }) => decoded.meta)).toEqual([{ a: '1' }, { a: '1', duration: '2' }]);
  });
});
