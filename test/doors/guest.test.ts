import { describe, expect, vi } from 'vitest';
import { allOf, DOORS, tagOf } from './doors.js';
import { type Fixtures, it } from './it.js';
import type { Page } from './openPage.js';
import { rejection } from './rejection.js';
import { CODE, PID } from './startCollector.js';
import { unheard } from './unheard.js';
import { until } from './until.js';

// Pages, and the other scripts on them, do what they like: the tag goes on without what it can't have.

type Pass = ReturnType<Fixtures['fakeTime']>;
type Collector = Fixtures['collector'];

/** What a page does all day, of which nothing may be lost: a pageview, an event, a route, another event. */
const act = async (page: Page, collector: Collector, pass: Pass): Promise<void> => {
  await expect(page.call('First', { duration: 1, meta: { a: 1 } })).resolves.toMatchObject({
    ok: true,
    status: expect.any(Number),
  });
  expect(() => page.history.pushState({}, '', '/b')).not.toThrow();
  await pass(0.5, page);
  await expect(page.call('Second')).resolves.toMatchObject({ ok: true, status: expect.any(Number) });
  await page.quiet();
  expect(collector.pageviews().map(({ decoded }) => new URL(decoded.page!, 'http://app.test').pathname)).toEqual([
    '/a',
    '/b',
  ]);
  expect(collector.events().map(({ decoded }) => decoded.name)).toEqual(['First', 'Second']);
  expect(collector.hits.filter(({ error }) => error)).toEqual([]);
};

const throwing = (owner: string, name: string): string =>
  `Object.defineProperty(${owner}, '${name}', { configurable: true, get: function () { throw new RangeError('no'); } });`;
const given = (owner: string, name: string, value: string): string =>
  `Object.defineProperty(${owner}, '${name}', { configurable: true, writable: true, value: ${value} });`;

/** A page of its own, in which history does not read the title by itself, as happy-dom's does. */
const openStrange = (open: Fixtures['open'], url?: string): Page => {
  const page = open({ network: globalThis.fetch, ...(url && { url }) });
  page.run(`
    ['pushState', 'replaceState'].forEach(function (name) {
      var original = History.prototype[name];
      History.prototype[name] = function () {
        var title = Object.getOwnPropertyDescriptor(document, 'title');
        delete document.title;
        var result = original.apply(this, arguments);
        if (title) Object.defineProperty(document, 'title', title);
        return result;
      };
    });
  `);
  return page;
};

const GLOBALS = ['screen', 'navigator', 'console'];
const VALUES = ['null', 'undefined', '{}', '[]', "'text'", 'document.createElement("form")'];

const PAGES: string[] = [
  ...GLOBALS.flatMap((name) => VALUES.map((value) => given('window', name, value))),
  ...GLOBALS.map((name) => throwing('window', name)),
  ...['language', 'languages', 'onLine', 'sendBeacon', 'userAgent'].map((name) => throwing('navigator', name)),
  ...['title', 'referrer', 'hidden', 'visibilityState', 'prerendering'].map((name) => throwing('document', name)),
  ...['title', 'referrer', 'hidden', 'prerendering'].map((name) => given('document', name, 'null')),
  ...['width', 'height'].map((name) => throwing('screen', name)),
  ...['width', 'height'].map((name) => given('screen', name, 'null')),
  throwing('window', 'localStorage'),
  throwing('window', 'navigation'),
  throwing('window', 'sessionStorage'),
  throwing('window', 'crypto'),
  'Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };',
  'Array.prototype.toJSON = function () { return "patched"; };',
  'Object.prototype.toJSON = function () { return "patched"; };',
  'String.prototype.toJSON = Number.prototype.toJSON = Boolean.prototype.toJSON = function () { return "patched"; };',
  'Array.prototype.last = function () { return this[this.length - 1]; }; Object.prototype.clone = function () {};',
  'Array.from = function () { return null; }; Array.prototype.find = Array.prototype.includes = null;',
  'Array.prototype.flat = Array.prototype.contains = Array.prototype.clear = function () { return null; };',
  'Function.prototype.bind = function () { return null; };',
  'String.prototype.startsWith = String.prototype.endsWith = String.prototype.includes = null;',
  'Intl.DateTimeFormat = function () { throw new RangeError("no"); };',
  'Promise.prototype.finally = Promise.allSettled = null;',
  'window.name = "pirsch"; window.code = "x"; window.q = [];',
  ...[
    'screen',
    'history',
    'navigation',
    'navigator',
    'console',
    'crypto',
    'performance',
    'origin',
    'name',
    'event',
  ].flatMap((name) => [`let ${name} = null;`, `const ${name} = [];`]),
];

