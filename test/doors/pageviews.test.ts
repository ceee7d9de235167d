import { describe, expect } from 'vitest';
import { it } from './it.js';
import { CODE, PID } from './startCollector.js';
import { until } from './until.js';

describe('the first pageview', () => {
  it('goes to Pirsch with exactly its query', async ({ collector, open }) => {
    const page = open({ url: 'http://app.test/a?x=1#top', title: 'A & B', referrer: 'https://news.site/?q=1' });
    const before = Date.now();
    await page.load(collector.pirsch);
    await page.quiet();
    expect(collector.hits).toHaveLength(1);
    const { method, path, query, body, headers } = collector.hits[0]!;
    expect({ method, path, body }).toEqual({ method: 'GET', path: '/hit', body: '' });
    expect(Object.entries(query)).toEqual([
      ['nc', expect.stringMatching(/^\d{13}$/)],
      ['code', CODE],
      ['url', 'http://app.test/a?x=1#top'],
      ['t', 'A & B'],
      ['ref', 'https://news.site/?q=1'],
      ['w', '1024'],
      ['h', '768'],
    ]);
    expect(+query.nc!).toBeGreaterThanOrEqual(before);
    expect(+query.nc!).toBeLessThanOrEqual(Date.now());
    expect(headers).not.toHaveProperty('cookie');
  });

  it('goes to Swetrix with exactly its JSON', async ({ collector, open }) => {
    const page = open({
      url: 'http://app.test/pricing?utm_source=news%20letter&utm_medium=a+b&utm_campaign=spring#plans',
      referrer: 'https://news.site/',
    });
    await page.load(collector.swetrix);
    await page.quiet();
    const [hit] = collector.pageviews('swetrix');
    expect(hit).toMatchObject({ method: 'POST', path: '/log', status: 201 });
    expect(hit!.headers['content-type']).toBe('application/json');
    expect(hit!.json).toEqual({
      pid: PID,
      pg: '/pricing',
      lc: 'en-US',
      ref: 'https://news.site/',
      so: 'news letter',
      me: 'a b',
      ca: 'spring',
    });
  });

  it('leaves out what there is nothing to say of', async ({ collector, open }) => {
    const page = open({ url: 'http://app.test' });
    await page.load(collector.swetrix);
    await page.quiet();
    expect(collector.pageviews()[0]!.body).toBe(`{"pid":"${PID}","pg":"/","lc":"en-US"}`);
  });

  it.for([['pagebeat.full'], ['pagebeat'], ['pagebeat.swetrix']] as const)(
    'tells an undecodable campaign from %s.js as the browser reads it',
    async ([door], { collector, open }) => {
      const page = open({ url: 'http://app.test/a?utm_source=%E0%A4%A&ref=b' });
      await page.load(collector.swetrix, { door });
      await page.quiet();
      expect(collector.pageviews()[0]!.json).toMatchObject({ so: '\ufffd%A' });
    },
  );

  it('goes to both from one tag', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    await page.quiet();
    expect(collector.pageviews('pirsch')).toHaveLength(1);
    expect(collector.pageviews('swetrix')).toHaveLength(1);
  });

  it.for([
    ['today', 'pagebeat'],
    ['beacon', 'pagebeat'],
    ['today', 'pagebeat.pirsch'],
    ['today', 'pagebeat.full'],
    ['beacon', 'pagebeat.full'],
  ] as const)('causes no preflight at Pirsch: %s, from %s.js', async ([browser, door], { collector, open }) => {
    const page = open({ browser });
    await page.load(collector.pirsch, { door });
    await page.call('Clicked', { meta: { a: 1 } });
    await page.quiet();
    expect(page.begun.map(({ headers }) => headers)).toEqual([{}, {}]);
    expect(collector.events()[0]!.headers['content-type']).toMatch(/^text\/plain/);
  });

  it('tells the time zone only once the browser was idle', async ({ collector, open }) => {
    const page = open();
    let idle = (): void => {};
    page.define(page.window, 'requestIdleCallback', (run: () => void) => {
      idle = run;
    });
    await page.load(collector.swetrix, { door: 'pagebeat.full' });
    await page.quiet();
    idle();
    await page.call('Clicked');
    expect(collector.pageviews()[0]!.json).not.toHaveProperty('tz');
    expect(collector.events()[0]!.json).toMatchObject({ tz: Intl.DateTimeFormat().resolvedOptions().timeZone });
  });

  it.for([
    ['today', 'keepalive', 'pagebeat'],
    // Such a browser knows nothing of `keepalive`, and does without.
    ['beacon', 'keepalive', 'pagebeat'],
    ['today', 'keepalive', 'pagebeat.full'],
    ['beacon', 'keepalive', 'pagebeat.full'],
  ] as const)(
    'arrives from a browser of the kind: %s, by %s from %s.js',
    async ([browser, via, door], { collector, open }) => {
      const page = open({ browser });
      await page.load({ ...collector.pirsch, ...collector.swetrix }, { door });
      await page.quiet();
      expect(page.begun.map((request) => request.via)).toEqual([via, via]);
      expect(
        collector
          .pageviews()
          .map(({ status }) => status)
          .sort(),
      ).toEqual([200, 201]);
    },
  );

  it('waits for the body when the script runs before it', async ({ collector, open }) => {
    const page = open();
    page.define(page.document, 'body', null);
    await page.load(collector.pirsch);
    expect(page.begun).toEqual([]);
    page.define(page.document, 'body', {});
    page.dispatch('DOMContentLoaded', {}, page.document);
    await page.quiet();
    expect(collector.pageviews()).toHaveLength(1);
  });

  it('waits until a prerendered page is activated', async ({ collector, open }) => {
    const page = open();
    page.define(page.document, 'prerendering', true);
    await page.load(collector.pirsch);
    await page.quiet();
    expect(page.begun).toEqual([]);
    page.define(page.document, 'prerendering', false);
    page.dispatch('prerenderingchange', {}, page.document);
    await page.quiet();
    expect(collector.pageviews()).toHaveLength(1);
  });

  it('cuts an address after 1,800 characters, and not within an escape', async ({ collector, open }) => {
    const start = 'http://app.test/?';
    for (const short of [1, 2]) {
      const page = open({ url: start + 'a'.repeat(1800 - short - start.length) + '%41' + 'b'.repeat(100) });
      await page.load(collector.pirsch);
      await page.quiet();
      expect(collector.hits[0]!.query.url).toBe(start + 'a'.repeat(1800 - short - start.length));
      collector.clear();
    }
  });

  it('survives half a surrogate pair in the title', async ({ collector, open }) => {
    const page = open({ title: 'half \ud83d and whole \ud83d\ude00' });
    await page.load(collector.pirsch);
    await page.quiet();
    expect(collector.hits[0]!.query.t).toBe('half \ufffd and whole \ud83d\ude00');
  });
});

