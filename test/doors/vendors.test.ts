import { describe, expect, vi } from 'vitest';
import type { Door } from './bundle.js';
import { it } from './it.js';
import { rejection } from './rejection.js';
import { CODE, KEY } from './startCollector.js';
import { until } from './until.js';

const FULL: Door = 'pagebeat.full';
const ULID = '01BX5ZZKBKACTAV9WEVGEMMVRY';

describe.for([
  ['firstparty', 'pagebeat.firstparty'],
  ['customerio', 'pagebeat.customerio'],
  ['firstparty', FULL],
  ['customerio', FULL],
] as ['firstparty' | 'customerio', Door][])('%s in %s.js', ([name, door]) => {
  it('gets pageviews and events, and no heartbeat', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(collector[name], { door });
    await page.quiet();
    const meta = { nested: { list: [1, null] }, on: new Date(0) };
    await expect(page.call(' Button Clicked ', { duration: 2, meta })).resolves.toEqual({ ok: true, status: 200 });
    page.history.pushState(null, '', '/b');
    await pass(120, page);
    expect(collector.hits.map(({ kind }) => kind)).toEqual(['pageview', 'event', 'pageview']);
    expect(collector.hits.filter(({ error }) => error)).toEqual([]);
    expect(collector.hits[1]!.decoded).toMatchObject({
      name: 'Button Clicked',
      meta: { duration: 2, nested: { list: [1, null] }, on: '1970-01-01T00:00:00.000Z' },
    });
    expect(collector.hits[2]!.decoded).toMatchObject({ page: 'http://app.test/b', referrer: 'http://app.test/a?x=1' });
    expect(page.lines).toEqual([]);
  });

  it.for([['two words', 'key']])('says that the key %j is none', async ([key, what], { collector, open }) => {
    const page = open();
    await page.load({ ...collector[name], [`data-${name}-key`]: key as string }, { door });
    const error = await rejection(page.call('Clicked'));
    expect(error).toMatchObject({ reason: 'invalid', message: `pagebeat: invalid ${what}` });
    expect(page.lines).toEqual(['error: ' + error.message]);
    expect(page.begun).toEqual([]);
  });

  it.for(['', ' '])('says that there is no key: %j', async (key, { collector, open }) => {
    const page = open();
    await page.load({ ...collector[name], [`data-${name}-key`]: key as string }, { door });
    expect(await rejection(page.call('Clicked'))).toMatchObject({ reason: 'invalid' });
    expect(page.lines).toHaveLength(1);
    expect(page.begun).toEqual([]);
  });

  it.for(['nonsense', 'fp.example.com', 'ftp://fp.example.com', 'https://'])(
    'says that the endpoint %s is none',
    async (endpoint, { collector, open }) => {
      const page = open();
      await page.load({ ...collector[name], [`data-${name}-endpoint`]: endpoint }, { door });
      const error = await rejection(page.call('Clicked'));
      expect(error.message).toBe('pagebeat: invalid endpoint');
      expect(page.begun).toEqual([]);
    },
  );

  it.for([
    ['NaN', { a: { b: [Number.NaN] } }, 'meta.a.b.0'],
    ['a function', { a: { b: () => 1 } }, 'meta.a.b'],
    ['a list', [1], 'meta'],
  ] as [string, unknown, string][])(
    'refuses %s in the metadata, and names it',
    async ([, meta, message], { collector, open }) => {
      const page = open();
      await page.load(collector[name], { door });
      await page.quiet();
      expect((await rejection(page.call('Clicked', { meta }))).message).toBe(`pagebeat: invalid ${message}`);
      expect(collector.events()).toEqual([]);
    },
  );
});

describe('Firstparty', () => {
  it('needs an endpoint, and says so', async ({ collector, open }) => {
    const page = open();
    await page.load({ 'data-firstparty-key': KEY }, { door: 'pagebeat.firstparty' });
    const error = await rejection(page.call('Clicked'));
    expect(error.message).toBe('pagebeat: invalid endpoint for Firstparty');
    expect(page.lines).toEqual(['error: ' + error.message]);
    expect(collector.hits).toEqual([]);
  });
});

