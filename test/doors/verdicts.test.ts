import { describe, expect, vi } from 'vitest';
import { it } from './it.js';
import { rejection } from './rejection.js';
import { until } from './until.js';

/** A browser does what was promised before the next listener is called; an event that a script dispatches is different. */
const listened = (): Promise<void> => Promise.resolve();

describe('an event at once', () => {
  it("waits for the first pageview's answer", async ({ collector, open }) => {
    const page = open();
    let answer = (): void => {};
    collector.answer = () => new Promise((done) => (answer = () => done(undefined)));
    await page.load(collector.pirsch);
    const calls = [page.call('First'), page.call('Second')];
    await until(() => collector.hits.length === 1);
    expect(page.begun).toHaveLength(1);
    collector.answer = undefined;
    answer();
    await expect(Promise.all(calls)).resolves.toEqual(calls.map(() => ({ ok: true, status: 200 })));
    expect(page.begun.slice(1).map(({ body }) => JSON.parse(body!).event_name)).toEqual(['First', 'Second']);
  });

  it('waits for both destinations', async ({ collector, open }) => {
    const page = open();
    let answer = (): void => {};
    collector.answer = ({ destination }) =>
      destination === 'swetrix' ? new Promise((done) => (answer = () => done(undefined))) : undefined;
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    const call = page.call('Clicked');
    await until(() => collector.pageviews().length === 2);
    await new Promise((done) => setTimeout(done, 30));
    expect(page.begun).toHaveLength(2);
    collector.answer = undefined;
    answer();
    await expect(call).resolves.toMatchObject({ ok: true });
  });

  it('waits at most a second', async ({ collector, open, fakeTime }) => {
    fakeTime();
    const page = open();
    collector.answer = ({ kind }) => (kind === 'pageview' ? new Promise(() => {}) : undefined);
    await page.load(collector.pirsch);
    const call = page.call('Clicked');
    await vi.advanceTimersByTimeAsync(990);
    expect(page.begun).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10);
    expect(page.begun).toHaveLength(2);
    await expect(call).resolves.toEqual({ ok: true, status: 200 });
  });

  it('goes at once when the page is left', async ({ collector, open }) => {
    const page = open();
    collector.answer = ({ kind }) => (kind === 'pageview' ? new Promise(() => {}) : undefined);
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    const call = page.call('Clicked');
    expect(page.begun).toHaveLength(2);
    page.dispatch('pagehide');
    await listened();
    expect(page.begun).toHaveLength(4);
    await expect(call).resolves.toMatchObject({ ok: true });
    await until(() => collector.events().length === 2);
  });

  it('goes at once when the page is hidden, as a tab that is closed is', async ({ collector, open }) => {
    const page = open();
    collector.answer = ({ kind }) => (kind === 'pageview' ? new Promise(() => {}) : undefined);
    await page.load(collector.pirsch);
    const call = page.call('Clicked');
    page.dispatch('visibilitychange', {}, page.document);
    await listened();
    expect(page.begun).toHaveLength(1);
    page.define(page.document, 'hidden', true);
    page.dispatch('visibilitychange', {}, page.document);
    await listened();
    expect(page.begun).toHaveLength(2);
    await expect(call).resolves.toEqual({ ok: true, status: 200 });
  });

  it.for([[400], [403], [500]] as const)(
    'goes all the same when the pageview gets %i',
    async ([status], { collector, open }) => {
      const page = open();
      collector.answer = ({ kind }) => (kind === 'pageview' ? { status } : undefined);
      await page.load(collector.pirsch);
      await expect(page.call('Clicked')).resolves.toEqual({ ok: true, status: 200 });
      expect(page.lines).toEqual([]);
    },
  );
});

/** The destinations as people know them. */
const NAMES = { pirsch: 'Pirsch', swetrix: 'Swetrix' };