describe('a later pageview', () => {
  /** What was counted, in the order in which it was sent. */
  const moves: [string, (history: History, location: Location) => void, string | undefined, string | undefined][] = [
    ['a push to another path', (history) => history.pushState(null, '', '/b'), '/b', '/b'],
    ['a replacement by another path', (history) => history.replaceState(null, '', '/b'), '/b', '/b'],
    ['a push to another query', (history) => history.pushState(null, '', '/a?x=2'), '/a?x=2', undefined],
    ['a push to another hash', (history) => history.pushState(null, '', '#top'), '/a?x=1#top', undefined],
    ['a push to the same address', (history) => history.pushState({ step: 2 }, '', '/a?x=1'), undefined, undefined],
    ['a push without address', (history) => history.pushState({ step: 2 }, ''), undefined, undefined],
    ['a replacement of the state alone', (history) => history.replaceState({ y: 9 }, ''), undefined, undefined],
  ];

  // To the first edition an address is new to Swetrix when its path is, to the others when any of it is.
  const doors = ['pagebeat', 'pagebeat.full'] as const;

  it.for(doors.flatMap((door) => moves.map((move) => [door, ...move] as const)))(
    'of %s.js follows %s only where the address that is reported changed',
    async (move, { collector, open }) => {
      const [door, , act, forPirsch, path] = move;
      const forSwetrix = door === 'pagebeat.full' ? path : forPirsch?.replace(/[?#].*/, '');
      const page = open();
      await page.load({ ...collector.pirsch, ...collector.swetrix }, { door });
      await page.quiet();
      act(page.history as never, page.window.location as never);
      // The last one is always counted: once it is there, what was to come before it has come.
      page.history.pushState(null, '', '/end');
      await until(() => collector.pageviews('swetrix').some(({ decoded }) => decoded.page === '/end'));
      await page.quiet();
      const expected = (first: string, between?: string) => [first, between, '/end'].filter(Boolean).sort();
      expect(
        collector
          .pageviews('pirsch')
          .map(({ decoded }) => decoded.page!.replace('http://app.test', ''))
          .sort(),
      ).toEqual(expected('/a?x=1', forPirsch));
      expect(
        collector
          .pageviews('swetrix')
          .map(({ decoded }) => decoded.page)
          .sort(),
      ).toEqual(expected('/a', forSwetrix));
    },
  );

  it.for(['popstate', 'hashchange'] as const)(
    'follows %s, once, when the address changed',
    async (type, { collector, open }) => {
      const page = open();
      await page.load({ ...collector.pirsch, ...collector.swetrix });
      await page.quiet();
      page.dispatch(type);
      page.window.happyDOM.setURL('http://app.test/b');
      // Alone first: most browsers tell of a new hash by both, some by one.
      page.dispatch(type);
      await until(() => collector.pageviews('swetrix').length > 1);
      page.dispatch('popstate');
      page.dispatch('hashchange');
      page.history.pushState(null, '', '/end');
      await until(() => collector.pageviews('swetrix').some(({ decoded }) => decoded.page === '/end'));
      await page.quiet();
      expect(collector.pageviews('pirsch').map(({ decoded }) => decoded.page)).toEqual([
        'http://app.test/a?x=1',
        'http://app.test/b',
        'http://app.test/end',
      ]);
      expect(collector.pageviews('swetrix')).toHaveLength(3);
    },
  );

  it('is not lost when another one follows quickly', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.pirsch);
    await page.quiet();
    page.history.pushState(null, '', '/b');
    page.history.pushState(null, '', '/c');
    await until(() => collector.pageviews().length === 3);
    await page.quiet();
    const pageviews = page.begun.map(({ url }) => new URL(url).searchParams);
    expect(pageviews.map((query) => query.get('url'))).toEqual([
      'http://app.test/a?x=1',
      'http://app.test/b',
      'http://app.test/c',
    ]);
    expect(pageviews.map((query) => query.get('ref'))).toEqual(['', 'http://app.test/a?x=1', 'http://app.test/b']);
  });

  it('is not lost when the page is left at once', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    await page.quiet();
    page.history.pushState(null, '', '/b');
    page.dispatch('pagehide');
    await page.quiet();
    expect(collector.pageviews('pirsch').map(({ decoded }) => decoded.page)).toEqual([
      'http://app.test/a?x=1',
      'http://app.test/b',
    ]);
    expect(collector.pageviews('swetrix')).toHaveLength(2);
  });

  it('has the title that follows the address', async ({ collector, open }) => {
    const page = open({ title: 'Old' });
    await page.load(collector.pirsch);
    await page.quiet();
    page.history.pushState(null, '', '/b');
    await Promise.resolve();
    page.document.title = 'New';
    await until(() => collector.pageviews().length === 2);
    expect(collector.pageviews().map(({ decoded }) => decoded.title)).toEqual(['Old', 'New']);
  });

  it('tells the external referrer once, and then the page before', async ({ collector, open }) => {
    const page = open({ referrer: 'https://news.site/' });
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    await page.quiet();
    for (const [index, url] of ['/b?y=2#z', '/c'].entries()) {
      page.history.pushState(null, '', url);
      await until(() => collector.pageviews('swetrix').length === index + 2);
      await page.quiet();
    }
    expect(collector.pageviews('pirsch').map(({ query }) => query.ref)).toEqual([
      'https://news.site/',
      'http://app.test/a?x=1',
      'http://app.test/b?y=2#z',
    ]);
    expect(collector.pageviews('swetrix').map(({ json }) => json)).toEqual([
      { pid: PID, pg: '/a', lc: 'en-US', ref: 'https://news.site/' },
      { pid: PID, pg: '/b', lc: 'en-US', prev: '/a' },
      { pid: PID, pg: '/c', lc: 'en-US', prev: '/b' },
    ]);
  });

  it('goes out before an event of the new page does', async ({ collector, open }) => {
    const page = open({ title: 'Old' });
    await page.load(collector.pirsch);
    await page.quiet();
    page.history.pushState(null, '', '/b');
    page.document.title = 'New';
    await page.call('Clicked');
    await page.quiet();
    expect(page.begun.map(({ url }) => new URL(url).pathname)).toEqual(['/hit', '/hit', '/event']);
    expect(collector.events()[0]!.json).toMatchObject({
      url: 'http://app.test/b',
      title: 'New',
      referrer: 'http://app.test/a?x=1',
    });
  });

  it('counts when the page is restored from the back/forward cache', async ({ collector, open }) => {
    const page = open({ referrer: 'https://news.site/' });
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    await page.quiet();
    page.dispatch('pageshow', { persisted: false });
    page.dispatch('pagehide', { persisted: true });
    page.dispatch('pageshow', { persisted: true });
    await page.quiet();
    expect(collector.pageviews('pirsch').map(({ query }) => [query.url, query.ref])).toEqual([
      ['http://app.test/a?x=1', 'https://news.site/'],
      ['http://app.test/a?x=1', ''],
    ]);
    expect(collector.pageviews('swetrix').map(({ json }) => json)).toEqual([
      { pid: PID, pg: '/a', lc: 'en-US', ref: 'https://news.site/' },
      { pid: PID, pg: '/a', lc: 'en-US' },
    ]);
  });
});