describe('Customer.io', () => {
  const door: Door = 'pagebeat.customerio';

  it.for([
    [{ id: 'abc' }, 'id for Customer.io'],
    [{ timestamp: 4e9 }, 'timestamp for Customer.io'],
    [{ timestamp: '1969-12-31' }, 'timestamp for Customer.io'],
    [{ timestamp: 'soon' }, 'timestamp for Customer.io'],
    [{ meta: { reply_to: 'x' } }, 'meta.reply_to for Customer.io'],
  ] as [object, string][])('refuses %j', async ([options, message], { collector, open }) => {
    const page = open();
    await page.load({ ...collector.customerio, ...collector.firstparty }, { door: FULL });
    await page.quiet();
    const error = await rejection(page.call('Clicked', options));
    expect(error).toMatchObject({ reason: 'invalid', message: 'pagebeat: invalid ' + message });
    expect(collector.events(), 'nothing is half-sent').toEqual([]);
  });

  it('refuses a name that makes it do something, unless it is allowed', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.customerio, { door });
    expect((await rejection(page.call('User Deleted'))).message).toBe('pagebeat: invalid name for Customer.io');
    const other = open();
    await other.load({ ...collector.customerio, 'data-customerio-allow': 'User Deleted' }, { door });
    await expect(other.call('User Deleted')).resolves.toMatchObject({ ok: true });
  });

  it('takes an id and a time of the past', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.customerio, { door });
    const timestamp = new Date('2020-01-02T03:04:05Z');
    const call = page.call('Clicked', { id: ULID, timestamp });
    timestamp.setTime(0);
    await call;
    expect(collector.events()[0]!.json).toMatchObject({ messageId: ULID, timestamp: '2020-01-02T03:04:05.000Z' });
  });

  it('takes a time of now, by a clock that is a little ahead or by rounded seconds', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.customerio, { door });
    const ahead = [
      Math.ceil(Date.now() / 1000),
      new Date(Date.now() + 12e4),
      new Date(Date.now() + 24e4).toISOString(),
    ];
    for (const timestamp of ahead)
      await expect(page.call('Clicked', { timestamp })).resolves.toMatchObject({ ok: true });
    for (const { json } of collector.events()) {
      expect(Date.parse((json as { timestamp: string }).timestamp)).toBeLessThanOrEqual(Date.now());
    }
    expect(await rejection(page.call('Clicked', { timestamp: new Date(Date.now() + 6e5) }))).toMatchObject({
      reason: 'invalid',
    });
  });

  it('is tried again after a failure that proves nothing, with the same id', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(collector.customerio, { door });
    await page.quiet();
    collector.answer = () => ({ status: 504 });
    const call = page.call('Clicked');
    await until(() => collector.events().length === 1);
    await page.quiet();
    collector.answer = undefined;
    await pass(2, page);
    await expect(call).resolves.toEqual({ ok: true, status: 200 });
    const ids = collector.events().map(({ json }) => (json as { messageId: string }).messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('User.com', () => {
  const door: Door = 'pagebeat.usercom';

  it('calls the widget of the page, which counts the first pageview itself', async ({ collector, open }) => {
    const page = open();
    page.run('calls = []; userengage = (...given) => calls.push(given); UE = { pageHit: (hit) => calls.push(hit) }');
    await page.load(collector.usercom, { door });
    await expect(page.call('event.clicked', { meta: { sku: 7, price: '10' } })).resolves.toEqual({
      ok: true,
      queued: true,
    });
    page.history.pushState(null, '', '/b');
    await until(() => (page.run('calls') as unknown[]).length === 2);
    expect(JSON.parse(JSON.stringify(page.run('calls')))).toEqual([
      ['event.clicked', { sku: 7, price: '10' }],
      { apiKey: KEY },
    ]);
    expect(page.begun).toEqual([]);
    expect(page.lines).toEqual([]);
  });

  it('says when the widget is not there', async ({ collector, open, fakeTime }) => {
    fakeTime();
    const page = open();
    await page.load(collector.usercom, { door });
    const error = rejection(page.call('clicked'));
    await vi.advanceTimersByTimeAsync(9000);
    expect(await error).toMatchObject({ reason: 'timeout', message: 'pagebeat: timeout User.com' });
  });

  it('holds back none of the others while the widget is not there', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load({ ...collector.usercom, ...collector.pirsch }, { door: FULL });
    await page.quiet();
    const calls = Array.from({ length: 6 }, (_, index) => rejection(page.call(`clicked ${index}`)));
    await page.quiet();
    expect(page.begun.filter(({ url }) => url.endsWith('/event')).map(({ via }) => via)).not.toContain('fetch');
    await pass(9, page);
    const errors = await Promise.all(calls);
    expect(errors[0]).toMatchObject({ reason: 'timeout', destination: 'usercom' });
    expect(errors[0]!.message).toMatch(/; taken by pirsch$/);
    expect(collector.events('pirsch')).toHaveLength(6);
  });
});

describe('several destinations', () => {
  it('a nested value is refused for all, and the one that refuses is named', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.customerio }, { door: FULL });
    await page.quiet();
    const error = await rejection(page.call('Clicked', { meta: { a: { b: 1 } } }));
    expect(error.message).toBe('pagebeat: invalid meta.a for Pirsch');
    await page.quiet();
    expect(collector.events()).toEqual([]);
  });

  it('in scripts of their own are one tracker', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.pirsch, { door: FULL });
    await page.load(collector.customerio, { door: 'pagebeat.customerio' });
    await page.load({ ...collector.firstparty, ...collector.pirsch }, { door: FULL });
    await page.quiet();
    expect(
      collector
        .pageviews()
        .map(({ destination }) => destination)
        .sort(),
    ).toEqual(['customerio', 'firstparty', 'pirsch']);
    await expect(page.call('Clicked', { meta: { a: 1 } })).resolves.toMatchObject({
      ok: true,
      results: { pirsch: { ok: true }, customerio: { ok: true }, firstparty: { ok: true } },
    });
    expect(collector.events()).toHaveLength(3);
    expect((await rejection(page.call('Clicked', { meta: { a: [] } }))).message).toBe(
      'pagebeat: invalid meta.a for Pirsch',
    );
    expect(page.lines).toHaveLength(1);
  });

  it('in the other order too: the one with heartbeats comes last', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(collector.firstparty, { door: 'pagebeat.firstparty' });
    await page.load(collector.swetrix, { door: FULL });
    await page.quiet();
    await pass(30, page);
    expect(collector.heartbeats().map(({ destination }) => destination)).toEqual(['swetrix']);
    await expect(page.call('clicked')).resolves.toMatchObject({ ok: true });
    expect(collector.events()).toHaveLength(2);
  });

  it('may each get names and metadata of their own from npm', async ({ collector, open }) => {
    const page = open();
    const { createTracker, pirsch, swetrix, mapped } = await page.npm();
    const track = createTracker({
      destinations: [
        pirsch({ code: CODE, endpoint: collector.origin + '/event', hitEndpoint: collector.origin + '/hit' }),
        mapped(swetrix({ projectId: 'aUn1quEid-3x', api: collector.origin + '/log' }), ({ name, meta }) => ({
          name: name.replace(/\W+/g, '_'),
          meta: { items: (meta.items as string).length },
        })),
      ],
    });
    await expect(track('Cart Filled', { meta: { items: 'abc' } })).resolves.toMatchObject({ ok: true });
    expect(collector.events('pirsch')[0]!.decoded).toMatchObject({ name: 'Cart Filled', meta: { items: 'abc' } });
    expect(collector.events('swetrix')[0]!.decoded).toMatchObject({ name: 'Cart_Filled', meta: { items: '3' } });
  });

  it('may be left out by all of them, and that is no failure', async ({ collector, open }) => {
    const page = open();
    const { createTracker, swetrix, mapped } = await page.npm();
    const api = collector.origin + '/log';
    const destinations = [mapped(swetrix({ projectId: 'aUn1quEid-3x', api }), () => undefined)];
    await expect(createTracker({ destinations })('clicked')).resolves.toEqual({ ok: true, skipped: 'excluded' });
    expect(collector.events()).toEqual([]);
  });

  it('from npm bring what they need: all five from one tracker', async ({ collector, open }) => {
    const page = open();
    page.run('calls = []; userengage = (...given) => calls.push(given)');
    const npm = await page.npm();
    const { origin } = collector;
    const track = npm.createTracker({
      destinations: [
        npm.pirsch({ code: CODE, eventEndpoint: origin + '/event', hitEndpoint: origin + '/hit' }),
        npm.swetrix({ projectId: 'aUn1quEid-3x', api: origin + '/log' }),
        npm.firstparty({ key: KEY, endpoint: origin }),
        npm.customerio({ key: KEY, endpoint: origin + '/v1' }),
        npm.usercom({ key: KEY }),
      ],
      parts: { results: npm.results },
    });
    await expect(track('clicked', { meta: { n: 1 } })).resolves.toEqual({
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
    expect(collector.events()).toHaveLength(4);
    expect(collector.hits.filter(({ error }) => error)).toEqual([]);
  });
});

