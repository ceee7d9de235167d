import { beforeEach, describe, expect, it } from 'vitest';
import { createCollector } from '../../examples/collector/createCollector.js';

const HOST = 'http://collector.test';
const PAGE = { path: '/a', referrer: '', search: '', title: 'Pricing', url: 'https://example.com/a' };

let collector: ReturnType<typeof createCollector>;
beforeEach(() => {
  collector = createCollector();
});

const ask = (path: string, init: RequestInit = {}) => collector.app.fetch(new Request(HOST + path, init));
const lastHit = () => collector.hits[collector.hits.length - 1] as (typeof collector.hits)[number];
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'text/plain;charset=UTF-8', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

let lastMessage = 0;
const track = (fields: object = {}) => ({
  type: 'track',
  event: 'Button Clicked',
  properties: { clicks: 1, nested: { a: [1, 2] } },
  anonymousId: '7b3c',
  userId: null,
  messageId: `message-${++lastMessage}`,
  timestamp: '2026-08-07T10:00:00.000Z',
  sentAt: '2026-08-07T10:00:00.120Z',
  writeKey: 'key',
  context: { page: PAGE },
  ...fields,
});
/** Its JSON has this many bytes. */
const ofSize = (bytes: number) => {
  const call = track({ properties: { text: '' } });
  call.properties = { text: 'a'.repeat(bytes - JSON.stringify(call).length) } as never;
  return call;
};

describe('Customer.io', () => {
  it.each([
    ['/v1/t', 'track', 'event'],
    ['/v1/p', 'page', 'pageview'],
    ['/v1/i', 'identify', 'event'],
    ['/v1/g', 'group', 'event'],
    ['/v1/a', 'alias', 'event'],
    ['/v1/s', 'screen', 'event'],
  ])('takes at %s what has the type %s', async (path, type, kind) => {
    const response = await post(path, track({ type }));
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(lastHit()).toMatchObject({ destination: 'customerio', kind, path, status: 200 });
    expect(lastHit().error).toBeUndefined();
    await post(path, track({ type: 'other' }));
    expect(lastHit().error).toBe(`type must be ${type}`);
  });

  const CASES: [string, unknown, string | undefined, number][] = [
    ['a call', track(), undefined, 200],
    ['the minimum', { type: 'track', event: 'a', userId: 'u', writeKey: 'key' }, undefined, 200],
    ['a date with an offset', track({ timestamp: '2026-08-07T12:00:00+02:00' }), undefined, 200],
    ['32 KB', ofSize(32 * 1024), undefined, 200],
    ['more than 32 KB', ofSize(32 * 1024 + 1), 'dropped: it has more than 32 KB', 400],
    ['no JSON', '{"type":', 'the body is not a JSON object', 400],
    ['a list', [track()], 'the body is not a JSON object', 400],
    ['no key', track({ writeKey: undefined }), 'writeKey is missing', 401],
    ['a key with white space', track({ writeKey: ' key' }), 'writeKey has white space', 401],
    ['a pageview', track({ type: 'page' }), 'type must be track', 400],
    ['no name', track({ event: undefined }), 'event must be a string that is not empty', 400],
    ['a name that is no string', track({ event: 1 }), 'event must be a string that is not empty', 400],
    ['nobody', track({ anonymousId: null }), 'neither userId nor anonymousId is there', 400],
    ['properties in a list', track({ properties: [1] }), 'properties must be an object', 400],
    ['a context in words', track({ context: 'page' }), 'context must be an object', 400],
    ['seconds', track({ timestamp: 1786096800 }), 'timestamp must be an ISO 8601 date', 400],
    ['a date that is none', track({ timestamp: '2026-13-07T10:00:00Z' }), 'timestamp must be an ISO 8601 date', 400],
    ['a date in words', track({ sentAt: new Date().toString() }), 'sentAt must be an ISO 8601 date', 400],
  ];

  it.each(CASES)('answers 200 to %s', async (_, body, error) => {
    expect((await post('/v1/t', body)).status).toBe(200);
    expect(lastHit().error).toBe(error);
  });

  it.each(CASES)('when it has to be strict, answers %s', async (_, body, error, status) => {
    const response = await post('/v1/t', body, { 'x-strict-mode': '1' });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual(error ? { meta: { errors: [error] } } : {});
    expect(lastHit()).toMatchObject({ status });
  });

  it.each([
    ['a batch', { writeKey: 'key', batch: [track(), track({ type: 'page' })] }, undefined],
    ['a batch without key', { batch: [] }, 'writeKey is missing'],
    ['no batch', track(), 'batch must be a list'],
    [
      'an unknown type',
      { writeKey: 'key', batch: [track(), track({ type: 'hit' })] },
      /^batch\[1\]: type must be track or/,
    ],
    ['a large call', { writeKey: 'key', batch: [ofSize(33 * 1024)] }, 'batch[0]: dropped: it has more than 32 KB'],
    [
      'a large batch',
      { writeKey: 'key', batch: Array.from({ length: 20 }, () => ofSize(30 * 1024)) },
      'dropped: it has more than 500 KB',
    ],
  ])('answers 200 to %s', async (_, body, error) => {
    expect((await post('/v1/b', body)).status).toBe(200);
    expect(lastHit().kind).toBe('event');
    expect(lastHit().decoded.items).toBe('batch' in body ? body.batch.length : undefined);
    if (error) expect(lastHit().error).toMatch(error);
    else expect(lastHit().error).toBeUndefined();
  });

  it('answers a preflight, and marks it as an error', async () => {
    const response = await ask('/v1/t', { method: 'OPTIONS' });
    expect(response.status).toBe(200);
    expect(response.headers.has('access-control-allow-headers')).toBe(false);
    expect(lastHit()).toMatchObject({ kind: 'preflight', error: 'a preflight: the tag must not cause one' });
  });

  it('decodes what came', async () => {
    await post('/v1/t', track());
    await post('/v1/p', track({ type: 'page', event: undefined, properties: undefined }));
    await post('/v1/t', 'null');
    expect(collector.hits.map(({ decoded }) => decoded)).toEqual([
      {
        page: PAGE.url,
        title: 'Pricing',
        referrer: '',
        name: 'Button Clicked',
        meta: { clicks: 1, nested: { a: [1, 2] } },
      },
      { page: PAGE.url, title: 'Pricing', referrer: '' },
      {},
    ]);
  });
});

