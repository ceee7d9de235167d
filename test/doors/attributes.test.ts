import { describe, expect } from 'vitest';
import { DOORS, tagOf } from './doors.js';
import { it } from './it.js';
import { rejection } from './rejection.js';

describe('data-include and data-exclude', () => {
  /** The attribute, and for each path whether it is tracked. */
  const patterns: [attribute: string, value: string, tracked: Record<string, boolean>][] = [
    ['data-exclude', '/private', { '/private/a': false, '/a/private': false, '/a': true }],
    ['data-exclude', '^/private', { '/private/a': false, '/a/private': true }],
    ['data-exclude', '/b$,  ^/c', { '/a/b': false, '/c/d': false, '/b/a': true }],
    [
      'data-exclude',
      '^/a{2,3}$,^/x{1,2}/y',
      { '/aa': false, '/aaa': false, '/a': true, '/aaaa': true, '/xx/y': false },
    ],
    ['data-exclude', '/a,', { '/a': false, '/b': true }],
    ['data-include', '^/shop', { '/shop': true, '/shop/1': true, '/a': false }],
    ['data-include', '^/a{1,3}$,^/shop', { '/aaa': true, '/shop': true, '/aaaa': false }],
  ];

  it.for(patterns)(
    '%s="%s" tells by the path what is tracked',
    async ([attribute, value, tracked], { collector, open }) => {
      for (const path in tracked) {
        const page = open({ url: 'http://app.test' + path + '?private=/shop' });
        await page.load({ ...collector.pirsch, [attribute]: value });
        const verdict = tracked[path] ? { ok: true, status: 200 } : { ok: true, skipped: 'excluded' };
        expect(await page.call('Clicked'), path).toEqual(verdict);
        expect(collector.hits, path).toHaveLength(tracked[path] ? 2 : 0);
        expect(page.lines).toEqual([]);
        collector.clear();
      }
    },
  );

  it('hold together: excluded wins', async ({ collector, open }) => {
    const page = open({ url: 'http://app.test/shop/private' });
    await page.load({ ...collector.pirsch, 'data-include': '/shop', 'data-exclude': '/private' });
    await expect(page.call('Clicked')).resolves.toEqual({ ok: true, skipped: 'excluded' });
    expect(collector.hits).toEqual([]);
  });

  it('are asked again on each page', async ({ collector, open }) => {
    const page = open({ url: 'http://app.test/private' });
    await page.load({ ...collector.pirsch, 'data-exclude': '/private' });
    await page.call('Clicked');
    page.history.pushState(null, '', '/b');
    await expect(page.call('Clicked')).resolves.toEqual({ ok: true, status: 200 });
    await page.quiet();
    expect(collector.hits.map(({ decoded }) => decoded.page)).toEqual(['http://app.test/b', 'http://app.test/b']);
  });

  it('do not tell an excluded address as the previous one either', async ({ collector, open }) => {
    const page = open({ url: 'http://app.test/private', referrer: 'http://news.test/' });
    await page.load({ ...collector.pirsch, ...collector.swetrix, 'data-exclude': '/private' });
    page.history.pushState(null, '', '/b');
    await page.call('Clicked');
    await page.quiet();
    const sent = page.begun.map(({ url, body }) => decodeURIComponent(url) + (body ?? '')).join();
    expect(sent).toContain('/b');
    expect(sent).not.toContain('private');
  });

  it.for([
    ['data-exclude', '[,^/private,(', '/private', '/a'],
    ['data-include', '[,^/a', '/private', '/a'],
  ] as const)(
    '%s="%s" leaves out what is broken, with one line',
    async ([attribute, value, no, yes], { collector, open }) => {
      for (const [path, isTracked] of [
        [no, false],
        [yes, true],
      ] as const) {
        const page = open({ url: 'http://app.test' + path });
        await page.load({ ...collector.pirsch, [attribute]: value });
        const verdict = isTracked ? { status: 200 } : { skipped: 'excluded' };
        for (let call = 0; call < 2; call++) await expect(page.call('Clicked')).resolves.toMatchObject(verdict);
        expect(page.lines).toEqual([expect.stringMatching(/^error: .*pattern.*\[/)]);
      }
    },
  );
});

describe('the patterns of the new doors', () => {
  it.for(
    DOORS.flatMap((door) =>
      (
        [
          ['data-exclude', '/приватно', { '/приватно/1': false, '/%D0%BF%D1%80': true, '/b': true }],
          ['data-exclude', '^/a b', { '/a%20b': false, '/ab': true }],
          ['data-exclude', '%20', { '/a%20b': false, '/ab': true }],
          ['data-include', '^/ä', { '/%C3%A4/1': true, '/ä': true, '/a': false }],
          // What can't be decoded is tried as it is.
          ['data-exclude', '^/%E0', { '/%E0%A4%A': false, '/b': true }],
          ['data-include', '^/b', { '/%E0%A4%A': false, '/b': true }],
          ['data-exclude', '(?<!x)y$', { '/y': false, '/xy': true }],
        ] as const
      ).map((one) => [door, ...one] as const),
    ),
  )(
    'see in %s.js the path as it is and decoded: %s="%s"',
    async ([door, attribute, value, tracked], { collector, open }) => {
      for (const [path, isTracked] of Object.entries(tracked)) {
        const page = open({ url: 'http://app.test' + path + '?q=/приватно' });
        await page.load({ ...tagOf(collector, door), [attribute]: value }, { door });
        const verdict = isTracked ? { ok: true, status: expect.any(Number) } : { ok: true, skipped: 'excluded' };
        expect(await page.call('Clicked'), path).toEqual(verdict);
        await page.quiet();
        expect(collector.hits, path).toHaveLength(isTracked ? 2 : 0);
        expect(page.lines, path).toEqual([]);
        collector.clear();
      }
    },
  );

  it.for(
    DOORS.flatMap((door) =>
      (
        [
          ['data-exclude', '(', true],
          ['data-exclude', '[', true],
          ['data-exclude', '*', true],
          ['data-include', '(', false],
          ['data-include', '[', false],
        ] as const
      ).map((one) => [door, ...one] as const),
    ),
  )(
    'in %s.js %s="%s", which is broken, matches nothing',
    async ([door, attribute, value, isSent], { collector, open }) => {
      const page = open();
      await page.load({ ...tagOf(collector, door), [attribute]: value }, { door });
      for (let call = 0; call < 2; call++) {
        await expect(page.call('Clicked')).resolves.toMatchObject(
          isSent ? { status: expect.any(Number) } : { skipped: 'excluded' },
        );
      }
      page.history.pushState(null, '', '/b');
      page.dispatch('pagehide');
      await page.quiet();
      expect(collector.hits).toHaveLength(isSent ? 4 : 0);
      expect(page.lines).toEqual([`error: pagebeat: invalid pattern ${value}`]);
    },
  );
});

describe('data-heartbeat', () => {
  it.for([['abc'], ['30s'], ['1,5'], ['on'], ['true'], ['-5'], ['Infinity'], ['-Infinity'], ['1e7']])(
    '="%s" is refused with one line, and there are none',
    async ([value], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      await page.load({ ...collector.pirsch, ...collector.swetrix, 'data-heartbeat': value! });
      await page.quiet();
      expect(page.lines).toEqual(['error: pagebeat: invalid heartbeat']);
      for (let second = 0; second < 60; second += 10) await pass(10, page);
      expect(collector.heartbeats()).toEqual([]);
      await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true });
    },
  );

  it.for([['0'], ['off'], ['false']])(
    '="%s" makes none, without a word',
    async ([value], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      const { setInterval } = page.window;
      const delays: unknown[] = [];
      page.define(page.window, 'setInterval', (...given: Parameters<typeof setInterval>) => {
        delays.push(given[1]);
        return setInterval(...given);
      });
      await page.load({ ...collector.pirsch, 'data-heartbeat': value! });
      await page.quiet();
      for (let second = 0; second < 60; second += 10) await pass(10, page);
      expect(collector.heartbeats()).toEqual([]);
      // What is no number of milliseconds is 0 to a browser.
      expect(delays).toEqual([]);
      expect(page.lines).toEqual([]);
    },
  );

  it.for([[''], ['30'], [' 30 '], ['3e1']])(
    '="%s" is one every 30 seconds',
    async ([value], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      await page.load({ ...collector.pirsch, 'data-heartbeat': value! });
      await page.quiet();
      for (let second = 0; second < 60; second += 10) await pass(10, page);
      expect(collector.heartbeats()).toHaveLength(2);
      expect(page.lines).toEqual([]);
    },
  );

  it.for([
    ['60', 2],
    ['10', 12],
    ['off', 0],
  ] as const)('="%s" makes %i heartbeats in two minutes', async ([value, beats], { collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load({ ...collector.pirsch, 'data-heartbeat': value });
    await page.quiet();
    for (let second = 0; second < 120; second += 10) await pass(10, page);
    expect(collector.heartbeats()).toHaveLength(beats);
    expect(page.lines).toEqual([]);
  });
});