describe('calls that were written for another vendor', () => {
  it('are events of ours, also those from before', async ({ collector, open }) => {
    const page = open();
    page.run("_cio = []; _cio.push(['track', 'early', { n: 1 }])");
    await page.load({ ...collector.firstparty, 'data-accept': 'userengage,_cio,cioanalytics' }, { door: FULL });
    page.run("userengage('event.clicked', { price: '10', sku: 7 }); cioanalytics.track('likes', { a: ['b'] })");
    await until(() => collector.events().length === 3);
    expect(collector.events().map(({ decoded }) => [decoded.name, decoded.meta])).toEqual([
      ['early', { n: 1 }],
      ['clicked', { price: '10', sku: 7 }],
      ['likes', { a: ['b'] }],
    ]);
    expect(page.lines).toEqual([]);
  });

  it('are told when they are not valid, as ours are', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, 'data-accept': 'cioanalytics' }, { door: FULL });
    page.run("cioanalytics.track('likes', { a: ['b'] })");
    await page.quiet();
    expect(page.lines).toEqual(['error: pagebeat: invalid meta.a for Pirsch']);
  });

  it('do not come back to us where the widget is a destination that is not there', async ({
    collector,
    open,
    fakeTime,
  }) => {
    fakeTime();
    const page = open();
    await page.load({ ...collector.usercom, 'data-accept': 'userengage' }, { door: FULL });
    const call = rejection(page.run("userengage('event.clicked')") as Promise<unknown>);
    await vi.advanceTimersByTimeAsync(9000);
    expect(await call).toMatchObject({ reason: 'timeout' });
    const calls: unknown[] = [];
    (page.window as unknown as Record<string, unknown>).userengage = (name: unknown) => calls.push(name);
    await vi.advanceTimersByTimeAsync(300);
    expect(calls).toEqual(['event.clicked']);
  });
});