describe('what Customer.io has already', () => {
  const duplicates = () => collector.hits.map(({ duplicate }) => duplicate);

  it('is known by its message and its key', async () => {
    const call = track();
    for (const body of [call, call, track(), { ...call, writeKey: 'another' }, { ...call, event: 'Other' }]) {
      expect((await post('/v1/t', body)).status).toBe(200);
    }
    expect(duplicates()).toEqual([undefined, true, undefined, undefined, true]);
  });

  it('is never known without a message', async () => {
    for (const messageId of [undefined, undefined, '', '']) await post('/v1/t', track({ messageId }));
    expect(duplicates()).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is not what it failed to take', async () => {
    const call = track();
    collector.answer = () => ({ status: 503 });
    await post('/v1/t', call);
    collector.answer = undefined;
    await post('/v1/t', call);
    await post('/v1/t', call);
    expect(duplicates()).toEqual([undefined, undefined, true]);
  });

  it('is not what was wrong', async () => {
    const call = track();
    await post('/v1/t', { ...call, event: '' });
    await post('/v1/t', call);
    expect(duplicates()).toEqual([undefined, undefined]);
  });

  it('is a batch, once all of it has come before', async () => {
    const [one, two] = [track(), track()];
    await post('/v1/t', one);
    await post('/v1/b', { writeKey: 'key', batch: [one, two] });
    await post('/v1/b', { writeKey: 'key', batch: [two, one] });
    await post('/v1/b', { writeKey: 'key', batch: [] });
    expect(duplicates()).toEqual([undefined, undefined, true, undefined]);
  });

  it('is forgotten with the hits', async () => {
    const call = track();
    await post('/v1/t', call);
    collector.clear();
    await post('/v1/t', call);
    expect(duplicates()).toEqual([undefined]);
  });
});