describe("the application's router", () => {
  it.for([['pushState'], ['replaceState']] as const)(
    'gets its arguments and return value by %s',
    async ([name], { collector, open }) => {
      const page = open();
      const calls: unknown[] = [];
      page.define(page.history, name, function (this: unknown, ...args: unknown[]) {
        calls.push([this === page.history, args, page.begun.length]);
        return 'result';
      });
      await page.load(collector.pirsch);
      await page.quiet();
      const state = { step: 1 };
      const result = (page.history[name] as (...args: unknown[]) => unknown)(state, '', '/b', 'a later parameter');
      expect(result).toBe('result');
      expect(calls).toEqual([[true, [state, '', '/b', 'a later parameter'], 1]]);
      expect((calls[0] as unknown[][])[1]![0]).toBe(state);
    },
  );

  it('gets the error that the browser throws, and nothing is counted', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.pirsch);
    await page.quiet();
    expect(() => page.history.pushState(null, '', 'https://other.test/')).toThrow(
      expect.objectContaining({ name: 'SecurityError' }),
    );
    expect(() => (page.history.pushState as () => void)()).toThrow(/2 arguments/);
    page.history.pushState(null, '', '/end');
    await until(() => collector.pageviews().length === 2);
    await page.quiet();
    expect(collector.pageviews().map(({ decoded }) => decoded.page)).toEqual([
      'http://app.test/a?x=1',
      'http://app.test/end',
    ]);
  });

  it('gets no error when sending fails', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.pirsch);
    await page.quiet();
    page.define(page.window, 'fetch', () => {
      throw new Error('blocked');
    });
    expect(() => {
      page.history.pushState(null, '', '/b');
      page.history.pushState(null, '', '/c');
      page.dispatch('pagehide');
    }).not.toThrow();
  });
});