describe('a page whose own things are strange', () => {
  it.for(DOORS.flatMap((door) => PAGES.map((script) => [door, script] as const)))(
    'loses nothing with %s.js: %s',
    async ([door, script], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = openStrange(open);
      expect(
        await unheard(async () => {
          page.run(script);
          await page.load(tagOf(collector, door), { door });
          await page.quiet();
          await act(page, collector, pass);
        }),
      ).toEqual([]);
      expect(page.lines).toEqual([]);
    },
  );

  // The same once the tag is there, in the routes and the timers of the page.
  it.for(
    DOORS.flatMap((door) =>
      [
        ...['title', 'referrer', 'hidden', 'prerendering'].map((name) => throwing('document', name)),
        ...['language', 'onLine'].map((name) => throwing('navigator', name)),
        ...['screen', 'navigator', 'console', 'localStorage'].map((name) => throwing('window', name)),
        ...['screen', 'navigator', 'console'].map((name) => given('window', name, 'null')),
        'Intl.DateTimeFormat = function () { throw new RangeError("no"); };',
      ].map((script) => [door, script] as const),
    ),
  )('throws nothing into the page of %s.js later on: %s', async ([door, script], { collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = openStrange(open);
    await page.load(tagOf(collector, door), { door });
    await page.quiet();
    page.run(script);
    await act(page, collector, pass);
    expect(() => {
      page.history.replaceState({}, '', '/c');
      page.history.pushState({}, '', '/d');
      page.dispatch('popstate');
      page.dispatch('hashchange');
      page.dispatch('visibilitychange', {}, page.document);
      page.dispatch('pagehide');
      page.dispatch('pageshow', { persisted: true });
    }).not.toThrow();
    await pass(30, page);
    await pass(30, page);
    expect(collector.heartbeats()).toHaveLength(2);
  });

  it.for(DOORS.flatMap((door) => ['null', '{}', '{ error: 1, log: 1 }'].map((value) => [door, value] as const)))(
    'has a console that prints nothing, and %s.js has something to say: %s',
    async ([door, value], { collector, open }) => {
      for (const [url, attributes] of [
        ['http://app.test/a', { 'data-heartbeat': 'abc' }],
        ['http://app.test/a', { 'data-exclude': '(' }],
        ['http://localhost/a', {}],
      ] as const) {
        const page = openStrange(open, url);
        page.run(given('window', 'console', value));
        await page.load({ ...tagOf(collector, door), ...attributes }, { door });
        expect(page.window.pirsch, JSON.stringify(attributes)).toBeTypeOf('function');
        await expect(page.call('Clicked'), JSON.stringify(attributes)).resolves.toMatchObject({ ok: true });
        expect(await rejection(page.call(''))).toMatchObject({ reason: 'invalid', message: 'pagebeat: invalid name' });
        await page.quiet();
        expect(collector.events()).toHaveLength(url.includes('localhost') ? 0 : 1);
        collector.clear();
      }
      const page = openStrange(open);
      page.run(given('window', 'console', value));
      await page.load({}, { door });
      expect(await rejection(page.call('Clicked'))).toMatchObject({ message: 'pagebeat: invalid id' });
    },
  );
});

describe('history', () => {
  it.for(
    DOORS.flatMap((door) =>
      [
        ...['null', 'undefined', '[]', '{}', "'text'"].map((value) => given('window', 'history', value)),
        throwing('window', 'history'),
      ].map((script) => [door, script] as const),
    ),
  )('may be a page’s own for %s.js: %s', async ([door, script], { collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = openStrange(open);
    page.run(script);
    try {
      await page.load(tagOf(collector, door), { door });
      await page.quiet();
      await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true, status: expect.any(Number) });
      page.window.happyDOM.setURL('http://app.test/b');
      page.dispatch('popstate');
      await pass(0.5, page);
      expect(collector.pageviews()).toHaveLength(2);
    } finally {
      // happy-dom looks for it when it closes the page.
      page.define(page.window, 'history', page.history);
    }
  });

  it.for(
    DOORS.flatMap((door) => ['const history = [];', 'let history = [];'].map((script) => [door, script] as const)),
  )('that is a page’s own list stays as it is with %s.js: %s', async ([door, script], { collector, open }) => {
    const page = openStrange(open);
    page.run(script);
    await page.load(tagOf(collector, door), { door });
    await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true });
    expect(Array.from(page.run('Object.keys(history)') as string[])).toEqual([]);
  });

  it.for(
    DOORS.flatMap((door) =>
      ['Object.freeze(History.prototype)', 'Object.freeze(history)', 'Object.seal(history)'].map(
        (script) => [door, script] as const,
      ),
    ),
  )('may be frozen for %s.js: %s', async ([door, script], { collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = openStrange(open);
    page.run(script);
    await page.load(tagOf(collector, door), { door, isModule: true });
    await page.quiet();
    await expect(page.call('First')).resolves.toMatchObject({ ok: true });
    expect(() => page.run("history.pushState({ a: 1 }, '', '/b')")).not.toThrow();
    expect(page.window.location.pathname).toBe('/b');
    page.dispatch('popstate');
    await pass(0.5, page);
    await expect(page.call('Second')).resolves.toMatchObject({ ok: true });
    await pass(30, page);
    expect(collector.pageviews()).toHaveLength(2);
    expect(collector.heartbeats()).toHaveLength(1);
    expect(page.lines).toEqual([]);
  });
});

