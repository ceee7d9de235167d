import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCollector } from '../../examples/collector/createCollector.js';
import { createInspection } from '../../examples/collector/createInspection.js';

const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';
const PAGE = 'https://example.com/pricing';

/** What each route takes, so that the rest of it can be anything. */
const REQUESTS: [string, Record<string, unknown>][] = [
  ['/event', { identification_code: CODE, url: PAGE, event_name: 'a', event_meta: {}, tags: {}, client_id: 1 }],
  ['/session', {}],
  ['/log', { pid: 'aUn1quEid-3x', pg: '/', ref: '', so: '', meta: {}, perf: {}, qs: '', profileId: '' }],
  ['/log/custom', { pid: 'aUn1quEid-3x', ev: 'a', unique: true, meta: {}, pg: '/', ref: '', so: '' }],
  ['/log/hb', { pid: 'aUn1quEid-3x' }],
  ['/events/track', { write_key: 'k', event: 'A B', properties: {}, context: { page: {} } }],
  ['/events/track/bulk', { events: [{ write_key: 'k', event: 'A B', properties: {}, context: {} }] }],
  ['/v1/t', { writeKey: 'k', type: 'track', event: 'a', userId: 'u', properties: {}, context: {}, timestamp: '' }],
  ['/v1/p', { writeKey: 'k', type: 'page', event: 'a', userId: 'u', properties: {}, context: { page: { url: PAGE } } }],
  ['/v1/b', { writeKey: 'k', batch: [{ type: 'track', event: 'a', userId: 'u', messageId: 'm' }] }],
  ['/api/event', { n: 'a', d: 'example.com', u: PAGE, r: '', p: { a: 1 }, e: 1, sd: 1 }],
  ['/api/send', { type: 'event', payload: { website: '5d710dbd-3a2e-43e3-a553-97b415090c63', url: '/', data: {} } }],
  ['/count?p=/', {}],
  ['/matomo.php?idsite=1&rec=1', {}],
  ['/i/v0/e/', { api_key: 'phc_a', event: 'a', distinct_id: 'b', uuid: '', properties: { $current_url: PAGE } }],
  ['/batch/', { api_key: 'phc_a', batch: [{ event: 'a', distinct_id: 'b', properties: {} }] }],
  ['/own', { id: 'a', type: 'event', url: PAGE, name: 'a', meta: {}, duration: 1 }],
  ['/own', { batch: [{ type: 'track', event: 'a', messageId: 'm', properties: {}, context: { page: {} } }] }],
  ['/usercom/calls', { call: 'userengage', args: ['event.a', {}], url: PAGE, apiKey: 'k' }],
  ['/usercom/calls', { call: 'UE.pageHit', args: [{ apiKey: 'k' }], url: PAGE, apiKey: 'k' }],
];

const strange = fc.oneof(
  fc.anything({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value ?? null) ?? 'null')),
  fc.jsonValue({ maxDepth: 2, noUnicodeString: false }),
  fc.constantFrom(
    { toString: 1, valueOf: 1 },
    [{ toString: null }],
    JSON.parse('{"__proto__":{"a":1},"constructor":1,"length":-1}'),
    '\u0000a\u0000',
    '\ud800',
    'x'.repeat(70000),
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    'http://[',
    1e308,
  ),
);

/** The value with one of its parts, however deep, being something else. */
const replaceOne = (value: unknown, path: number[], part: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return part;
  const keys = Object.keys(value);
  const key = keys[step % (keys.length + 1)] ?? 'more';
  const copy = Array.isArray(value) ? [...value] : { ...value };
  return Object.assign(copy, { [key]: replaceOne((value as Record<string, unknown>)[key], rest, part) });
};

let collector: ReturnType<typeof createCollector>;
beforeEach(() => {
  collector = createCollector();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  collector.app.request(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

it('answers whatever comes as a vendor would, and goes on', async () => {
  const request = fc.tuple(fc.constantFrom(...REQUESTS), fc.array(fc.nat(20), { maxLength: 4 }), strange);
  await fc.assert(
    fc.asyncProperty(request, async ([[path, body], steps, part]) => {
      const { status } = await post(path, JSON.stringify(replaceOne(body, steps, part)));
      expect([200, 201, 202, 204, 400, 401, 403]).toContain(status);
    }),
    { numRuns: 2000 },
  );
  const report = await createInspection(collector).request('/report');
  expect(report.status).toBe(200);
});

it('answers what is nested more deeply than can be written again', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const body = `{"write_key":"k","event":"A B","properties":{"a":${deep}}}`;
  expect((await post('/events/track', body)).status).toBe(200);
  expect(collector.hits[0]!.error).toMatch(/write_key is missing|not a JSON object/);
  expect((await post('/v1/b', `{"writeKey":"k","batch":[{"a":${deep}}]}`)).status).toBe(200);
});

it.each(['NaN', '-5', '1e3', '9'.repeat(400), '99999999999999999999', '8640000000000001', '253402300800000', ' '])(
  'takes a request of no time, or of one to come (%s), for one of now',
  async (time) => {
    const before = Date.now();
    const path = `/hit?code=${CODE}&url=${encodeURIComponent(PAGE)}`;
    const { status } = await collector.app.request(path, { headers: { 'x-simulated-time': time } });
    expect(status).toBe(200);
    expect(collector.hits[0]!.time).toBeGreaterThanOrEqual(before);
  },
);

it('says what happened when it stumbles all the same, also to another origin', async () => {
  vi.spyOn(collector.store, 'visitorOf').mockImplementation(() => {
    throw new Error('out of luck');
  });
  const response = await post('/log', '{}');
  expect(response.status).toBe(500);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(await response.text()).toBe('The server failed at POST /log, and kept nothing of it: out of luck\n');
});