describe('the attributes of pageviews', () => {
  it('data-disable-page-views sends none, and events all the same', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix, 'data-disable-page-views': '' });
    page.history.pushState(null, '', '/b');
    await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true });
    await page.quiet();
    expect(collector.pageviews()).toEqual([]);
    expect(collector.events()).toHaveLength(2);
  });

  it('data-disable-history counts the first only, and leaves the history alone', async ({ collector, open }) => {
    const page = open();
    const { pushState, replaceState } = page.history;
    await page.load({ ...collector.pirsch, 'data-disable-history': '' });
    expect(page.history.pushState).toBe(pushState);
    expect(page.history.replaceState).toBe(replaceState);
    page.history.pushState(null, '', '/b');
    page.dispatch('popstate');
    await page.call('Clicked');
    page.dispatch('pagehide');
    await page.quiet();
    expect(collector.pageviews()).toHaveLength(1);
    expect(collector.events()[0]!.json).toMatchObject({ url: 'http://app.test/b' });
  });

  it.for([
    ['http://app.test/a?x=1', 'http://app.test/a'],
    ['http://app.test/a?x=1#top', 'http://app.test/a#top'],
    ['http://app.test/a?x=1#/route?y=2', 'http://app.test/a#/route?y=2'],
    ['http://app.test/a#/route?y=2', 'http://app.test/a#/route?y=2'],
  ])('data-disable-query makes %s to %s', async ([url, reported], { collector, open }) => {
    const page = open({ url });
    await page.load({ ...collector.pirsch, 'data-disable-query': '' });
    await page.call('Clicked');
    expect(collector.pageviews()[0]!.query.url).toBe(reported);
    expect(collector.events()[0]!.json).toMatchObject({ url: reported });
  });

  it('data-disable-query counts no change of the query alone, and tells no campaign', async ({ collector, open }) => {
    const page = open({ url: 'http://app.test/a?utm_source=mail' });
    await page.load({ ...collector.pirsch, ...collector.swetrix, 'data-disable-query': '' });
    await page.quiet();
    page.history.pushState(null, '', '/a?utm_source=other');
    page.history.pushState(null, '', '/end');
    await until(() => collector.pageviews('swetrix').length === 2);
    await page.quiet();
    expect(collector.pageviews('pirsch').map(({ query }) => [query.url, query.ref])).toEqual([
      ['http://app.test/a', ''],
      ['http://app.test/end', 'http://app.test/a'],
    ]);
    expect(collector.pageviews('swetrix')[0]!.json).toEqual({ pid: PID, pg: '/a', lc: 'en-US' });
  });

  it('data-disable-referrer tells neither the referrer nor the page before', async ({ collector, open }) => {
    const page = open({ referrer: 'https://news.site/' });
    await page.load({ ...collector.pirsch, ...collector.swetrix, 'data-disable-referrer': '' });
    await page.quiet();
    page.history.pushState(null, '', '/b');
    await page.call('Clicked');
    await page.quiet();
    expect(collector.pageviews('pirsch').map(({ query }) => query.ref)).toEqual(['', '']);
    expect(collector.events('pirsch')[0]!.json).toMatchObject({ referrer: '' });
    for (const { json } of collector.hits.filter((hit) => hit.destination === 'swetrix' && hit.json)) {
      expect(json).not.toHaveProperty('ref');
      expect(json).not.toHaveProperty('prev');
    }
    expect(collector.pageviews('swetrix')).toHaveLength(2);
  });

  it('data-disable-resolution tells no screen size', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, 'data-disable-resolution': '' });
    await page.call('Clicked');
    expect(collector.pageviews()[0]!.query).toMatchObject({ w: '', h: '' });
    expect(collector.events()[0]!.json).toMatchObject({ screen_width: 0, screen_height: 0 });
  });
});
