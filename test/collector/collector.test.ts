import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCollector } from '../../examples/collector/createCollector.js';

const HOST = 'http://collector.test';
const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';
const PID = 'aUn1quEid-3x';
const PAGE = 'https://example.com/pricing';

let collector: ReturnType<typeof createCollector>;
beforeEach(() => {
  collector = createCollector();
});
afterEach(() => {
  vi.useRealTimers();
});

const ask = (path: string, init: RequestInit = {}) => collector.app.fetch(new Request(HOST + path, init));
const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const lastHit = () => collector.hits[collector.hits.length - 1] as (typeof collector.hits)[number];

/** Sends as the tag does: Pirsch as a beacon would, Swetrix as JSON. */
const postText = (path: string, body: unknown, type = 'text/plain;charset=UTF-8') =>
  ask(path, { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) });
const postJson = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'one', ...headers },
    body: JSON.stringify(body),
  });

const event = (fields: object = {}) => ({
  identification_code: CODE,
  url: PAGE,
  title: 'Pricing',
  referrer: '',
  screen_width: 1920,
  screen_height: 1080,
  event_name: 'Button Clicked',
  event_duration: 42,
  event_meta: { Clicks: '1' },
  ...fields,
});

describe('Pirsch', () => {
  const hit = { nc: '1', code: CODE, url: PAGE, t: 'Pricing', ref: '', w: '1920', h: '1080' };

  it.each([
    ['a pageview', hit, 200],
    ['a pageview without resolution', { ...hit, w: '', h: '' }, 200],
    ['a pageview without code', { ...hit, code: '' }, 400],
    ['a pageview with a code that is too short', { ...hit, code: CODE.slice(1) }, 400],
    ['a pageview without address', { ...hit, url: '' }, 400],
    ['a pageview with a path only', { ...hit, url: '/pricing' }, 400],
    ['a pageview of a file', { ...hit, url: 'file:///pricing.html' }, 400],
    ['an address that was cut within an escape', { ...hit, url: `${PAGE}?q=%4` }, 200],
  ])('answers %s', async (_, fields, status) => {
    const response = await ask(`/hit?${query(fields)}`);
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(lastHit()).toMatchObject({ destination: 'pirsch', kind: 'pageview', method: 'GET', path: '/hit', status });
  });

  it.each([
    ['an event', {}, 200, undefined],
    ['an event with a name only', { event_duration: undefined, event_meta: undefined, title: null }, 200, undefined],
    ['an event with tags', { tags: { author: 'jane' }, non_interactive: true }, 200, undefined],
    ['an event without name, and drops it', { event_name: ' ' }, 200, /dropped/],
    ['a fractional duration', { event_duration: 4.2 }, 400, /event_duration must be a whole number/],
    ['a negative duration', { event_duration: -1 }, 400, /event_duration/],
    ['a duration in words', { event_duration: '42' }, 400, /event_duration/],
    ['a number in the metadata', { event_meta: { Clicks: 1 } }, 400, /event_meta must be one flat object of strings/],
    ['nested metadata', { event_meta: { a: { b: '1' } } }, 400, /event_meta/],
    ['a list for metadata', { event_meta: ['a'] }, 400, /event_meta/],
    ['a fractional screen', { screen_width: 1280.5 }, 400, /screen_width/],
    ['an event without code', { identification_code: undefined }, 400, /identification_code/],
    ['an event without address', { url: undefined }, 400, /url/],
  ])('answers %s', async (_, fields, status, error) => {
    const response = await postText('/event', event(fields));
    expect(response.status).toBe(status);
    if (error) expect(lastHit().error).toMatch(error);
    else expect(lastHit().error).toBeUndefined();
  });

  it('says in its own form what is wrong', async () => {
    const response = await postText('/event', event({ event_duration: 4.2 }));
    expect(await response.json()).toEqual({
      validation: { event_duration: 'must be a whole number of seconds, not negative' },
      error: [],
      context: {},
    });
  });

  it.each(['text/plain;charset=UTF-8', 'application/json', 'application/x-www-form-urlencoded'])(
    'reads a body that comes as %s',
    async (type) => {
      expect((await postText('/event', event(), type)).status).toBe(200);
      expect(lastHit().json).toEqual(event());
    },
  );

  it('refuses a body that is no JSON object', async () => {
    for (const body of ['', '[]', 'null', '{"url":']) {
      const response = await ask('/event', { method: 'POST', body });
      expect(response.status).toBe(400);
      expect((await response.json()).error).toEqual(['the body is not a JSON object']);
    }
  });

  it('extends a session', async () => {
    const response = await ask(`/session?${query({ nc: '1', code: CODE, url: PAGE })}`, { method: 'POST' });
    expect(response.status).toBe(200);
    expect(lastHit()).toMatchObject({ kind: 'heartbeat', body: '', query: { url: PAGE } });
    expect((await ask('/session', { method: 'POST' })).status).toBe(400);
  });

  it('answers on the paths of its proxies, where no code is needed', async () => {
    const { code, ...rest } = hit;
    expect((await ask(`/p/pv?${query(rest)}`)).status).toBe(200);
    expect((await postText('/p/e', event({ identification_code: undefined }))).status).toBe(200);
    expect((await ask(`/p/s?${query({ url: PAGE })}`, { method: 'POST' })).status).toBe(200);
    expect(collector.hits.map(({ kind }) => kind)).toEqual(['pageview', 'event', 'heartbeat']);
  });

  it('answers on the paths of a server of one’s own, where the site has a number', async () => {
    const { code, ...rest } = hit;
    expect((await ask(`/pirsch?${query({ ...rest, client_id: '42' })}`)).status).toBe(200);
    const own = event({ identification_code: undefined, client_id: '42' });
    expect((await postText('/pirsch-event', own)).status).toBe(200);
    expect((await ask(`/session?${query({ url: PAGE, client_id: '42' })}`, { method: 'POST' })).status).toBe(200);
    expect(collector.hits.map(({ kind }) => kind)).toEqual(['pageview', 'event', 'heartbeat']);
    expect((await ask(`/pirsch?${query({ ...rest, client_id: 'x' })}`)).status).toBe(400);
  });

  it('answers a preflight, and marks it as an error', async () => {
    const headers = {
      origin: 'https://example.com',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    const response = await ask('/event', { method: 'OPTIONS', headers });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type');
    expect(response.headers.get('access-control-max-age')).toBe('86400');
    expect(lastHit()).toMatchObject({ kind: 'preflight', error: 'a preflight: the tag must not cause one' });
  });

  it('decodes what came', async () => {
    await postText('/event', event());
    await ask(`/hit?${query(hit)}`);
    expect(collector.hits.map(({ decoded }) => decoded)).toEqual([
      { page: PAGE, title: 'Pricing', referrer: '', name: 'Button Clicked', duration: 42, meta: { Clicks: '1' } },
      { page: PAGE, title: 'Pricing', referrer: '' },
    ]);
  });
});

describe('Swetrix', () => {
  const custom = (fields: object = {}) => ({ pid: PID, ev: 'button_clicked', ...fields });
  const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'v']));

  it.each(['/log', '/log/', '/v1/log', '/v1/log/'])('takes a pageview at %s', async (path) => {
    const response = await postJson(path, { pid: PID, pg: '/pricing', perf: { ttfb: 88 }, prev: '/' });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({});
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(lastHit()).toMatchObject({ destination: 'swetrix', kind: 'pageview', path, decoded: { page: '/pricing' } });
  });

  it('takes all timings, or drops them', async () => {
    const perf = { dns: 0, tls: 0, conn: 1, response: 2, render: 3, dom_load: 4.5, page_load: 300000, ttfb: 6 };
    for (const [given, warning] of [
      [perf, undefined],
      [{ ...perf, dns: -1 }, 'dropped: perf is not complete'],
      [{ ...perf, page_load: 300001 }, 'dropped: perf is not complete'],
      [{}, 'dropped: perf is not complete'],
    ] as const) {
      expect((await postJson('/log', { pid: PID, pg: '/', perf: given })).status).toBe(201);
      expect(lastHit()!.warnings?.[0]).toBe(warning);
    }
  });

  it.each([
    ['an event', custom(), 201],
    ['a name of any characters', custom({ ev: 'Button Clicked ✓' }), 201],
    ['a name of 256 characters', custom({ ev: 'a'.repeat(256) }), 201],
    ['a name of 257 characters', custom({ ev: 'a'.repeat(257) }), 400],
    ['an empty name', custom({ ev: '' }), 400],
    ['no name', custom({ ev: undefined }), 400],
    ['a name that is no string', custom({ ev: 1 }), 400],
    ['no project', custom({ pid: undefined }), 400],
    ['a project of eleven characters', custom({ pid: PID.slice(1) }), 400],
    ['a project with two hyphens', custom({ pid: 'aUn1quEi--3x' }), 400],
    ['metadata of all scalars', custom({ meta: { a: 'b', c: 1, d: true, e: null } }), 201],
    ['nested metadata', custom({ meta: { a: { b: 1 } } }), 400],
    ['a list in the metadata', custom({ meta: { a: [1] } }), 400],
    ['a list for metadata', custom({ meta: ['a'] }), 400],
    ['100 keys', custom({ meta: keys(100) }), 201],
    ['101 keys', custom({ meta: keys(101) }), 400],
    ['2,000 characters of metadata', custom({ meta: { key: 'v'.repeat(1997) } }), 201],
    ['2,001 characters of metadata', custom({ meta: { key: 'v'.repeat(1998) } }), 400],
    ['a query of 2,049 characters', custom({ qs: 'q'.repeat(2049) }), 400],
    ['a long profile', custom({ profileId: 'p'.repeat(257) }), 400],
    ['fields it does not know', custom({ duration: 42 }), 201],
  ])('answers %s', async (_, body, status) => {
    const response = await postJson('/log/custom', body);
    expect(response.status).toBe(status);
    if (status === 400) expect(await response.json()).toMatchObject({ error: 'Bad Request', statusCode: 400 });
    expect(lastHit().status).toBe(status);
  });

  it('does not read text/plain', async () => {
    const response = await postText('/log/custom', custom());
    expect(response.status).toBe(400);
    expect(lastHit().json).toBeUndefined();
    expect(lastHit().body).toBe(JSON.stringify(custom()));
  });

  it('answers a preflight, to be cached for as long as the browser likes', async () => {
    const response = await ask('/log/custom', { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toBe('Authorization, *');
    expect(response.headers.get('access-control-allow-methods')).toBe('GET,POST,PUT,DELETE,PATCH');
    expect(response.headers.has('access-control-max-age')).toBe(false);
    expect(lastHit().error).toBeUndefined();
  });

  it('counts a unique pageview once for each session', async () => {
    const pageview = { pid: PID, unique: true };
    expect((await postJson('/log', pageview)).status).toBe(201);
    const response = await postJson('/log', pageview);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: 'Forbidden', statusCode: 403 });
    expect((await postJson('/log', { pid: PID })).status).toBe(201);
    expect((await postJson('/log', pageview, { 'user-agent': 'another' })).status).toBe(201);
    expect((await postJson('/log', pageview, { 'x-client-ip-address': '192.0.2.1' })).status).toBe(201);
  });

  it('counts a unique event once for each session and name', async () => {
    const statuses = [];
    for (const ev of ['a', 'a', 'b'])
      statuses.push((await postJson('/log/custom', custom({ ev, unique: true }))).status);
    expect(statuses).toEqual([201, 403, 201]);
  });

  it('takes a heartbeat only within a session', async () => {
    expect((await postJson('/log/hb', { pid: PID })).status).toBe(403);
    await postJson('/log/custom', custom());
    expect((await postJson('/log/hb', { pid: PID })).status).toBe(201);
  });

  it('ends a session half an hour after the last request', async () => {
    // Noon: at midnight each visitor is a new one.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2030, 0, 15, 12) });
    const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
    await postJson('/log', { pid: PID });
    later(29);
    expect((await postJson('/log/hb', { pid: PID })).status).toBe(201);
    later(29);
    expect((await postJson('/log/hb', { pid: PID })).status).toBe(201);
    later(30);
    expect((await postJson('/log/hb', { pid: PID })).status).toBe(403);
  });

  it('knows a session still when somebody else was heard of at a later time first, as in a simulated month', async () => {
    // At midnight each visitor is a new one.
    const start = Date.UTC(2025, 0, 15, 12);
    const at = (minutes: number, visitor: string) => ({
      'x-simulated-time': String(start + minutes * 60_000),
      'user-agent': visitor,
    });
    await postJson('/log', { pid: PID }, at(0, 'one'));
    await postJson('/log', { pid: PID }, at(45, 'two'));
    expect((await postJson('/log/hb', { pid: PID }, at(10, 'one'))).status).toBe(201);
    expect((await postJson('/log/hb', { pid: PID }, at(41, 'one'))).status).toBe(403);
  });
});