describe('an endpoint', () => {
  it.for([['nowhere'], ['not an address'], ['http//app.test/e'], ['javascript:alert(1)']])(
    'that is no address, as "%s", sends nothing and says so in one line',
    async ([endpoint], { collector, open }) => {
      const page = open();
      await page.load({ ...collector.pirsch, 'data-hit-endpoint': endpoint!, 'data-event-endpoint': endpoint! });
      const error = await rejection(page.call('Clicked'));
      await rejection(page.call('Clicked'));
      expect(error).toMatchObject({ reason: 'invalid', message: 'pagebeat: invalid endpoint' });
      expect(page.begun).toEqual([]);
      expect(page.lines).toEqual(['error: pagebeat: invalid endpoint']);
    },
  );

  it("of Swetrix's that is no address sends nothing either", async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.swetrix, 'data-api': 'api.swetrix.com/log' });
    expect(await rejection(page.call('Clicked'))).toMatchObject({ reason: 'invalid' });
    expect(page.begun).toEqual([]);
    expect(page.lines).toHaveLength(1);
  });

  it('may be a path on the own site, or without a protocol', async ({ collector, open }) => {
    const page = open({ url: collector.origin + '/a' });
    await page.load({
      ...collector.pirsch,
      'data-dev': '',
      'data-hit-endpoint': '/p/pv',
      'data-event-endpoint': collector.origin.replace('http:', '') + '/p/e',
    });
    await expect(page.call('Clicked')).resolves.toEqual({ ok: true, status: 200 });
    expect(collector.hits.map(({ path }) => path)).toEqual(['/p/pv', '/p/e']);
  });

  it("of Swetrix's may end with a slash", async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.swetrix, 'data-api': collector.origin + '/v1/log/' });
    await page.call('Clicked');
    expect(collector.hits.map(({ path }) => path)).toEqual(['/v1/log', '/v1/log/custom']);
  });

  it('is by default the vendor’s', async ({ collector, open }) => {
    const page = open();
    const urls: string[] = [];
    page.define(page.window, 'fetch', (url: string) => {
      urls.push(url.replace(/\?.*/, ''));
      return Promise.resolve(new Response());
    });
    await page.load({
      'data-code': collector.pirsch['data-code']!,
      'data-project-id': collector.swetrix['data-project-id']!,
    });
    await page.call('Clicked');
    expect(urls.sort()).toEqual([
      'https://api.pirsch.io/event',
      'https://api.pirsch.io/hit',
      'https://api.swetrix.com/log',
      'https://api.swetrix.com/log/custom',
    ]);
  });
});

