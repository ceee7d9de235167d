import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { fakeClock } from './harness/fakeClock';
import type { Hit } from './harness/startServer';
import { serveTag, TO_PIRSCH, tagPage } from './harness/tagPage';
import type { Page } from './harness/types';

declare const pirsch: (name: string, options?: unknown) => Promise<Record<string, unknown>>;

declare global {
  interface Window {
    restored?: boolean;
  }
}

const OUTBOX = `${TO_PIRSCH} data-heartbeat="off" data-outbox`;
/** Milliseconds: more than the tag waits before it asks a server that was well. */
const NEXT_ROUND = 2000;

const outboxPage = (attributes: string, options?: Parameters<typeof tagPage>[1]): string =>
  tagPage(attributes, { tag: 'pagebeat.full', ...options });

const keys = (): string[] => Object.keys(localStorage).filter((key) => /^pagebeat/.test(key));

const callAll = (names: string[]) => Promise.all(names.map((name) => pirsch(name)));

const callAndTell = (name: string) =>
  pirsch(name).then(
    (verdict) => verdict,
    (error) => ({ reason: error.reason, status: error.status }),
  );

/** Fills the storage to the last character. */
const fillStorage = (): void => {
  for (let length = 1 << 24, number = 0; length >= 1; ) {
    try {
      localStorage.setItem(`site ${number++}`, 'x'.repeat(length));
    } catch {
      length = length >> 1;
    }
  }
};