describe('a fetch of the page’s own', () => {
  it.for(
    DOORS.flatMap((door) =>
      (
        [
          ['() => Promise.resolve({ ok: true, status: 200 })', { ok: true, status: 200 }],
          ['() => Promise.resolve({ ok: false, status: 500 })', { reason: 'refused', status: 500 }],
          ['() => ({ ok: true, status: 200 })', { ok: true, status: 200 }],
          ['async () => ({})', { reason: 'network' }],
          ['() => {}', { reason: 'network' }],
          ['() => null', { reason: 'network' }],
          ['() => Promise.resolve()', { reason: 'network' }],
          ['() => Promise.resolve("text")', { reason: 'network' }],
          ['() => Promise.reject()', { reason: 'network' }],
          ['() => Promise.reject(null)', { reason: 'network' }],
          ['() => Promise.reject(new TypeError("Failed to fetch"))', { reason: 'network' }],
          ['() => { throw new Error("no"); }', { reason: 'network' }],
          ['() => { throw null; }', { reason: 'network' }],
          ['() => new Promise(() => {})', { reason: 'timeout' }],
          ['() => ({ then() { throw new Error("no"); } })', { reason: 'network' }],
          ['null', { reason: 'network' }],
          ['undefined', { reason: 'network' }],
          ['{}', { reason: 'network' }],
        ] as const
      ).map((one) => [door, ...one] as const),
    ),
  )('tells %s.js something, within 10 seconds: %s', async ([door, script, expected], { collector, open, fakeTime }) => {
    fakeTime();
    const page = open();
    let told: unknown;
    expect(
      await unheard(async () => {
        page.run(given('window', 'fetch', script));
        await page.load(allOf(collector, door), { door });
        page.call('Unheard');
        const call = page.call('Clicked');
        call.then(
          (verdict) => (told = verdict),
          (error) => (told = error),
        );
        page.history.pushState(null, '', '/b');
        await vi.advanceTimersByTimeAsync(11_000);
        await new Promise(setImmediate);
        page.dispatch('pagehide');
        await vi.advanceTimersByTimeAsync(60_000);
      }),
    ).toEqual([]);
    expect(told).toMatchObject(expected);
    expect(page.lines).toEqual([]);
  });
});

