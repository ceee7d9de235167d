import { beforeEach, describe, expect, test } from 'vitest';
import { createCollector } from '../../examples/collector/createCollector.js';

const PAGE = 'https://example.com/a';
const WEBSITE = '5d710dbd-3a2e-43e3-a553-97b415090c63';
const UUID = '0191a1b2-0000-7000-8000-000000000001';
const BOT = { 'user-agent': 'Mozilla/5.0 (compatible; Somebot/2.1)' };

let collector: ReturnType<typeof createCollector>;
beforeEach(() => {
  collector = createCollector();
});

const ask = (path: string, body?: unknown, headers: Record<string, string> = {}, method = 'POST') =>
  collector.app.request(path, {
    method,
    headers: { 'content-type': 'text/plain', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const lastHit = () => collector.hits.at(-1)!;
const preflight = (path: string) =>
  ask(path, undefined, { origin: 'https://a.test', 'access-control-request-method': 'POST' }, 'OPTIONS');

describe('Plausible', () => {
  const event = (fields: object = {}) => ({ n: 'Signup', d: 'example.com', u: PAGE, ...fields });
  const names = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]));

  test('takes a pageview and an event with 202', async () => {
    const response = await ask('/api/event', event({ n: 'pageview', r: 'https://news.site/' }));
    expect([response.status, await response.text()]).toEqual([202, 'ok']);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(lastHit()).toMatchObject({ kind: 'pageview', site: 'example.com' });
    expect(lastHit().error).toBeUndefined();
    await ask('/api/event', event({ p: { plan: 'pro' } }));
    expect(lastHit()).toMatchObject({ kind: 'event', decoded: { page: PAGE, name: 'Signup', meta: { plan: 'pro' } } });
  });

  test.each([
    [event({ d: 'nowhere' }), {}, 'dropped: there is no such site'],
    [event(), BOT, 'dropped: a bot, or a headless browser'],
    [event({ n: 'engagement', e: 30000 }), {}, 'dropped: engagement without a session'],
  ])('drops with 202, and says so in a header that no script can read: %j', async (body, headers, error) => {
    const response = await ask('/api/event', body, headers);
    expect([response.status, response.headers.get('x-plausible-dropped')]).toEqual([202, '1']);
    expect(response.headers.has('access-control-expose-headers')).toBe(false);
    expect(lastHit().error).toBe(error);
  });

  test('takes engagement in a session', async () => {
    await ask('/api/event', event({ n: 'pageview' }));
    await ask('/api/event', event({ n: 'engagement', e: 30000, sd: 40 }));
    expect(lastHit()).toMatchObject({ kind: 'heartbeat', status: 202 });
    expect(lastHit().error).toBeUndefined();
  });

  test.each([
    [event({ n: 'x'.repeat(120) }), 202],
    [event({ n: 'x'.repeat(121) }), 400],
    [event({ u: PAGE.padEnd(2000, 'x') }), 202],
    [event({ u: PAGE.padEnd(2001, 'x') }), 400],
    [event({ u: 'data:text/html,x' }), 400],
    [event({ d: ' ' }), 400],
    [event({ p: { ['x'.repeat(300)]: 'x'.repeat(2000) } }), 202],
    [event({ p: { ['x'.repeat(301)]: 1 } }), 400],
    [event({ p: { a: 'x'.repeat(2001) } }), 400],
    [event({ n: 'engagement', e: 0.5 }), 400],
    [[event()], 400],
  ])('refuses with 400 what is malformed: %#', async (body, status) => {
    expect((await ask('/api/event', body)).status).toBe(status);
  });

  test.each([
    [30, undefined],
    [31, ['the first 30 properties are kept, not 31']],
  ])('of %i properties it keeps 30', async (count, warnings) => {
    await ask('/api/event', event({ p: names(count) }));
    expect(lastHit().status).toBe(202);
    expect(lastHit().warnings).toEqual(warnings);
  });
});

