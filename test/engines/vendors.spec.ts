import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import type { Hit } from './harness/startServer';
import {
  serveTag,
  TO_CUSTOMERIO,
  TO_FIRSTPARTY,
  TO_PIRSCH,
  TO_SWETRIX,
  TO_USERCOM,
  tagPage,
  WIDGET,
} from './harness/tagPage';

declare const pirsch: (name: unknown, options?: unknown) => Promise<Record<string, unknown>>;

const FIVE = `${TO_PIRSCH} ${TO_SWETRIX} ${TO_FIRSTPARTY} ${TO_CUSTOMERIO} ${TO_USERCOM}`;
const ALL = ['customerio', 'firstparty', 'pirsch', 'swetrix', 'usercom'];
const widget = (src = WIDGET): string =>
  `<script>window.civchat = { apiKey: 'api-key', onLoad: () => { window.wasLoaded = true; } };</script>
  <script async src="${src}"></script>`;

/** Calls, and tells what came of it as plain data. */
const callAndTell = (name: unknown, options?: unknown) =>
  pirsch(name, options).then(
    (verdict) => verdict,
    ({ ok, reason, status, destination, message, results }) => ({ ok, reason, status, destination, message, results }),
  );

describeEngines('the five destinations', ({ engine, server }) => {
  serveTag(server);
  const open = async (path: string) => {
    const page = await engine.newPage();
    await page.goto(`http://app.test${path}`);
    return page;
  };
  const full = (attributes: string, options?: Parameters<typeof tagPage>[1]) =>
    tagPage(attributes, { tag: 'pagebeat.full', ...options });
  const of = (kind: Hit['kind']) => server.hits.filter((hit) => hit.kind === kind);
  const names = (hits: Hit[]) => hits.map(({ destination }) => destination).sort();
  const jsonOf = ({ json }: Hit) => json as Record<string, unknown>;
  const problems = () => server.hits.filter(({ error, status }) => error || status >= 400);

  server.page('/left', '<!doctype html><title>Left</title>');

  describe('at once', () => {
    server.page('/five', full(FIVE, { before: widget() }));

    test('one call reaches all five, and the promise says so of each', async () => {
      const page = await open('/five');
      const verdict = await page.evaluate(callAndTell, 'clicked', { duration: 1.5, meta: { plan: 'pro', n: 1 } });
      expect(verdict).toEqual({
        ok: true,
        status: 200,
        results: {
          pirsch: { ok: true, status: 200 },
          swetrix: { ok: true, status: 201 },
          firstparty: { ok: true, status: 200 },
          customerio: { ok: true, status: 200 },
          usercom: { ok: true, queued: true },
        },
      });
      await server.until(() => of('event').length === 5);
      expect(names(of('event'))).toEqual(ALL);
      expect(names(of('pageview'))).toEqual(ALL);
      expect(of('event').map(({ decoded }) => [decoded.name, decoded.meta])).toEqual(
        expect.arrayContaining([
          ['clicked', { plan: 'pro', n: '1' }],
          ['clicked', { plan: 'pro', n: '1', duration: '1.5' }],
          ['clicked', { plan: 'pro', n: 1, duration: 1.5 }],
        ]),
      );
      expect(problems()).toEqual([]);
      expect(await page.console()).toEqual([]);
    });

    test('a new address is a pageview for each; an anchor is none for those that count pages', async () => {
      const page = await open('/five');
      await server.until(() => of('pageview').length === 5);
      await page.evaluate(() => history.pushState(null, '', '/five/next'));
      await server.until(() => of('pageview').length === 10);
      await page.evaluate(() => {
        location.hash = 'top';
      });
      await server.until(() => of('pageview').length === 11);
      await wait(300);
      expect(names(of('pageview'))).toEqual([...ALL, ...ALL, 'pirsch'].sort());
      expect(of('pageview').map(jsonOf)).toContainEqual(expect.objectContaining({ call: 'UE.pageHit' }));
    });

    test('what one of them refuses is for none, and it is named', async () => {
      const page = await open('/five');
      await server.until(() => of('pageview').length === 5);
      expect(await page.evaluate(callAndTell, 'clicked', { meta: { items: [{ id: 1 }] } })).toMatchObject({
        reason: 'invalid',
        message: 'pagebeat: invalid meta.items for Pirsch',
      });
      expect(await page.evaluate(callAndTell, 'two words')).toMatchObject({
        reason: 'invalid',
        message: 'pagebeat: invalid name for Swetrix',
      });
      expect(await page.evaluate(callAndTell, 'clicked', { meta: { recipient: 'a' } })).toMatchObject({
        reason: 'invalid',
        message: 'pagebeat: invalid meta.recipient for Customer.io',
      });
      expect(of('event')).toEqual([]);
    });

    test('when one fails, the promise says which, and who took it', async () => {
      const page = await open('/five');
      await server.until(() => of('pageview').length === 5);
      server.answer = ({ kind, destination }) =>
        kind === 'event' && destination === 'swetrix' ? { status: 402 } : undefined;
      const told = await page.evaluate(callAndTell, 'clicked');
      expect(told).toMatchObject({ ok: false, reason: 'refused', status: 402, destination: 'swetrix' });
      expect(told.message).toBe(
        'pagebeat: refused Swetrix; taken by pirsch; taken by firstparty; taken by customerio; taken by usercom',
      );
      expect(Object.entries(told.results as object).map(([name, { ok }]) => [name, ok])).toEqual([
        ['pirsch', true],
        ['swetrix', false],
        ['firstparty', true],
        ['customerio', true],
        ['usercom', true],
      ]);
    });

    test('a link clicked in the task of the call loses nothing', async () => {
      const page = await open('/five');
      await server.until(() => of('pageview').length === 5);
      await page.evaluate(() => {
        void pirsch('left');
        location.href = '/left';
      });
      await server.until(() => of('event').length === 5);
      expect(names(of('event'))).toEqual(ALL);
    });
  });

  describe('alone, each with the tag of its own', () => {
    server.page('/firstparty', tagPage(TO_FIRSTPARTY, { tag: 'pagebeat.firstparty' }));
    server.page('/customerio', tagPage(TO_CUSTOMERIO, { tag: 'pagebeat.customerio' }));
    server.page('/usercom', tagPage(TO_USERCOM, { tag: 'pagebeat.usercom', before: widget() }));

    test.each([
      ['firstparty', { ok: true, status: 200 }],
      ['customerio', { ok: true, status: 200 }],
      ['usercom', { ok: true, queued: true }],
    ])('%s', async (name, verdict) => {
      const page = await open(`/${name}`);
      const meta = { nested: { list: [1, null, 'é'] }, on: '2026-01-01' };
      expect(await page.evaluate(callAndTell, 'Button Clicked', { meta })).toEqual(verdict);
      const hit = await server.until(() => of('event')[0]);
      expect(hit.decoded).toMatchObject({ name: 'Button Clicked', meta });
      expect(names(of('pageview'))).toEqual([name]);
      expect(problems()).toEqual([]);
      expect(await page.console()).toEqual([]);
    });
  });

  describe('Customer.io', () => {
    server.page('/stored', tagPage(`${TO_CUSTOMERIO} data-customerio-store`, { tag: 'pagebeat.customerio' }));

    test('gets what may not have arrived once more, and knows it again', async () => {
      const page = await open('/customerio');
      await server.until(() => of('pageview')[0]?.status);
      let cut = false;
      server.answer = () => {
        if (cut) return undefined;
        cut = true;
        return { destroy: true, counted: true };
      };
      expect(await page.evaluate(callAndTell, 'clicked')).toEqual({ ok: true, status: 200 });
      const [first, ...again] = of('event');
      expect(again.length).toBeGreaterThan(0);
      for (const hit of again) {
        expect(jsonOf(hit)).toEqual({ ...jsonOf(first!), sentAt: expect.any(String) });
        expect(hit.duplicate).toBe(true);
      }
      expect(Date.parse(jsonOf(again.at(-1)!).sentAt as string)).toBeGreaterThanOrEqual(
        Date.parse(jsonOf(first!).sentAt as string),
      );
    });

    test('is asked without a preflight', async () => {
      const page = await open('/customerio');
      await page.evaluate(callAndTell, 'clicked');
      expect(of('preflight')).toEqual([]);
      for (const { headers } of server.hits) expect(headers['content-type']).toMatch(/^text\/plain/);
    });

    test('gets another visitor for each page, and writes nothing on the device, unless the site wants it', async () => {
      const page = await open('/customerio');
      await server.until(() => of('pageview')[0]);
      expect(await page.evaluate(() => [Object.keys(localStorage), document.cookie])).toEqual([[], '']);
      await page.goto('http://app.test/stored');
      await server.until(() => of('pageview')[1]);
      await page.goto('http://app.test/stored?next');
      await server.until(() => of('pageview')[2]);
      const [memory, stored, next] = of('pageview').map((hit) => jsonOf(hit).anonymousId);
      expect(next).toBe(stored);
      expect(stored).not.toBe(memory);
      // The vendor's own script has left these.
      await page.evaluate(() => {
        localStorage.setItem('ajs_anonymous_id', '"vendor"');
        document.cookie = 'ajs_user_id=user%201';
      });
      await page.goto('http://app.test/customerio?vendor');
      await server.until(() => of('pageview')[3]);
      expect(jsonOf(of('pageview')[3]!)).toMatchObject({ anonymousId: 'vendor', userId: 'user 1' });
    });

    test('gets an event of the past, with the id of the caller', async () => {
      const page = await open('/customerio');
      const id = '01BX5ZZKBKACTAV9WEVGEMMVRY';
      await page.evaluate(
        (ulid) => pirsch('purchased', { id: ulid, timestamp: 1359389415, meta: { price: 23.45 } }),
        id,
      );
      expect(jsonOf(of('event')[0]!)).toMatchObject({ messageId: id, timestamp: '2013-01-28T16:10:15.000Z' });
      expect(await page.evaluate(callAndTell, 'x', { id: 'abc' })).toMatchObject({
        reason: 'invalid',
        message: 'pagebeat: invalid id for Customer.io',
      });
      expect(
        await page.evaluate(() => pirsch('x', { timestamp: new Date(Date.now() + 36e5) }).catch(String)),
      ).toContain('invalid timestamp for Customer.io');
    });
  });

  describe('User.com’s widget', () => {
    server.page('/slow', tagPage(TO_USERCOM, { tag: 'pagebeat.usercom' }));
    const addWidget = (src: string) => {
      const script = document.createElement('script');
      script.src = src;
      document.head.append(script);
    };

    test('that loads late gets what was called before, and the page’s own listener is called', async () => {
      const page = await open('/slow');
      await page.evaluate(() => {
        Object.assign(window, {
          civchat: { apiKey: 'api-key', onLoad: () => Object.assign(window, { wasLoaded: true }) },
        });
        for (const name of ['one', 'two', 'three']) void pirsch(name);
      });
      await wait(500);
      await page.evaluate(addWidget, WIDGET);
      await server.until(() => of('event').length === 3);
      // Each is a request of the widget's own: they may overtake each other on the line.
      expect(
        of('event')
          .map(({ decoded }) => decoded.name)
          .sort(),
      ).toEqual(['one', 'three', 'two']);
      expect(await page.evaluate('window.wasLoaded')).toBe(true);
    });

    test('that never loads, or throws, is told of', async () => {
      const page = await open('/slow');
      await page.evaluate(() => {
        pirsch('lost').catch(({ reason, message }) => Object.assign(window, { told: [reason, message] }));
      });
      await wait(8500);
      expect(await page.evaluate('window.told')).toEqual(['timeout', 'pagebeat: timeout User.com']);
      await page.evaluate(() => {
        Object.assign(window, {
          userengage: () => {
            throw new TypeError('not today');
          },
        });
      });
      expect(await page.evaluate(callAndTell, 'thrown')).toMatchObject({
        reason: 'refused',
        message: 'pagebeat: refused User.com',
      });
      expect((await page.console()).filter(({ type }) => type === 'uncaught')).toEqual([]);
    });
  });
});
