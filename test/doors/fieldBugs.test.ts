import { describe, expect } from 'vitest';
import { readStub } from '../readStub.js';
import { it } from './it.js';
import { rejection } from './rejection.js';
import { unheard } from './unheard.js';
import { until } from './until.js';

// What the scripts of this field is known to get wrong; above each test is what they do. It is told in our own words.

describe('what others in this field get wrong', () => {
  // Pirsch's pattern takes every host that begins with `localhost` for local, so that a real site gets no data, and knows
  // neither IPv6 nor hosts below localhost; Swetrix's client knows two names only.
  it.for([
    ['http://localhost.evil.com/', true],
    ['http://localhostess.com/', true],
    ['http://192.168.0.1/', true],
    ['http://192.168.178.20:3000/', true],
    ['http://x.test/', true],
    ['http://localhost:3000/', false],
    ['http://app.localhost/', false],
    ['http://[::1]:3000/', false],
    ['http://0.0.0.0:8000/', false],
    ['http://127.9.9.9/', false],
  ] as const)('a real host sends, and a local one does not: %s, %s', async ([url, isSent], { collector, open }) => {
    const page = open({ url });
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    const verdict = await page.call('Clicked', { meta: { a: 1 } });
    await page.quiet();
    expect(verdict).toMatchObject(isSent ? { ok: true, status: 200 } : { ok: true, skipped: 'localhost' });
    expect(collector.hits.filter(({ kind }) => kind !== 'preflight')).toHaveLength(isSent ? 4 : 0);
    expect(page.lines).toEqual(isSent ? [] : ['log: Pirsch event: Clicked {"meta":{"a":1}}']);
  });

  // Umami's function resolves with nothing, whether the server accepted, refused or was never reached; Swetrix's resolves
  // whatever the server answers.
  it.for([
    [200, { ok: true, status: 200 }],
    [400, { reason: 'refused', status: 400 }],
    [402, { reason: 'refused', status: 402 }],
    [403, { reason: 'refused', status: 403 }],
    [500, { reason: 'refused', status: 500 }],
    ['nobody', { reason: 'network', status: undefined }],
  ] as const)('the promise tells the truth: %s', async ([answer, expected], { collector, open, fakeTime }) => {
    for (const [destination, door] of [
      ['pirsch', 'pagebeat'],
      ['swetrix', 'pagebeat'],
      ['pirsch', 'pagebeat.pirsch'],
      ['swetrix', 'pagebeat.swetrix'],
      ['pirsch', 'pagebeat.full'],
      ['swetrix', 'pagebeat.full'],
    ] as const) {
      const pass = fakeTime();
      const page = open();
      const nowhere = { 'data-event-endpoint': 'http://127.0.0.1:1/event', 'data-api': 'http://127.0.0.1:1/log' };
      await page.load({ ...collector[destination], ...(answer === 'nobody' && nowhere) }, { door });
      await page.quiet();
      await pass(1, page);
      if (answer !== 'nobody') collector.answer = () => ({ status: answer });
      const told = page.call('Clicked').catch((error: unknown) => error);
      // Three tries of what a server that broke down did not take.
      for (let second = 0; second < 9; second++) await pass(1, page);
      expect(await told, `${destination} by ${door}.js`).toMatchObject(expected);
      if (door === 'pagebeat.full') expect(await told).toMatchObject({ ok: answer === 200 });
      collector.answer = undefined;
    }
  });

  // Umami sends JSON as such, for which a browser asks first, in a request more.
  it('no request to Pirsch has a header for which a browser would ask first', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load(collector.pirsch);
    await page.call('Clicked', { meta: { a: 1 } });
    await pass(30, page);
    expect(page.begun.map(({ url, headers }) => [new URL(url).pathname, headers])).toEqual([
      ['/hit', {}],
      ['/event', {}],
      ['/session', {}],
    ]);
    expect(collector.events()[0]!.headers['content-type']).toMatch(/^text\/plain/);
  });

  // Swetrix's client leaves promises of its own alone, whose rejections are then the page's: of pageviews, heartbeats and
  // events where a blocker is at work, or offline.
  it('nothing that fails becomes an unhandled rejection', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    const { fetch } = page.window;
    const lost: string[] = [];
    let isBlocked = false;
    page.define(page.window, 'fetch', (...given: Parameters<typeof fetch>) => {
      if (!isBlocked) return fetch(...given);
      lost.push(new URL(String(given[0])).pathname);
      return new Promise((_, reject) => setImmediate(reject, new TypeError('Failed to fetch')));
    });
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    await page.quiet();
    isBlocked = true;
    const errors = await unheard(async () => {
      page.call('Clicked');
      page.call('');
      page.history.pushState(null, '', '/b');
      await pass(30, page);
      await pass(10, page);
    });
    expect(errors).toEqual([]);
    expect([...new Set(lost)].sort()).toEqual(['/event', '/hit', '/log', '/log/custom', '/log/hb', '/session']);
    const late = rejection(page.call('Clicked'));
    await pass(1, page);
    await pass(1, page);
    expect(await late).toMatchObject({ reason: 'network' });
  });

  // Before it was started, Swetrix's client takes events and forgets them.
  it('events before the script has loaded are sent, with the page of the call', async ({ collector, open }) => {
    const page = open();
    page.run(readStub());
    const call = page.call('early');
    page.history.pushState(null, '', '/b');
    await page.load(collector.swetrix);
    await expect(call).resolves.toEqual({ ok: true, status: 201 });
    await page.call('late');
    expect(collector.events().map(({ decoded }) => [decoded.name, decoded.page])).toEqual([
      ['early', '/a'],
      ['late', '/b'],
    ]);
  });

  // It looks at no name either, so what its server refuses or cannot show goes out all the same.
  it.for([
    ['', 'name'],
    [' ', 'name'],
    ['Button Clicked', 'name for Swetrix'],
    ['1st', 'name for Swetrix'],
    ['a'.repeat(64), 'name for Swetrix'],
    [undefined, 'name'],
  ])(
    'a name that Swetrix does not take is refused before anything is sent: %j',
    async ([name, word], { collector, open }) => {
      const page = open();
      await page.load(collector.swetrix);
      await page.quiet();
      const error = await rejection(page.call(name));
      expect(error).toMatchObject({ reason: 'invalid', message: `pagebeat: invalid ${word}` });
      expect(page.lines).toEqual(['error: ' + error.message]);
      expect(collector.events()).toEqual([]);
    },
  );

  // Asked to sample all errors, Swetrix's client sends none: the comparison is the wrong way round.
  it('nothing is sampled: 200 calls are 200 events', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.swetrix);
    const calls = Array.from({ length: 200 }, (_, index) => page.call('clicked', { meta: { index } }));
    expect(await Promise.all(calls)).toEqual(calls.map(() => ({ ok: true, status: 201 })));
    const indices = collector.events().map(({ decoded }) => Number(decoded.meta!.index));
    expect(indices.sort((one, other) => one - other)).toEqual(calls.map((_, index) => index));
  });

  // Umami acts before the real pushState does, while the address is still the old one; and if what it does there threw, the
  // application's router would stop.
  it('the router comes first, and gets no error of ours', async ({ collector, open }) => {
    const page = open();
    const { fetch } = page.window;
    let isBroken = false;
    page.define(page.window, 'fetch', (...given: Parameters<typeof fetch>) => {
      if (isBroken) throw new Error('broken');
      return fetch(...given);
    });
    await page.load(collector.pirsch);
    await page.quiet();
    isBroken = true;
    // The second one sends the pageview of the first within it.
    for (const path of ['/b', '/c']) {
      expect(() => page.history.pushState({ path }, '', path)).not.toThrow();
      expect([page.window.location.pathname, page.history.state]).toEqual([path, { path }]);
    }
    isBroken = false;
    await until(() => collector.pageviews().length === 2);
    expect(collector.pageviews().map(({ query }) => [query.url, query.ref])).toEqual([
      ['http://app.test/a?x=1', ''],
      ['http://app.test/c', 'http://app.test/b'],
    ]);
  });
});
