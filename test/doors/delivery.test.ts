import { describe, expect, vi } from 'vitest';
import type { Door } from './bundle.js';
import { it } from './it.js';
import type { Page, PageOptions } from './openPage.js';
import { rejection } from './rejection.js';
import { until } from './until.js';

/** Where the parts are that send again, wait for the network, and keep to the quota. */
const door: Door = 'pagebeat.full';

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

  it('is sent again when the server wants it, also after the promise has settled', async ({
    collector,
    open,
    fakeTime,
  }) => {
    const pass = fakeTime();
    const page = open();
    await page.load({ ...collector.pirsch, 'data-heartbeat': 'off' }, { door });
    await page.quiet();
    collector.answer = () => ({ status: 503, headers: { 'retry-after': '30' } });
    const call = rejection(page.call('Clicked'));
    await until(() => collector.events().length === 1);
    await page.quiet();
    collector.answer = undefined;
    await pass(10, page);
    expect(await call).toMatchObject({ reason: 'timeout' });
    await pass(19, page);
    expect(collector.events()).toHaveLength(1);
    await pass(1, page);
    expect(collector.events()).toHaveLength(2);
  });

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
    expect(page.begun.slice(4).map(({ via }) => via)).toEqual(['keepalive', 'keepalive']);
    page.dispatch('pageshow', { persisted: true });
    await new Promise((done) => setTimeout(done, 100));
    expect(collector.events()).toHaveLength(4);
  });
});

/** Opens a page whose network is there or not, as the browser says. */
const openUnplugged = (open: (options: PageOptions) => Page) => {
  let isOnline = true;
  const page = open({
    network: async (...given) => {
      if (isOnline) return fetch(...given);
      await new Promise(setImmediate);
      throw new TypeError('Failed to fetch');
    },
  });
  const setOnline = (online: boolean, isTold = true): void => {
    isOnline = online;
    page.define(page.window.navigator, 'onLine', online);
    if (isTold) page.dispatch(online ? 'online' : 'offline');
  };
  return { page, setOnline };
};

describe('offline', () => {
  it('one is tried, and all of it is sent in its order when the browser is online again', async ({
    collector,
    open,
  }) => {
    const { page, setOnline } = openUnplugged(open);
    await page.load(collector.pirsch, { door });
    await page.quiet();
    setOnline(false);
    const first = page.call('First');
    await page.quiet();
    await new Promise((done) => setTimeout(done, 300));
    const calls = [first, page.call('Second'), page.call('Third')];
    await new Promise((done) => setTimeout(done, 30));
    expect(page.begun).toHaveLength(2);
    setOnline(true);
    await expect(Promise.all(calls)).resolves.toEqual(calls.map(() => ({ ok: true, status: 200 })));
    expect(page.begun.slice(2).map(({ body }) => JSON.parse(body!).event_name)).toEqual(['First', 'Second', 'Third']);
    expect(collector.events()).toHaveLength(3);
  });

  it('for 10 seconds is told, and it is sent all the same later', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const { page, setOnline } = openUnplugged(open);
    await page.load({ ...collector.pirsch, 'data-heartbeat': 'off' }, { door });
    await page.quiet();
    setOnline(false);
    const call = rejection(page.call('Clicked'));
    await pass(10, page);
    expect(await call).toMatchObject({ reason: 'offline' });
    await pass(20, page);
    expect(collector.events()).toEqual([]);
    setOnline(true);
    await until(() => collector.events().length === 1);
    await page.quiet();
    await pass(600, page);
    expect(collector.events()).toHaveLength(1);
  });

  it('the pageview waits too', async ({ collector, open }) => {
    const { page, setOnline } = openUnplugged(open);
    setOnline(false);
    await page.load(collector.swetrix, { door });
    await new Promise((done) => setTimeout(done, 300));
    expect(collector.pageviews()).toEqual([]);
    setOnline(true);
    await until(() => collector.pageviews().length === 1);
  });

  it('what waits is tried when the page is left: the browser may be wrong', async ({ collector, open }) => {
    const { page, setOnline } = openUnplugged(open);
    await page.load(collector.pirsch, { door });
    await page.quiet();
    setOnline(false);
    const call = page.call('Clicked');
    await new Promise((done) => setTimeout(done, 300));
    setOnline(true, false);
    page.dispatch('pagehide');
    await expect(call).resolves.toEqual({ ok: true, status: 200 });
    expect(collector.events()).toHaveLength(1);
  });

  it('is believed of no browser that is wrong for a whole visit, as with a VPN', async ({ collector, open }) => {
    const page = open();
    page.define(page.window.navigator, 'onLine', false);
    await page.load(collector.pirsch, { door });
    for (let count = 0; count < 20; count++) {
      await expect(page.call('Clicked')).resolves.toEqual({ ok: true, status: 200 });
    }
    expect(page.begun).toHaveLength(21);
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
    page.dispatch('securitypolicyviolation', {
      blockedURI: url,
      disposition: 'enforce',
      effectiveDirective: 'connect-src',
    });
    expect(await call).toMatchObject({ reason: 'blocked', destination: 'pirsch' });
    expect((await call).message).toBe('pagebeat: blocked Pirsch');
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
  it.for([['pagebeat'], ['pagebeat.full']] as const)('is not used: %s.js', async ([own], { collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix }, { door: own });
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