describe('Umami', () => {
  const body = (payload: object = {}, type = 'event') => ({
    type,
    payload: { website: WEBSITE, hostname: 'example.com', url: '/a', ...payload },
  });

  test('takes a pageview and an event, as text too', async () => {
    expect((await ask('/api/send', body())).status).toBe(200);
    expect(lastHit()).toMatchObject({ kind: 'pageview', site: WEBSITE, decoded: { page: PAGE } });
    const response = await ask('/api/send', body({ name: 'Signup', data: { in: { a: 1 } } }));
    expect(Object.keys(await response.json())).toEqual(['cache', 'sessionId', 'visitId']);
    expect(lastHit()).toMatchObject({ kind: 'event', decoded: { name: 'Signup' } });
    expect(lastHit().error).toBeUndefined();
  });

  test('beeps at a bot', async () => {
    const response = await ask('/api/send', body(), BOT);
    expect([response.status, await response.json()]).toEqual([200, { beep: 'boop' }]);
    expect(lastHit().error).toBe('dropped: a bot');
  });

  test.each([
    [body({ name: 'x'.repeat(50) }), 200],
    [body({ name: 'x'.repeat(51) }), 400],
    [body({ tag: 'x'.repeat(51) }), 400],
    [body({ language: 'x'.repeat(36) }), 400],
    [body({ screen: '123456x12345' }), 400],
    [body({ hostname: 'x'.repeat(101) }), 400],
    [body({ website: 'mine' }), 400],
    [body({ url: 'http://[' }), 400],
    [body({ data: [] }), 400],
    [body({}, 'page'), 400],
    [[], 400],
  ])('refuses with 400 what is malformed: %#', async (given, status) => {
    expect((await ask('/api/send', given)).status).toBe(status);
  });

  test('says what its database would not hold', async () => {
    await ask('/api/send', body({ name: 'a', data: { in: { a: 'x'.repeat(501) } } }));
    expect(lastHit().warnings).toEqual(['a text of more than 500 characters fails in its database']);
  });

  test('takes a preflight', async () => {
    expect((await preflight('/api/send')).status).toBe(204);
    expect(lastHit().error).toBeUndefined();
  });
});

describe('GoatCounter', () => {
  test('takes a pageview and an event, with a picture', async () => {
    const response = await ask('/count?p=/a&t=Title&r=https://news.site/');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/gif']);
    expect(lastHit()).toMatchObject({ kind: 'pageview', decoded: { page: '/a', title: 'Title' } });
    await ask('/count?p=Signup&e=true', undefined, {}, 'GET');
    expect(lastHit()).toMatchObject({ kind: 'event', decoded: { name: 'Signup' } });
  });

  test.each([
    ['', 400],
    [`p=${'x'.repeat(2048)}`, 200],
    [`p=${'x'.repeat(2049)}`, 400],
    [`p=a&t=${'é'.repeat(512)}`, 200],
    [`p=a&t=${'é'.repeat(513)}`, 400],
    [`p=a&r=${'x'.repeat(2049)}`, 400],
    ['p=a&s=wide', 400],
    ['p=a&b=149', 400],
    ['p=a&b=150', 200],
  ])('answers by its limits: %#', async (query, status) => {
    expect((await ask(`/count?${query}`)).status).toBe(status);
  });

  test('has no route for a preflight, and keeps bots apart', async () => {
    expect((await preflight('/count')).status).toBe(405);
    expect((await ask('/count?p=/a', undefined, BOT)).status).toBe(200);
    expect(lastHit().error).toMatch(/^dropped: a bot/);
  });
});

describe('Matomo', () => {
  const query = `idsite=1&rec=1&send_image=0&url=${encodeURIComponent(PAGE)}`;

  test('takes a pageview, an event and a ping', async () => {
    const response = await ask(`/matomo.php?${query}&action_name=Title`, undefined, { origin: 'https://a.test' });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, 'https://a.test']);
    expect(lastHit()).toMatchObject({ kind: 'pageview', site: '1', decoded: { page: PAGE, title: 'Title' } });
    await ask(`/matomo.php?${query}&e_c=Form&e_a=Signup&e_v=3&dimension2=x`);
    expect(lastHit()).toMatchObject({
      kind: 'event',
      decoded: { name: 'Signup', meta: { category: 'Form', value: '3', dimension2: 'x' } },
    });
    await ask(`/matomo.php?${query}&ping=1`);
    expect(lastHit()).toMatchObject({ kind: 'heartbeat', status: 204 });
    expect(lastHit().error).toBeUndefined();
  });

  test('can be read from another site, but not by GET', async () => {
    const response = await ask(`/matomo.php?${query}`, undefined, { origin: 'https://a.test' }, 'GET');
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
  });

  test.each([
    ['idsite=x&rec=1', 400, 'idsite: there is no such site'],
    ['rec=1', 400, 'idsite: there is no such site'],
    ['idsite=1', 200, 'dropped: rec is not 1'],
    ['idsite=1&rec=1&cip=1.2.3.4', 400, 'cip: needs token_auth'],
    ['idsite=1&rec=1&ping=1', 200, 'dropped: a ping without a visit'],
  ])('%s is answered with %i', async (given, status, error) => {
    expect((await ask(`/matomo.php?${given}`)).status).toBe(status);
    expect(lastHit().error).toBe(error);
  });

  test('leaves out bots, unless they are asked for', async () => {
    await ask(`/matomo.php?${query}`, undefined, BOT);
    expect(lastHit().error).toBe('dropped: a bot');
    await ask(`/matomo.php?${query}&bots=1`, undefined, BOT);
    expect(lastHit().error).toBeUndefined();
  });
});