describeEngines('the outbox', ({ engine, server }) => {
  const kept = (page: Page): Promise<string[]> => page.evaluate(keys);
  const nameOf = (hit: Hit): string => (hit.json as { event_name: string }).event_name;
  const events = (status = 200): string[] =>
    server.hits.filter((hit) => hit.kind === 'event' && hit.status === status).map(nameOf);
  const pageviews = () => server.hits.filter(({ kind, status }) => kind === 'pageview' && status === 200);
  const refuseEvents = (): void => {
    server.answer = ({ kind }) => (kind === 'event' ? { status: 503 } : undefined);
  };
  const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `event ${index + 1}`);

  serveTag(server);
  server.page('/left', '<!doctype html><title>Left</title>');
  // No proxy on the way to localhost: the collector is this server too.
  const local = `${OUTBOX.replaceAll('http://collector.test', '')} data-dev="app.test"`;
  const note = '<script>addEventListener("pageshow", function (event) { window.restored = event.persisted })</script>';
  for (const [name, attributes] of [['a', OUTBOX] as const, ['local', local] as const]) {
    const body = '<a id="leave" href="/left">leave</a> <a id="next" href="?next">next</a>';
    server.page(`/${name}`, outboxPage(attributes, { before: note, body }));
    server.page(`/${name}/clock`, outboxPage(attributes, { before: `<script>${fakeClock}</script>` }));
  }
  server.page('/without', outboxPage(OUTBOX.replace(' data-outbox', '')));
  server.page('/full', outboxPage(OUTBOX, { before: `<script>(${fillStorage})()</script>` }));
  const frame = '<!doctype html><title>Outer</title><iframe sandbox="allow-scripts" src="/inner"></iframe>';
  server.page('/outer', frame);
  server.page(
    '/inner',
    outboxPage(OUTBOX, { body: '<script>addEventListener("load",function(){pirsch("framed")})</script>' }),
  );

  test('is off where the tag does not ask for it', async () => {
    refuseEvents();
    const page = await engine.newPage();
    await page.goto('http://app.test/without');
    expect(await page.evaluate(callAndTell, 'refused')).toEqual({ reason: 'refused', status: 503 });
    expect(await kept(page)).toEqual([]);
  });

  // Web Locks are for secure contexts only, and localhost is one.
  describe.each([
    ['a claim', 'http://app.test/a', false],
    ['a lock', `${server.localOrigin}/local`, true],
  ])('by %s', (_, url, hasLocks) => {
    test('keeps what the server did not take, and the next page sends it once', async () => {
      const page = await engine.newPage();
      refuseEvents();
      await page.goto(url);
      expect(await page.evaluate(() => 'locks' in navigator)).toBe(hasLocks);
      expect(await page.evaluate(callAndTell, 'later')).toEqual({ ok: true, queued: true });
      expect(await kept(page)).toEqual([expect.stringMatching(/^pagebeat\.outbox\.\d/)]);
      expect(events(503)).toEqual(['later']);
      server.answer = undefined;
      await page.goto(url);
      await server.until(() => events()[0]);
      await wait(NEXT_ROUND);
      expect(events()).toEqual(['later']);
      expect(await kept(page)).toEqual([]);
    });

    test('sends each once, one at a time and in order, from two tabs', async () => {
      const first = await engine.newPage();
      refuseEvents();
      await first.goto(url);
      await first.evaluate(callAll, names(10));
      server.reset();
      let inFlight = 0;
      let most = 0;
      server.answer = async ({ kind }) => {
        if (kind !== 'event') return undefined;
        most = Math.max(most, ++inFlight);
        await wait(150);
        inFlight--;
        return undefined;
      };
      const second = await first.sibling();
      await Promise.all([first.goto(url), second.goto(url)]);
      await server.until(() => events().length >= 10);
      await wait(NEXT_ROUND);
      expect(most).toBe(1);
      expect(events()).toEqual(names(10));
      expect(await kept(second)).toEqual([]);
    });

    test('lets a page that is left be restored, and sends each once', async () => {
      const page = await engine.newPage();
      const leaveAndComeBack = async (): Promise<boolean | undefined> => {
        await page.click('#leave');
        await page.until(() => document.title === 'Left');
        await wait(300);
        await page.back();
        return page.evaluate(() => window.restored);
      };
      refuseEvents();
      await page.goto(url);
      await page.evaluate(callAll, names(15));
      server.reset();
      await page.goto(url);
      await server.until(() => events().length === 2);
      const isRestored = await leaveAndComeBack();
      // Firefox decides before `pagehide`, and does not cache a page that has a lock.
      if (engine.name !== 'firefox' || !hasLocks) expect(isRestored).toBe(true);
      await server.until(() => events().length >= 15);
      await wait(NEXT_ROUND);
      expect(await leaveAndComeBack()).toBe(true);
      expect(events()).toEqual(names(15));
      expect(await kept(page)).toEqual([]);
    });

    test('leaves the rest to the next page at once', async () => {
      const page = await engine.newPage();
      refuseEvents();
      await page.goto(url);
      await page.evaluate(callAll, names(15));
      server.reset();
      await page.goto(url);
      await server.until(() => events().length === 2);
      await page.click('#next');
      await page.until(() => location.search === '?next');
      // Whoever crashes without a word has the turn for 30 seconds.
      await server.until(() => events().length >= 15);
      await wait(500);
      expect(events()).toEqual(names(15));
      expect(await kept(page)).toEqual([]);
    });

    test.skipIf(engine.name === 'webkit')('goes on for a tab that crashed, and sends nothing again', async () => {
      const first = await engine.newPage();
      refuseEvents();
      await first.goto(url);
      await first.evaluate(callAll, names(6));
      server.reset();
      const second = await first.sibling();
      // The third one is counted, but its tab never hears of it.
      server.answer = async (hit) => {
        if (hit.kind === 'event' && nameOf(hit) === 'event 3') await wait(1500);
        return undefined;
      };
      await first.goto(url);
      await server.until(() => events().length === 3);
      await first.crash();
      await second.goto(`${url}/clock`);
      await server.until(() => pageviews().length === 2);
      // The claim of the first is void after 30 seconds.
      for (let seconds = 0; seconds < 40; seconds++) await second.evaluate(() => window.tick(1000));
      for (let trial = 0; trial < 20 && events().length < 6; trial++) {
        await second.evaluate(() => window.tick(1000));
        await wait(100);
      }
      await wait(NEXT_ROUND);
      expect(events()).toEqual(names(6));
      expect(await kept(second)).toEqual([]);
    });
  });

  test('keeps what is tracked offline until the browser is online', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/a');
    await server.until(() => pageviews()[0]);
    await page.offline();
    // There `offline()` tells the page only.
    if (engine.name === 'webkit') server.arrive = () => 'destroy';
    await page.until(() => !navigator.onLine);
    expect(await page.evaluate(callAndTell, 'offline')).toEqual({ ok: true, queued: true });
    expect(await kept(page)).toHaveLength(1);
    await wait(NEXT_ROUND);
    expect(events()).toEqual([]);
    server.arrive = undefined;
    await page.online();
    await server.until(() => events()[0]);
    await wait(NEXT_ROUND);
    expect(events()).toEqual(['offline']);
    expect(await kept(page)).toEqual([]);
  });

  test('leaves it to the live path where the storage is full', async () => {
    const page = await engine.newPage();
    server.answer = ({ kind }) => (kind === 'event' && !events(503)[0] ? { status: 503 } : undefined);
    await page.goto('http://app.test/full');
    expect(await page.evaluate(callAndTell, 'full')).toEqual({ ok: true, status: 200 });
    expect([events(503), events()]).toEqual([['full'], ['full']]);
    expect(await kept(page)).toEqual([]);
    expect((await page.console()).filter(({ type }) => /uncaught|unhandled/.test(type))).toEqual([]);
  });

  test('leaves it to the live path where the storage is denied', async () => {
    const page = await engine.newPage();
    server.answer = ({ kind }) => (kind === 'event' && !events(503)[0] ? { status: 503 } : undefined);
    await page.goto('http://app.test/outer');
    await server.until(() => events()[0]);
    expect([events(503), events()]).toEqual([['framed'], ['framed']]);
  });

  test('removes what it can not read, and leaves alone what is not its own', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/left');
    await page.evaluate(() => {
      for (const text of ['', '{', 'null', '{"time":1}', '{"delivery":{"url":5}}']) {
        localStorage.setItem(`pagebeat.outbox.${text}`, text);
      }
      localStorage.setItem('pagebeat.outbox', 'nonsense');
      localStorage.setItem('site', '{');
    });
    await page.goto('http://app.test/a');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['site']);
    expect(await page.evaluate(callAndTell, 'fine')).toEqual({ ok: true, status: 200 });
    expect((await page.console()).filter(({ type }) => /uncaught|unhandled/.test(type))).toEqual([]);
  });

  test('drops everything where the browser is opted out', async () => {
    const page = await engine.newPage();
    refuseEvents();
    await page.goto('http://app.test/a');
    await page.evaluate(callAll, names(3));
    expect(await kept(page)).toHaveLength(3);
    await page.evaluate(() => localStorage.setItem('disable_pirsch', '1'));
    server.reset();
    await page.goto('http://app.test/a');
    expect(await kept(page)).toEqual([]);
    await wait(NEXT_ROUND);
    expect(server.hits).toEqual([]);
  });
});