describe('the collector', () => {
  it('records what came', async () => {
    await postJson('/log?from=test', { pid: PID }, { 'X-Some-Header': 'value' });
    expect(lastHit()).toMatchObject({ id: 1, query: { from: 'test' }, body: `{"pid":"${PID}"}`, json: { pid: PID } });
    expect(lastHit().headers['x-some-header']).toBe('value');
    expect(Math.abs(lastHit().time - Date.now())).toBeLessThan(1000);
  });

  it('tells its subscribers', async () => {
    const told: number[] = [];
    const unsubscribe = collector.subscribe(({ id }) => told.push(id));
    await postJson('/log', { pid: PID });
    await postJson('/log', { pid: PID });
    unsubscribe();
    await postJson('/log', { pid: PID });
    expect(told).toEqual([1, 2]);
  });

  it('plays a fault, which counts nothing', async () => {
    const seen: (number | undefined)[] = [];
    collector.subscribe(({ status }) => seen.push(status));
    collector.answer = () => ({ status: 503, headers: { 'retry-after': '2' } });
    const response = await postJson('/log', { pid: PID, unique: true });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.text()).toBe('');

    collector.answer = async ({ kind }) => (kind === 'heartbeat' ? { status: 204 } : undefined);
    expect((await postJson('/log/hb', { pid: PID })).status).toBe(204);
    expect((await postJson('/log', { pid: PID, unique: true })).status).toBe(201);
    expect(seen).toEqual([503, 204, 201]);
  });

  it('plays a body and a delay', async () => {
    collector.answer = () => ({ body: { message: 'bot' }, delay: 50 });
    const start = performance.now();
    const answer = postJson('/log', { pid: PID });
    await expect.poll(() => collector.hits.length, { interval: 1 }).toBe(1);
    expect(performance.now() - start).toBeLessThan(45);
    expect(await (await answer).json()).toEqual({ message: 'bot' });
    expect(performance.now() - start).toBeGreaterThan(45);
  });

  it('keeps the last thousand, and forgets all when it is told to', async () => {
    for (let count = 0; count < 1001; count++) await ask('/hit');
    expect(collector.hits.length).toBe(1000);
    expect(collector.hits[0]?.id).toBe(2);

    await postJson('/log', { pid: PID });
    collector.clear();
    expect(collector.hits).toEqual([]);
    expect((await postJson('/log/hb', { pid: PID })).status).toBe(403);
  });

  it('lists what there is', async () => {
    for (const [method, path] of [
      ['GET', '/nowhere'],
      ['POST', '/hit'],
      ['GET', '/event'],
    ] as const) {
      const response = await ask(path, { method });
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('POST /log/custom');
    }
    expect(collector.hits).toEqual([]);
  });

  it('does not take a request for the head alone for a pageview', async () => {
    expect((await ask(`/hit?${query({ code: CODE, url: PAGE })}`, { method: 'HEAD' })).status).toBe(404);
    expect(collector.hits).toEqual([]);
  });

  it('takes no more than four megabytes', async () => {
    const response = await ask('/event', { method: 'POST', body: 'a'.repeat(4 * 1024 * 1024 + 1) });
    expect(response.status).toBe(413);
    expect(collector.hits).toEqual([]);
  });
});
