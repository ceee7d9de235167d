import { beforeEach, describe, expect, it } from 'vitest';
import { createCollector } from '../../examples/collector/createCollector.js';

const HOST = 'http://collector.test';
const PAGE = {
  path: '/a',
  referrer: 'https://search.test/',
  search: '',
  title: 'Pricing',
  url: 'https://example.com/a',
};

let collector: ReturnType<typeof createCollector>;
beforeEach(() => {
  collector = createCollector();
});

const ask = (path: string, init: RequestInit = {}) => collector.app.fetch(new Request(HOST + path, init));
const lastHit = () => collector.hits[collector.hits.length - 1] as (typeof collector.hits)[number];
const post = (body: unknown, path = '/events/track', type = 'application/json') =>
  ask(path, { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) });

const event = (fields: object = {}) => ({
  write_key: 'wk_1',
  event: 'Button Clicked',
  properties: { clicks: 1, nested: { a: [true] } },
  context: { page: PAGE, screen: { width: '1920', height: '1080' } },
  ...fields,
});

describe('Firstparty', () => {
  it.each([
    ['an event', event(), undefined],
    ['the minimum', { write_key: 'wk_1', event: 'Newsletter Signup' }, undefined],
    ['properties and context of null', event({ properties: null, context: null }), undefined],
    ['a context without screen', event({ context: { page: PAGE } }), undefined],
    ['no object', [event()], 'it is not a JSON object'],
    ['null', null, 'it is not a JSON object'],
    ['no write key', event({ write_key: undefined }), 'write_key is missing'],
    ['a blank write key', event({ write_key: ' ' }), 'write_key is missing'],
    ['a write key with white space', event({ write_key: 'wk_1\n' }), 'write_key has white space'],
    ['no name', event({ event: undefined }), 'event must be a string that is not empty'],
    ['a blank name', event({ event: ' ' }), 'event must be a string that is not empty'],
    ['properties in a list', event({ properties: [1] }), 'properties must be an object'],
    ['properties in words', event({ properties: '{}' }), 'properties must be an object'],
    ['a context in words', event({ context: 'page' }), 'context must be an object'],
    ['a screen in words', event({ context: { screen: '1920x1080' } }), 'context.screen must be an object'],
    [
      'a screen of numbers',
      event({ context: { screen: { width: 1920, height: 1080 } } }),
      'context.screen.width must be a string; context.screen.height must be a string',
    ],
    ['more than one problem', {}, 'write_key is missing; event must be a string that is not empty'],
  ])('answers 200 to %s', async (_, body, error) => {
    const response = await post(body);
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(lastHit()).toMatchObject({ destination: 'firstparty', kind: 'event', status: 200 });
    expect(lastHit().error).toBe(error);
  });

  it.each(['text/plain;charset=UTF-8', 'application/json-patch+json'])('does not read %s', async (type) => {
    expect((await post(event(), '/events/track', type)).status).toBe(200);
    expect(lastHit().json).toBeUndefined();
    expect(lastHit().body).toBe(JSON.stringify(event()));
    expect(lastHit().error).toBe('the content type is not application/json');
  });

  it('tells a pageview by its name', async () => {
    await post(event({ event: 'Page Viewed' }));
    await post(event({ event: 'page viewed' }));
    expect(collector.hits.map(({ kind }) => kind)).toEqual(['pageview', 'event']);
  });

  it.each([
    ['a bulk', { events: [event(), event({ event: 'Page Viewed' })] }, undefined],
    [
      'a bulk with one that is wrong',
      { events: [event(), event({ write_key: '' })] },
      'events[1]: write_key is missing',
    ],
    ['a bulk of anything', { events: [null] }, 'events[0]: it is not a JSON object'],
    ['a bulk without list', event(), 'events must be a list'],
    ['no object', null, 'events must be a list'],
  ])('answers 200 to %s', async (_, body, error) => {
    expect((await post(body, '/events/track/bulk')).status).toBe(200);
    expect(lastHit().kind).toBe('event');
    expect(lastHit().decoded.items).toBe(body && 'events' in body ? body.events.length : undefined);
    expect(lastHit().error).toBe(error);
  });

  it('allows JSON to other sites', async () => {
    const response = await ask('/events/track', { method: 'OPTIONS' });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type');
    expect(lastHit().kind).toBe('preflight');
    expect(lastHit().error).toBeUndefined();
  });

  it('decodes what came', async () => {
    await post(event());
    await post({ write_key: 'wk_1', event: 'A', context: null });
    expect(collector.hits.map(({ decoded }) => decoded)).toEqual([
      {
        page: PAGE.url,
        title: PAGE.title,
        referrer: PAGE.referrer,
        name: 'Button Clicked',
        meta: { clicks: 1, nested: { a: [true] } },
      },
      { name: 'A' },
    ]);
  });
});