describe('a tag', () => {
  it.for([
    ['without attributes', {}],
    ['with an empty code', { 'data-code': '' }],
    ['with other attributes only', { 'data-global': 'pirsch', 'data-heartbeat': '60' }],
  ] as [string, Record<string, string>][])(
    '%s says in one line that it has no id, and its function rejects',
    async ([, attributes], { open }) => {
      const page = open();
      await page.load(attributes);
      expect(page.lines).toEqual([expect.stringMatching(/^error: .*\bid\b/)]);
      expect(page.window.pirsch).toBeTypeOf('function');
      const error = await rejection(page.call('Clicked'));
      expect(error).toMatchObject({ reason: 'invalid', message: expect.stringMatching(/\bid\b/) });
      expect(page.begun).toEqual([]);
      expect(page.lines).toHaveLength(1);
    },
  );

  it('finds itself where the browser does not tell it its element', async ({ collector, open }) => {
    const page = open();
    page.document.head.append(page.document.createElement('script'));
    await page.load(collector.pirsch, { isModule: true });
    await page.quiet();
    expect(collector.pageviews()).toHaveLength(1);
    expect(page.window.pirsch).toBeTypeOf('function');
    const other = open();
    other.document.head.append(other.document.createElement('script'));
    await other.load({ ...collector.pirsch, 'data-global': 'track' }, { isModule: true, door: 'pagebeat.full' });
    await other.quiet();
    expect(collector.pageviews()).toHaveLength(2);
    expect(other.window.track).toBeTypeOf('function');
  });

  it('data-global names the function, and leaves the default name alone', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, 'data-global': 'track' }, { door: 'pagebeat.full' });
    expect(page.window.pirsch).toBeUndefined();
    await expect((page.window.track as (name: string) => Promise<unknown>)('Clicked')).resolves.toMatchObject({
      ok: true,
    });
  });

  it('adds nothing else to the page than its two globals', async ({ collector, open }) => {
    const page = open();
    const before = new Set(Object.getOwnPropertyNames(page.window));
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    await page.call('Clicked');
    const added = Object.getOwnPropertyNames(page.window).filter((name) => !before.has(name));
    expect(added.sort()).toEqual(['pagebeat', 'pirsch']);
    expect([page.document.cookie, page.window.localStorage.length, page.window.sessionStorage.length]).toEqual([
      '',
      0,
      0,
    ]);
    expect(page.lines).toEqual([]);
  });

  it('listens to neither unload nor beforeunload', async ({ collector, open }) => {
    const page = open();
    const heard: string[] = [];
    const { addEventListener } = page.window;
    page.define(page.window, 'addEventListener', (...given: Parameters<typeof addEventListener>) => {
      heard.push(given[0]);
      addEventListener.apply(page.window, given);
    });
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    expect(heard).toContain('pagehide');
    expect(heard.filter((type) => /unload/.test(type))).toEqual([]);
  });
});

