import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import type { Door } from './bundle.js';
import { it } from './it.js';
import type { Page } from './openPage.js';
import { rejection } from './rejection.js';
import { show } from './show.js';
import { CODE } from './startCollector.js';
import { until } from './until.js';

// What Pirsch’s script is known to get wrong; above each test is what it does. It is told in our own words.

const full: Door = 'pagebeat.full';

/** Puts elements on the page, whose links do not lead away. */
const fill = (page: Page, html: string): void => {
  page.document.body.innerHTML = html;
  page.run("addEventListener('click', (event) => event.preventDefault())");
};

const clickOn = (page: Page, selector: string): void => {
  for (const element of page.document.querySelectorAll(selector)) {
    element.dispatchEvent(new page.window.Event('click', { bubbles: true, cancelable: true, composed: true }) as never);
  }
};

describe('what Pirsch’s script gets wrong', () => {
  // Today's script and the older one for events make the values of the caller's own object into text before they send them:
  // a counter in it is `"1"` from then on, an object in it `"[object Object]"`, and `undefined` a word.
  it.for([
    ['is accepted', { Clicks: 1, isPaid: false }, 'http://app.test/', 200],
    ['is refused by the server', { Clicks: 1, isPaid: false }, 'http://app.test/', 400],
    ['is not sent from localhost', { Clicks: 1, isPaid: false }, 'http://localhost/', 200],
    ['is invalid', { Clicks: 1, o: { a: 1 }, u: undefined }, 'http://app.test/', 200],
  ] as const)(
    'the caller’s metadata is never changed when an event %s',
    async ([, meta, url, status], { collector, open }) => {
      const page = open({ url });
      await page.load(collector.pirsch);
      await page.quiet();
      collector.answer = () => ({ status });
      const given = structuredClone(meta);
      const outcome = await page.call('Clicked', { meta: given }).then(
        (verdict) => (verdict as { ok: boolean }).ok,
        ({ reason }: { reason: string }) => reason,
      );
      expect(given).toStrictEqual(meta);
      expect(outcome).toBe('o' in meta ? 'invalid' : status === 400 ? 'refused' : true);
      if ('o' in meta) expect(collector.events()).toEqual([]);
      else if (url === 'http://app.test/') expect(collector.events()[0]!.decoded.meta!.Clicks).toBe('1');
    },
  );

  // It asks the object itself which fields are its own, so one without that method makes it fail.
  it.for([
    ['without a prototype', Object.assign(Object.create(null), { a: 1 }), { a: '1' }],
    ['with a field named hasOwnProperty', { hasOwnProperty: 'x', a: 1 }, { hasOwnProperty: 'x', a: '1' }],
  ] as [string, object, object][])('metadata %s is sent', async ([, meta, got], { collector, open }) => {
    const page = open();
    await page.load(collector.pirsch);
    await expect(page.call('Clicked', { meta })).resolves.toEqual({ ok: true, status: 200 });
    expect(collector.events()[0]!.decoded.meta).toEqual(got);
  });

  // Today's script and the older ones read localStorage without a guard, and die of it. The function that stays on the page
  // is the one for localhost: every event resolves, with null, and nothing is sent.
  it.for([
    ['pagebeat', '', {}],
    [full, 'pianjs', {}],
    [full, 'pirscheventsjs', { 'data-outbox': '' }],
  ] as [Door, string, Record<string, string>][])(
    'denied storage keeps nothing from being sent: %s with the id %j and %j',
    async ([door, id, attributes], { collector, open }) => {
      const page = open();
      Object.defineProperty(page.window, 'localStorage', {
        configurable: true,
        get: () => {
          throw new Error('SecurityError');
        },
      });
      await page.load({ ...collector.pirsch, ...attributes }, { id, door });
      await expect(page.call('Clicked')).resolves.toEqual({ ok: true, status: 200 });
      await page.quiet();
      expect(collector.events()).toHaveLength(1);
      expect(collector.pageviews()).toHaveLength(id === 'pirscheventsjs' ? 0 : 1);
      expect(page.lines).toEqual([]);
    },
  );

  // With `data-domain` there is, in today's script and in the older one, one promise and a request for each dashboard; the
  // first that ends decides. So it resolves although a later one was refused, or rejects although the others were sent.
  it.for([[0], [1], [2]] as const)(
    'the promise speaks for all dashboards: it rejects when only number %i refuses, and says who took it',
    async ([wrong], { collector, open }) => {
      const codes = [CODE, 'a'.repeat(32), 'b'.repeat(32)];
      const names = ['pirsch', ...['a', 'b'].map((letter) => `pirsch ${letter}.example.com:${letter.repeat(32)}`)];
      const page = open();
      const domain = codes.slice(1).map((code) => `${code[0]}.example.com:${code}`);
      await page.load({ ...collector.pirsch, 'data-domain': domain.join() }, { id: 'pianjs', door: full });
      await page.quiet();
      // Those that are well come first, or last.
      collector.answer = ({ json }) => {
        const isWrong = (json as { identification_code: string }).identification_code === codes[wrong];
        return isWrong ? { status: 400, delay: wrong * 30 } : { delay: 30 };
      };
      const error = await rejection(page.call('Clicked'));
      expect(error).toMatchObject({ reason: 'refused', status: 400, message: expect.stringContaining('taken by') });
      const results = names.map((name, index) => [
        name,
        index === wrong ? expect.objectContaining({ ok: false, status: 400 }) : { ok: true, status: 200 },
      ]);
      expect((error as { results?: unknown }).results).toEqual(Object.fromEntries(results));
      expect(collector.events().map(({ status }) => status)).toHaveLength(3);
    },
  );

  // When it does not find its element, it throws a piece of text into the page.
  it('a script without its tag throws nothing, and says so by an Error', async ({ collector, open }) => {
    const page = open();
    await expect(page.load({}, { isModule: true })).resolves.toBeUndefined();
    const error = await rejection(page.call('Clicked'));
    expect(error).toBeInstanceOf(page.window.Error);
    expect(error).toMatchObject({ reason: 'invalid', message: expect.stringMatching(/\bid\b/) });
    expect(page.lines).toEqual(['error: ' + error.message]);
    await page.load(collector.pirsch);
    await expect(page.call('Clicked')).resolves.toEqual({ ok: true, status: 200 });
  });

  // The older script for sessions calls the value of an attribute as a function: an error at every tick, and no session is
  // ever extended.
  it.for([
    [{}, ['http://app.test/a?x=1']],
    [{ 'data-dev': 'example.com' }, ['http://example.com/a?x=1']],
    [{ 'data-domain': 'rollup.example.com' }, ['http://app.test/a?x=1', 'http://rollup.example.com/a?x=1']],
  ] as [Record<string, string>, string[]][])(
    'sessions are extended at every tick by the id of the older script, with %j',
    async ([attributes, urls], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      await page.load({ ...collector.pirsch, ...attributes }, { id: 'pirschsessionsjs', door: full });
      for (let tick = 1; tick <= 3; tick++) {
        await pass(60, page);
        expect(collector.heartbeats()).toHaveLength(tick * urls.length);
      }
      expect([...new Set(collector.heartbeats().map(({ query }) => query.url))].sort()).toEqual(urls);
      expect(collector.hits.filter(({ error }) => error)).toEqual([]);
      expect(page.lines).toEqual([]);
    },
  );

  // What it puts in place of pushState gives nothing back, and hands on three arguments whatever came.
  it.for([['pushState'], ['replaceState']] as const)(
    '%s hands on all arguments, and gives back what the original does',
    async ([name], { collector, open }) => {
      const page = open();
      const original = page.history[name];
      const got: unknown[][] = [];
      page.define(page.history, name, function (this: unknown, ...given: Parameters<typeof original>) {
        got.push([this, ...given]);
        original.apply(page.history, given);
        return 'result';
      });
      await page.load(collector.pirsch);
      await page.quiet();
      const call = page.history[name] as unknown as (...given: unknown[]) => unknown;
      expect(call.call(page.history, { step: 1 }, '', '/b', 'later')).toBe('result');
      expect(call.call(page.history, null, '')).toBe('result');
      expect(got).toEqual([
        [page.history, { step: 1 }, '', '/b', 'later'],
        [page.history, null, ''],
      ]);
      await until(() => collector.pageviews().length === 2);
    },
  );

  // It puts keys and values of tags into the address as they are, so that a `&` begins another parameter; and it takes
  // every attribute that begins with `data-tag` for a list of tags.
  it('tags arrive as they were written, and only tags are', async ({ collector, open }) => {
    const page = open();
    const tags = { 'data-tag-author': 'Jane & Co=1#x', 'data-tag-größe': '100 %', 'data-tag': 'a&b,long-read' };
    await page.load({ ...collector.pirsch, ...tags, 'data-tagline': 'one,two' }, { id: 'pianjs', door: full });
    await page.call('Clicked');
    const { nc, code, url, t, ref, w, h, ...rest } = collector.pageviews()[0]!.query;
    const expected = { author: 'Jane & Co=1#x', größe: '100 %', 'a&b': '1', 'long read': '1' };
    expect(rest).toEqual(Object.fromEntries(Object.entries(expected).map(([key, value]) => ['tag_' + key, value])));
    expect(collector.events()[0]!.json).toMatchObject({ tags: expected });
  });

  // It replaces the first place in the address where the text of the host is found, which may be in the protocol or before
  // an `@`, and leaves the port there.
  it.for([
    ['http://localhost:3000/localhost:3000?x=http://localhost:3000/', '/localhost:3000?x=http://localhost:3000/'],
    ['http://p/a', '/a'],
    ['http://t:t@t:8080/t#t', '/t#t'],
    ['http://app.test:8080', '/'],
  ])('a host in place of the real one takes its place and no other: %s', async ([url, rest], { collector, open }) => {
    const ways: Record<string, string>[] = [
      { 'data-dev': 'example.com' },
      { 'data-dev': '', 'data-domain': 'example.com' },
    ];
    for (const attributes of ways) {
      const page = open({ url: url! });
      await page.load({ ...collector.pirsch, ...attributes }, { id: 'pianjs', door: full });
      await page.call('Clicked');
      await page.quiet();
      const reported = 'http://example.com' + rest;
      expect(collector.pageviews().map(({ query }) => query.url)).toContain(reported);
      expect(collector.events().map(({ decoded }) => decoded.page)).toContain(reported);
      collector.clear();
    }
  });

  // The same with the referrer, also where that is of another site and has the host somewhere in its query.
  it.for([
    ['data-dev', 'http://app.test/app.test', 'http://example.com/app.test'],
    ['data-domain', 'http://app.test/app.test', 'http://example.com/app.test'],
    ['data-dev', 'https://news.site/?from=http://app.test/', 'https://news.site/?from=http://app.test/'],
    ['data-domain', 'https://news.site/?from=http://app.test/', 'https://news.site/?from=http://app.test/'],
  ] as const)(
    'a referrer gets the host of %s only when it is of the same site: %s',
    async ([attribute, referrer, reported], { collector, open }) => {
      const page = open({ referrer });
      await page.load({ ...collector.pirsch, [attribute]: 'example.com' }, { id: 'pianjs', door: full });
      await page.quiet();
      const there = collector.pageviews().filter(({ query }) => query.url!.startsWith('http://example.com/'));
      expect(there.map(({ query }) => query.ref)).toEqual([reported]);
    },
  );

  // It cuts at the first `?`: the hash goes too when there is a query before it, and stays otherwise; and the route of an
  // application loses what follows a `?` inside the hash.
  it.for([
    ['http://app.test/a?x=1#top', 'http://app.test/a#top'],
    ['http://app.test/a#top', 'http://app.test/a#top'],
    ['http://app.test/a?x=1?y=2#/route?z=3', 'http://app.test/a#/route?z=3'],
    ['http://app.test/a#/route?z=3', 'http://app.test/a#/route?z=3'],
    ['http://app.test/?#', 'http://app.test/#'],
  ])('data-disable-query takes the query, and leaves the hash: %s', async ([url, reported], { collector, open }) => {
    const page = open({ url: url! });
    await page.load({ ...collector.pirsch, 'data-disable-query': '' }, { id: 'pianjs' });
    await page.call('Clicked');
    expect(collector.pageviews()[0]!.query.url).toBe(reported);
    expect(collector.events()[0]!.decoded.page).toBe(reported);
  });

  // It cuts after 1,800 characters wherever that is, which may leave `…%4`.
  it.for([[1797], [1798], [1799], [1800]] as const)(
    'an address is never cut within an escape: one at %i characters',
    async ([at], { collector, open }) => {
      const start = 'http://app.test/?';
      const before = start + 'a'.repeat(at - start.length);
      const page = open({ url: before + '%41' + 'b'.repeat(100) });
      await page.load(collector.pirsch);
      await page.call('Clicked');
      const expected = before + (at === 1797 ? '%41' : '');
      expect(collector.pageviews()[0]!.query.url).toBe(expected);
      expect(collector.events()[0]!.decoded.page).toBe(expected);
    },
  );

  // Half a surrogate pair in the title makes the encoder throw, and the pageview is lost.
  it('half a character in the title loses no pageview', async ({ collector, open }) => {
    const page = open({ title: 'half \ud83d, whole \ud83d\ude00' });
    await page.load(collector.pirsch);
    await page.quiet();
    expect(collector.pageviews().map(({ query }) => query.t)).toEqual(['half \ufffd, whole \ud83d\ude00']);
  });

  // It takes infinity, of which JSON makes null, and numbers below 0 and with a fraction, which its own proxies refuse;
  // what is no number becomes 0 without a word.
  it.for([
    [Number.NaN, 'invalid'],
    [Number.POSITIVE_INFINITY, 'invalid'],
    [-1, 'invalid'],
    ['42', 'invalid'],
    [null, 'invalid'],
    [41.6, 42],
    [0.2, 0],
    [0, 0],
    [42, 42],
  ] as [unknown, string | number][])(
    'a duration is a number of whole seconds or refused: %o gives %o',
    async ([duration, got], { collector, open }) => {
      const page = open();
      await page.load(collector.pirsch);
      await page.quiet();
      if (typeof got === 'number') {
        await page.call('Clicked', { duration });
        expect(collector.events()[0]!.decoded.duration).toBe(got);
        expect(collector.events()[0]!.status).toBe(200);
      } else {
        expect(await rejection(page.call('Clicked', { duration }))).toMatchObject({
          reason: 'invalid',
          message: 'pagebeat: invalid duration',
        });
        expect(collector.events()).toEqual([]);
      }
    },
  );

  // In markup its default for what is no number never applies, and what is below 0 is handed on.
  it.for([
    ['32', 32],
    ['32.4', 32],
    ['soon', 0],
    ['', 0],
    ['-5', 0],
    ['Infinity', 0],
  ] as const)('a declared duration of %j is sent as %i', async ([duration, got], { collector, open }) => {
    const page = open();
    await page.load(collector.pirsch, { id: 'pianjs', door: full });
    await page.quiet();
    fill(page, `<button data-pirsch-event="Declared" data-pirsch-duration="${duration}">x</button>`);
    clickOn(page, 'button');
    await page.quiet();
    expect(collector.events().map(({ decoded, status }) => [decoded.duration, status])).toEqual([[got, 200]]);
    expect(page.lines).toEqual([]);
  });

  // Without sendBeacon its events fail, as it knows nothing else; and its pageviews die with a page that is left quickly.
  it('there is another way where there is no sendBeacon, and pageviews outlive the page', async ({
    collector,
    open,
  }) => {
    for (const door of ['pagebeat', full] as const) {
      const page = open();
      page.define(page.window.navigator, 'sendBeacon', undefined);
      await page.load(collector.pirsch, { door });
      await expect(page.call('Clicked')).resolves.toEqual({ ok: true, status: 200 });
      page.dispatch('pagehide');
      await expect(page.call('Left')).resolves.toEqual({ ok: true, status: 200 });
      expect(page.begun.map((request) => request.via)).toEqual(['keepalive', 'keepalive', 'keepalive']);
      expect(collector.events().map(({ decoded }) => decoded.name)).toEqual(['Clicked', 'Left']);
      collector.clear();
    }
  });

  // It binds the elements that are there when the document has loaded: not those that an application adds, none at all when
  // it comes later itself, and all of them again when its function for that is called.
  it('elements that are added later count, once, whenever the script comes', async ({ collector, open }) => {
    const page = open();
    page.dispatch('DOMContentLoaded', {}, page.document);
    page.dispatch('load');
    await page.load(collector.pirsch, { id: 'pianjs', door: full });
    await page.quiet();
    fill(
      page,
      `<button data-pirsch-event="Declared">x</button><i class="pirsch-event=By+Class">x</i>
      <a href="/a.pdf">x</a><a href="https://other.test/">x</a>`,
    );
    const names = ['By Class', 'Declared', 'File Download', 'Outbound Link Click'];
    for (let round = 1; round <= 2; round++) {
      clickOn(page, 'button, i, a');
      await page.quiet();
      const got = collector.events().map(({ decoded }) => decoded.name);
      expect(got.sort()).toEqual(names.flatMap((name) => Array(round).fill(name)));
      page.run('pirschInit(); pirschInit()');
    }
  });

  // Its timer goes on in tabs that nobody sees, and each tick is billed.
  it('no session is extended while nobody sees the page', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load({ ...collector.pirsch, 'data-enable-sessions': '' }, { id: 'pianjs', door: full });
    await page.quiet();
    show(page, false);
    page.dispatch('pagehide', { persisted: true });
    for (let minute = 0; minute < 10; minute++) await pass(60, page);
    expect(collector.heartbeats()).toEqual([]);
    page.dispatch('pageshow', { persisted: true });
    show(page, true);
    await page.quiet();
    await pass(60, page);
    expect(collector.heartbeats()).toHaveLength(1);
  });

  // It looks for the ending in the whole address: a query hides it, a host may have it, and of a file on another host the
  // path alone is told.
  it.for([
    ['/file.pdf?x=1', 'File Download', { file: '/file.pdf' }],
    ['file.PDF#page=2', 'File Download', { file: '/file.PDF' }],
    ['https://other.test/b/file.pdf?x=1', 'File Download', { file: 'other.test/b/file.pdf' }],
    ['https://a.zip', 'Outbound Link Click', { url: 'https://a.zip/' }],
    ['https://a.zip/?x', 'Outbound Link Click', { url: 'https://a.zip/?x' }],
    ['https://other.test/?file=a.pdf', 'Outbound Link Click', { url: 'https://other.test/?file=a.pdf' }],
    ['/page?file=a.pdf', undefined, {}],
    ['/page#a.pdf', undefined, {}],
  ] as const)(
    'a download is told by the end of the path: %s is %s',
    async ([href, name, meta], { collector, open }) => {
      const page = open();
      await page.load(collector.pirsch, { id: 'pianjs', door: full });
      await page.quiet();
      fill(page, `<a href="${href}">x</a>`);
      clickOn(page, 'a');
      await page.quiet();
      expect(collector.events().map(({ decoded }) => [decoded.name, decoded.meta])).toEqual(name ? [[name, meta]] : []);
    },
  );

  // A pattern that is broken makes it track all pages, those that are excluded too; and it splits patterns at every comma.
  it.for([
    ['data-include', '[,^/shop', { '/shop': true, '/private': false }, 1],
    ['data-exclude', '(,^/private', { '/shop': true, '/private': false }, 1],
    ['data-include', '^/a{1,3}$', { '/a': true, '/aaa': true, '/aaaa': false, '/3}': false }, 0],
    ['data-exclude', '^/a{2,3}$,^/b', { '/a': true, '/aa': false, '/aaaa': true, '/b': false }, 0],
  ] as [string, string, Record<string, boolean>, number][])(
    '%s="%s" holds what is right in it, and the console says what is not',
    async ([attribute, value, tracked, lines], { collector, open }) => {
      for (const path in tracked) {
        const page = open({ url: 'http://app.test' + path });
        await page.load({ ...collector.pirsch, [attribute]: value }, { id: 'pianjs' });
        const verdict = tracked[path] ? { ok: true, status: 200 } : { ok: true, skipped: 'excluded' };
        expect(await page.call('Clicked'), path).toEqual(verdict);
        expect(collector.hits, path).toHaveLength(tracked[path] ? 2 : 0);
        expect(page.lines).toEqual(Array(lines).fill(expect.stringMatching(/^error: pagebeat: invalid pattern [[(]$/)));
        collector.clear();
      }
    },
  );

  // It reads the title within pushState, before the application has set the new one.
  it('a pageview has the title of its own page, also when that follows the address', async ({ collector, open }) => {
    const page = open({ title: 'Old' });
    await page.load(collector.pirsch, { id: 'pianjs' });
    await page.quiet();
    page.history.pushState(null, '', '/b');
    await wait(20);
    page.document.title = 'New';
    await until(() => collector.pageviews().length === 2);
    expect(collector.pageviews().map(({ decoded }) => [decoded.page, decoded.title])).toEqual([
      ['http://app.test/a?x=1', 'Old'],
      ['http://app.test/b', 'New'],
    ]);
  });
});