describe('options that throw', () => {
  const THROWN = [
    'null',
    'undefined',
    'Symbol("s")',
    '{}',
    '0',
    'Object.create(null)',
    'new Error("no")',
    'function () {}',
    '"text"',
  ];
  const OPTIONS = (thrown: string): string[] => [
    `({ get duration() { throw ${thrown}; } })`,
    `({ get meta() { throw ${thrown}; } })`,
    `({ meta: { get a() { throw ${thrown}; } } })`,
    `new Proxy({}, { get() { throw ${thrown}; } })`,
    `({ meta: new Proxy({ a: 1 }, { ownKeys() { throw ${thrown}; } }) })`,
    `({ meta: new Proxy({ a: 1 }, { getOwnPropertyDescriptor() { throw ${thrown}; } }) })`,
  ];

  it.for(DOORS.flatMap((door) => THROWN.map((thrown) => [door, thrown] as const)))(
    'are invalid for %s.js, whatever was thrown: %s',
    async ([door, thrown], { collector, open }) => {
      const page = open();
      await page.load(tagOf(collector, door), { door });
      await page.quiet();
      for (const script of OPTIONS(thrown)) {
        const error = await rejection(page.call('Clicked', page.run(script)));
        expect(error).toBeInstanceOf(page.window.Error);
        expect(error.reason, script).toBe('invalid');
        if (thrown !== '"text"') expect(error.message, script).toBe('pagebeat: invalid options');
      }
      await page.quiet();
      expect(page.begun).toHaveLength(1);
      expect(page.lines).toHaveLength(1);
      await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true });
    },
  );

  it.for(DOORS)('are invalid for %s.js when they were revoked', async (door, { collector, open }) => {
    const page = open();
    await page.load(tagOf(collector, door), { door });
    for (const script of [
      'r = Proxy.revocable({}, {}); r.revoke(); r.proxy',
      'r = Proxy.revocable({}, {}); r.revoke(); ({ meta: r.proxy })',
    ]) {
      const error = await rejection(page.call('Clicked', page.run(script)));
      expect(error).toMatchObject({ reason: 'invalid', message: 'pagebeat: invalid options' });
    }
  });
});

describe('events that are not what they seem', () => {
  const EVENTS: [string, (page: Page) => void][] = [
    ['pagehide', (page) => page.dispatch('pagehide')],
    [
      'pagehide, twice',
      (page) => {
        for (const _ of [1, 2]) page.dispatch('pagehide');
      },
    ],
    ['submit on the window', (page) => page.dispatch('submit')],
    ['click on the window', (page) => page.dispatch('click')],
    ['click on the document', (page) => page.dispatch('click', {}, page.document)],
    ['visibilitychange on the document', (page) => page.dispatch('visibilitychange', {}, page.document)],
    ['visibilitychange on the window', (page) => page.dispatch('visibilitychange')],
    ['pageshow without a word', (page) => page.dispatch('pageshow')],
    ['prerenderingchange', (page) => page.dispatch('prerenderingchange', {}, page.document)],
    ['DOMContentLoaded', (page) => page.dispatch('DOMContentLoaded', {}, page.document)],
    ['popstate', (page) => page.dispatch('popstate')],
    ['hashchange', (page) => page.dispatch('hashchange')],
    [
      'beforeunload and unload',
      (page) => {
        for (const type of ['beforeunload', 'unload']) page.dispatch(type);
      },
    ],
    [
      'online and offline',
      (page) => {
        for (const type of ['offline', 'online']) page.dispatch(type);
      },
    ],
    [
      'freeze and resume',
      (page) => {
        for (const type of ['freeze', 'resume']) page.dispatch(type, {}, page.document);
      },
    ],
  ];

  it.for(DOORS.flatMap((door) => EVENTS.map((one) => [door, ...one] as const)))(
    'change nothing for %s.js: %s',
    async ([door, , dispatch], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      await page.load(tagOf(collector, door), { door });
      dispatch(page);
      await page.quiet();
      dispatch(page);
      await act(page, collector, pass);
      dispatch(page);
      await pass(30, page);
      dispatch(page);
      await pass(30, page);
      expect(collector.heartbeats()).toHaveLength(2);
      expect(page.begun.map(({ via }) => via)).toEqual(page.begun.map(() => 'keepalive'));
      expect(page.lines).toEqual([]);
    },
  );
});