describe('data-dev', () => {
  it('sends from localhost', async ({ collector, open }) => {
    const page = open({ url: 'http://localhost:3000/a?x=1' });
    await page.load({ ...collector.pirsch, 'data-dev': '' });
    await expect(page.call('Clicked')).resolves.toEqual({ ok: true, status: 200 });
    expect(collector.pageviews()[0]!.query.url).toBe('http://localhost:3000/a?x=1');
    expect(page.lines).toEqual([]);
  });

  it.for(
    DOORS.flatMap(
      (door) =>
        [
          [door, '', true],
          [door, 'true', true],
          [door, 'example.com', true],
          [door, 'false', false],
        ] as const,
    ),
  )('in %s.js ="%s" sends the real address: %s', async ([door, value, isSent], { collector, open }) => {
    const page = open({ url: 'http://localhost:3000/a?x=1' });
    await page.load({ ...tagOf(collector, door), 'data-dev': value }, { door });
    await expect(page.call('Clicked')).resolves.toMatchObject(
      isSent ? { status: expect.any(Number) } : { skipped: 'localhost' },
    );
    await page.quiet();
    const told = door === 'pagebeat.swetrix' ? '/a' : 'http://localhost:3000/a?x=1';
    expect(collector.hits.map(({ decoded }) => decoded.page)).toEqual(isSent ? [told, told] : []);
  });

  it('="example.com" reports that host in place of the real one', async ({ collector, open }) => {
    const page = open({ url: 'http://localhost:3000/localhost:3000?x=http://localhost:3000/' });
    await page.load(
      { ...collector.pirsch, ...collector.swetrix, 'data-dev': 'example.com' },
      { door: 'pagebeat.full' },
    );
    await page.call('Clicked');
    await page.quiet();
    const reported = 'http://example.com/localhost:3000?x=http://localhost:3000/';
    expect(collector.pageviews('pirsch')[0]!.query.url).toBe(reported);
    expect(collector.events('pirsch')[0]!.json).toMatchObject({ url: reported });
    expect(collector.pageviews('swetrix')[0]!.decoded.page).toBe('/localhost:3000');
  });
});