describe('the verdict', () => {
  it.for([
    ['pirsch', 400],
    ['pirsch', 403],
    ['pirsch', 404],
    ['pirsch', 502],
    ['swetrix', 400],
    ['swetrix', 402],
    ['swetrix', 403],
    ['swetrix', 504],
  ] as const)('of %s answering %i is refused', async ([destination, status], { collector, open }) => {
    const page = open();
    await page.load(collector[destination]);
    await page.quiet();
    collector.answer = () => ({ status });
    const error = await rejection(page.call('Clicked'));
    expect(error).toBeInstanceOf(page.window.Error);
    expect(error).toMatchObject({ reason: 'refused', status });
    expect(error.message).toBe(`pagebeat: refused ${NAMES[destination]}`);
    expect(page.lines).toEqual([]);
    collector.answer = undefined;
    await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true });
    expect(collector.events(), 'each was sent once').toHaveLength(2);
  });

  it.for(['pirsch', 'swetrix'])(
    'is of the first destination, also when %s is slow',
    async (slow, { collector, open }) => {
      const page = open();
      await page.load({ ...collector.pirsch, ...collector.swetrix });
      await page.quiet();
      collector.answer = ({ destination }) => (destination === slow ? { delay: 150 } : undefined);
      await expect(page.call('Clicked')).resolves.toEqual({ ok: true, status: 200 });
      expect(collector.events().map(({ status }) => status)).toHaveLength(2);
    },
  );

  it.for(['pirsch', 'swetrix'])(
    'tells of each destination where that part is, also when %s is slow',
    async (slow, { collector, open }) => {
      const page = open();
      await page.load({ ...collector.pirsch, ...collector.swetrix }, { door: 'pagebeat.full' });
      await page.quiet();
      collector.answer = ({ destination }) => (destination === slow ? { delay: 150 } : undefined);
      await expect(page.call('Clicked')).resolves.toEqual({
        ok: true,
        status: 200,
        results: { pirsch: { ok: true, status: 200 }, swetrix: { ok: true, status: 201 } },
      });
    },
  );

  it.for([
    ['accepts', undefined, 'pirsch'],
    ['accepts', undefined, 'swetrix'],
    ['refuses', 400, 'pirsch'],
    ['refuses', 400, 'swetrix'],
  ] as const)(
    'waits for all destinations: the last one %s, with %s, and is %s',
    async ([, status, slow], { collector, open }) => {
      const page = open();
      await page.load({ ...collector.pirsch, ...collector.swetrix });
      await page.quiet();
      let answer = (): void => {};
      collector.answer = ({ destination }) =>
        destination === slow ? new Promise((done) => (answer = () => done(status && { status }))) : undefined;
      const told = vi.fn();
      page.call('Clicked').then(told, ({ reason, message }) => told(reason, message));
      await until(() => collector.events().length === 2);
      await new Promise((done) => setTimeout(done, 50));
      expect(told).not.toHaveBeenCalled();
      answer();
      await page.quiet();
      if (status) expect(told.mock.calls).toEqual([['refused', `pagebeat: refused ${NAMES[slow]}`]]);
      else expect(told.mock.calls).toEqual([[{ ok: true, status: 200 }]]);
    },
  );

  it('is the first failure in the order of the destinations, whichever comes first', async ({ collector, open }) => {
    for (const slow of ['pirsch', 'swetrix']) {
      const page = open();
      await page.load({ ...collector.pirsch, ...collector.swetrix });
      await page.quiet();
      collector.answer = ({ destination }) => ({ status: 400, delay: destination === slow ? 50 : 0 });
      expect((await rejection(page.call('Clicked'))).message).toBe('pagebeat: refused Pirsch');
      collector.answer = undefined;
    }
  });

  it('is timeout when one of two never answers, though the other one took it', async ({
    collector,
    open,
    fakeTime,
  }) => {
    fakeTime();
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    await page.quiet();
    collector.answer = ({ destination }) => (destination === 'swetrix' ? new Promise(() => {}) : undefined);
    const error = rejection(page.call('Clicked'));
    await until(() => collector.events().length === 2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await error).toMatchObject({ reason: 'timeout' });
  });

  it.for([
    ['pirsch', 'swetrix'],
    ['swetrix', 'pirsch'],
  ] as const)(
    'is a failure when %s fails, also when %s accepts it later',
    async ([fails, slow], { collector, open }) => {
      const page = open();
      await page.load({ ...collector.pirsch, ...collector.swetrix });
      await page.quiet();
      collector.answer = ({ destination }) => (destination === slow ? { delay: 150 } : { status: 400 });
      expect(await rejection(page.call('Clicked'))).toMatchObject({
        reason: 'refused',
        message: `pagebeat: refused ${NAMES[fails]}`,
      });
    },
  );

  it('of Swetrix on a repeated unique event is a duplicate, not an error', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.swetrix, { door: 'pagebeat.full' });
    await expect(page.call('Clicked', { unique: true })).resolves.toEqual({ ok: true, status: 201 });
    await expect(page.call('Clicked', { unique: true })).resolves.toMatchObject({ ok: true, skipped: 'duplicate' });
    expect(page.lines).toEqual([]);
  });

  it('of no connection is network', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    await page.quiet();
    await collector.stop();
    const error = await rejection(page.call('Clicked'));
    expect(error).toMatchObject({ reason: 'network', message: 'pagebeat: network Pirsch' });
    expect(error.status).toBeUndefined();
    expect(page.lines).toEqual([]);
  });

  it.for([['today'], ['old']] as const)(
    'of no connection is network from pagebeat.full.js too: %s',
    async ([browser], { collector, open }) => {
      const page = open({ browser });
      await page.load({ ...collector.pirsch, ...collector.swetrix }, { door: 'pagebeat.full' });
      await page.quiet();
      await collector.stop();
      const error = await rejection(page.call('Clicked'));
      expect(error).toMatchObject({ reason: 'network', destination: expect.stringMatching(/pirsch|swetrix/) });
      expect(error.status).toBeUndefined();
    },
  );

  it('of a connection that breaks is network, also when the browser is offline then: it may have arrived', async ({
    collector,
    open,
  }) => {
    const page = open();
    await page.load(collector.pirsch, { door: 'pagebeat.full' });
    await page.quiet();
    collector.answer = async () => {
      page.define(page.window.navigator, 'onLine', false);
      await collector.stop();
      return undefined;
    };
    expect(await rejection(page.call('Clicked'))).toMatchObject({ reason: 'network', destination: 'pirsch' });
    expect(page.begun).toHaveLength(2);
  });

  it('of a sender that throws is network', async ({ collector, open }) => {
    const page = open();
    page.define(page.window, 'fetch', () => {
      throw new TypeError('blocked');
    });
    await page.load(collector.pirsch);
    await page.quiet();
    expect(await rejection(page.call('Clicked'))).toMatchObject({ reason: 'network' });
  });

  it.for([
    ['pagebeat', 'today'],
    ['pagebeat.full', 'today'],
  ] as const)(
    'of no answer in 10 seconds is timeout: %s.js, %s',
    async ([door, browser], { collector, open, fakeTime }) => {
      fakeTime();
      const page = open({ browser });
      await page.load(collector.pirsch, { door });
      await page.quiet();
      collector.answer = () => new Promise(() => {});
      let outcome: unknown;
      page.call('Clicked').then(
        (verdict) => (outcome = verdict),
        (error) => (outcome = error),
      );
      await until(() => collector.events().length === 1);
      await vi.advanceTimersByTimeAsync(8800);
      expect(outcome).toBeUndefined();
      await vi.advanceTimersByTimeAsync(1200);
      expect(outcome).toMatchObject({ reason: 'timeout' });
      expect(collector.events()).toHaveLength(1);
    },
  );

  it('comes within 10 seconds when not even the pageview is answered', async ({ collector, open, fakeTime }) => {
    fakeTime();
    const page = open();
    collector.answer = () => new Promise(() => {});
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    const error = rejection(page.call('Clicked'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await error).toMatchObject({ reason: 'timeout' });
  });

  it('comes within 10 seconds on a page that is never activated', async ({ collector, open, fakeTime }) => {
    fakeTime();
    const page = open();
    page.define(page.document, 'prerendering', true);
    await page.load(collector.pirsch);
    let told: unknown;
    page.call('Clicked').then((verdict) => (told = verdict));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual({ ok: true, queued: true });
    expect(page.begun).toEqual([]);
  });
});