describe('PostHog', () => {
  const own = { $current_url: PAGE, $host: 'example.com', $raw_user_agent: 'UA', $cookieless_mode: true };
  const event = (fields: object = {}) => ({
    api_key: 'phc_a',
    event: 'Signup',
    distinct_id: '$posthog_cookieless',
    properties: { ...own, plan: 'pro' },
    ...fields,
  });

  test('takes a pageview and an event, and knows its id again', async () => {
    const response = await ask('/i/v0/e/', event({ event: '$pageview' }), { origin: 'https://a.test' });
    expect([response.status, await response.json()]).toEqual([200, { status: 'Ok' }]);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://a.test');
    expect(lastHit()).toMatchObject({ kind: 'pageview', site: 'phc_a', decoded: { page: PAGE } });
    await ask('/i/v0/e/', event({ uuid: UUID }));
    expect(lastHit()).toMatchObject({ kind: 'event', decoded: { name: 'Signup', meta: { plan: 'pro' } } });
    expect(lastHit().duplicate).toBeFalsy();
    await ask('/i/v0/e/', event({ uuid: UUID }));
    expect(lastHit().duplicate).toBe(true);
  });

  test.each([
    ['a key that it does not know', event({ api_key: 'somewhere' }), 200, /^dropped: there is no project/],
    ['no host', event({ properties: { $cookieless_mode: true } }), 200, /^dropped: without cookies it needs/],
    ['no key', event({ api_key: undefined }), 401, /^api_key: missing/],
    ['a personal key', event({ api_key: 'phx_a' }), 401, /^api_key: a personal one/],
    ['no name', event({ event: '' }), 400, /missing event name/],
    ['nobody', event({ distinct_id: '' }), 400, /distinct_id: missing/],
    ['no uuid', event({ uuid: 'x' }), 400, /uuid: invalid/],
    ['a flag in words', event({ properties: { $cookieless_mode: 'true' } }), 400, /cookieless_mode/],
    ['nothing', [], 400, /empty batch/],
  ])('answers to %s', async (_what, body, status, error) => {
    expect((await ask('/i/v0/e/', body)).status).toBe(status);
    expect(lastHit().error).toMatch(error);
  });

  test('one that is wrong refuses its batch', async () => {
    const batch = [event({ distinct_id: 'a' }), event({ event: '' })];
    expect((await ask('/batch/', { api_key: 'phc_a', batch })).status).toBe(400);
    expect((await ask('/batch/', { api_key: 'phc_a', batch: batch.slice(0, 1) })).status).toBe(200);
  });
});

describe('an endpoint of one’s own', () => {
  const item = { id: 'a', type: 'event', url: PAGE, path: '/a', name: 'Signup', duration: 1, meta: { plan: 'pro' } };

  test('takes one flat object, and counts an id once', async () => {
    expect((await ask('/own', item)).status).toBe(200);
    expect(lastHit()).toMatchObject({
      kind: 'event',
      decoded: { page: PAGE, name: 'Signup', duration: 1, meta: { plan: 'pro' } },
    });
    await ask('/own', item);
    expect(lastHit().duplicate).toBe(true);
  });

  test('takes a batch in the words of data platforms', async () => {
    const call = { type: 'page', messageId: 'b', context: { page: { url: PAGE, title: 'Title' } } };
    await ask('/own', { sentAt: '', batch: [call] });
    expect(lastHit()).toMatchObject({ kind: 'pageview', status: 200, decoded: { page: PAGE, title: 'Title' } });
  });

  test.each([[], 1, null, 'text'])('refuses %j', async (body) => {
    expect((await ask('/own', body)).status).toBe(400);
  });
});