describe('what a page gave to all objects', () => {
  const NAMES = [
    'exclude',
    'include',
    'dev',
    'disableQuery',
    'disableReferrer',
    'disablePageViews',
    'disableHistory',
    'heartbeat',
    'enableSessions',
    'endpoint',
    'hitEndpoint',
    'eventEndpoint',
    'api',
    'id',
    'intervalMs',
  ];

  it.for(
    DOORS.flatMap((door) =>
      ["''", "'.'", "'false'", 'true', 'function () { return "x"; }'].map((value) => [door, value] as const),
    ),
  )('is no setting of %s.js: %s', async ([door, value], { collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open({ url: 'http://app.test/a?utm_source=mail', referrer: 'https://news.site/' });
    for (const name of NAMES) page.run(`Object.prototype.${name} = ${value}`);
    await page.load(tagOf(collector, door), { door });
    await page.quiet();
    await act(page, collector, pass);
    await pass(30, page);
    expect(collector.heartbeats()).toHaveLength(1);
    const [first] = page.begun;
    const sent = decodeURIComponent(first!.url) + (first!.body ?? '');
    expect(sent).toContain('mail');
    expect(sent).toContain('news.site');
    for (const name of NAMES) page.run(`delete Object.prototype.${name}`);
    expect(page.lines).toEqual([]);
  });

  it.for(DOORS)('is no setting of %s.js on localhost either', async (door, { collector, open }) => {
    const page = open({ url: 'http://localhost/a' });
    page.run("Object.prototype.dev = ''");
    await page.load(tagOf(collector, door), { door });
    await expect(page.call('Clicked')).resolves.toEqual({ ok: true, skipped: 'localhost' });
    expect(page.begun).toEqual([]);
  });

  it.for(DOORS)('does not reach what %s.js sends', async (door, { collector, open }) => {
    const page = open();
    page.run(
      'Object.prototype.toJSON = Array.prototype.toJSON = function () { return "patched"; }; Object.prototype.extra = 1;',
    );
    await page.load(allOf(collector, door), { door });
    const options = page.run('({ duration: 2, meta: JSON.parse(\'{"__proto__":"a","a":1,"toString":"b"}\') })');
    await expect(page.call('Clicked', options)).resolves.toMatchObject({ ok: true });
    await page.quiet();
    for (const { decoded, destination, json } of collector.events()) {
      const duration = destination === 'swetrix' ? ([['duration', '2']] as const) : [];
      expect(Object.entries(decoded.meta!).sort()).toEqual(
        [['__proto__', 'a'], ['a', '1'], ['toString', 'b'], ...duration].sort(),
      );
      expect(json).toMatchObject(
        destination === 'swetrix' ? { pid: PID, ev: 'Clicked' } : { identification_code: CODE },
      );
    }
    await until(() => collector.events().length === (door === 'pagebeat' ? 2 : 1));
    page.run('delete Object.prototype.toJSON; delete Object.prototype.extra; delete Array.prototype.toJSON');
  });

  it.for(
    DOORS.flatMap((door) =>
      ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', 'then', 'length', 'prototype', ''].map(
        (key) => [door, key] as const,
      ),
    ),
  )('with %s.js, metadata may be named %j', async ([door, key], { collector, open }) => {
    const page = open();
    await page.load(allOf(collector, door), { door });
    await expect(page.call('Clicked', { meta: JSON.parse(`{${JSON.stringify(key)}:1}`) })).resolves.toMatchObject({
      ok: true,
    });
    await page.quiet();
    for (const { decoded } of collector.events()) expect(Object.entries(decoded.meta!)).toEqual([[key, '1']]);
    expect(collector.events()).toHaveLength(door === 'pagebeat' ? 2 : 1);
    expect(page.lines).toEqual([]);
  });
});
