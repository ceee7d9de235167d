import { describe, expect, test } from 'vitest';
import { copy } from '../../src/core/copy';
import { pirsch } from '../../src/destinations/pirsch';
import { bodyOf, event, page, sent, textOf } from '../records';

const settings = { code: '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq' };
const queryOf = (url: string) => new URL(url).searchParams;

test('a pageview is GET /hit', () => {
  expect(sent(pirsch(settings, 'hit', page()))).toEqual({
    name: 'Pirsch',
    method: 'GET',
    body: undefined,
    url:
      'https://api.pirsch.io/hit?nc=1700000000000&code=5gXQXdNTvteM4eVY35fNBkcU5CbStFSq' +
      '&url=https%3A%2F%2Fexample.com%2Fpricing%3Futm_source%3Dnews%2520letter%26utm_medium%3Demail%26utm_campaign%3Dspring%23plans' +
      '&t=Pricing+%26+plans&ref=https%3A%2F%2Fnews.site%2Fa%3Fb%3Dc&w=1920&h=1080',
  });
});

test('an event is POST /event, as text/plain, so that no preflight is asked', () => {
  expect(sent(pirsch(settings, 'event', page(), event({ name: 'Button Clicked' })))).toEqual({
    name: 'Pirsch',
    method: 'POST',
    url: 'https://api.pirsch.io/event',
    body:
      '{"identification_code":"5gXQXdNTvteM4eVY35fNBkcU5CbStFSq",' +
      '"url":"https://example.com/pricing?utm_source=news%20letter&utm_medium=email&utm_campaign=spring#plans",' +
      '"title":"Pricing & plans","referrer":"https://news.site/a?b=c","screen_width":1920,"screen_height":1080,' +
      '"event_name":"Button Clicked","event_duration":42,"event_meta":{"Clicks":"1","plan":"pro","trial":"false"}}',
  });
});

test('a heartbeat is POST /session, without a body', () => {
  expect(sent(pirsch(settings, 'session', page({ url: 'https://example.com/a' })))).toEqual({
    name: 'Pirsch',
    method: 'POST',
    body: undefined,
    url:
      'https://api.pirsch.io/session?nc=1700000000000&code=5gXQXdNTvteM4eVY35fNBkcU5CbStFSq' +
      '&url=https%3A%2F%2Fexample.com%2Fa',
  });
});

test('no resolution is nothing in a pageview and 0 in an event', () => {
  const without = page({ width: '', height: '' });
  expect(pirsch(settings, 'hit', without)!.url).toMatch(/&w=&h=$/);
  expect(bodyOf(pirsch(settings, 'event', without, event()))).toMatchObject({ screen_width: 0, screen_height: 0 });
});

test('no title and no referrer are empty text', () => {
  const without = page({ title: '', referrer: '' });
  expect(pirsch(settings, 'hit', without)!.url).toContain('&t=&ref=&');
  expect(bodyOf(pirsch(settings, 'event', without, event()))).toMatchObject({ title: '', referrer: '' });
});

test.each([
  [0, 0],
  [0.4, 0],
  [0.5, 1],
  [1.5, 2],
  [41.6, 42],
  [undefined, 0],
])('the duration %s is sent as %s, since its proxies take integers only', (duration, sent) => {
  expect(bodyOf(pirsch(settings, 'event', page(), event({ duration }))).event_duration).toBe(sent);
});

test('an event without metadata has a record of nothing; __proto__ is a key', () => {
  const metaOf = (meta: ReturnType<typeof event>['meta']) =>
    /"event_meta":(.*)\}$/.exec(textOf(pirsch(settings, 'event', page(), event({ meta })))!)![1];
  expect(metaOf(undefined)).toBe('{}');
  expect(metaOf(copy(JSON.parse('{"__proto__":1}'), (value) => value as number))).toBe('{"__proto__":"1"}');
});

const start = 'https://example.com/';
const long = (length: number, end = ''): string => start + 'x'.repeat(length - start.length - end.length) + end;

describe.each(['hit', 'event', 'session'] as const)('of a %s', (kind) => {
  const urlOf = (url: string): string | null => {
    const given = kind === 'event' ? event() : undefined;
    const delivery = pirsch(settings, kind, page({ url }), given)!;
    return given ? bodyOf(delivery).url : queryOf(delivery.url).get('url');
  };

  test.each([
    ['fits', long(1800), 1800],
    ['has one character too many', long(1801), 1800],
    ['ends in a whole escape that fits', long(1800, '%41'), 1800],
    ['has a whole escape where it is cut', long(1800, '%41') + 'x', 1800],
    ['would be cut before the last of an escape', long(1801, '%41'), 1798],
    ['would be cut after the % of an escape', long(1802, '%41'), 1799],
    ['would be cut between escapes', long(1803, '%41'), 1800],
    ['has two escapes where it is cut', long(1804, '%41%42'), 1798],
    ['is short, and ends in what is no escape', start + '?100%', start.length + 5],
    ['is just as long as it may be, and ends in what is no escape', long(1800, '?100%'), 1800],
    ['is much too long', long(9000), 1800],
  ])('an address that %s', (_what, url, length) => {
    expect(urlOf(url)).toBe(url.slice(0, length));
  });
});

test.each([512, 513, 5000])('of a title of %i characters 512 are sent', (length) => {
  const title = 'x'.repeat(length);
  expect(queryOf(pirsch(settings, 'hit', page({ title }))!.url).get('t')).toHaveLength(512);
  expect(bodyOf(pirsch(settings, 'event', page({ title }), event())).title).toHaveLength(512);
});

test('half a surrogate pair in a title does not make it throw', () => {
  expect(queryOf(pirsch(settings, 'hit', page({ title: 'a\ud83d' }))!.url).get('t')).toBe('a\ufffd');
  expect(() => pirsch(settings, 'hit', page({ title: 'x'.repeat(511) + '😀' }))).not.toThrow();
});

describe('endpoints', () => {
  const urls = (more: object): string[] =>
    (['hit', 'event', 'session'] as const).map(
      (kind) =>
        pirsch({ ...settings, ...more }, kind, page(), kind === 'event' ? event() : undefined)!.url.split('?')[0]!,
    );

  test.each([
    [{}, ['https://api.pirsch.io/hit', 'https://api.pirsch.io/event', 'https://api.pirsch.io/session']],
    [{ endpoint: '/p' }, ['/p', '/p', '/p']],
    [{ hitEndpoint: '/h' }, ['/h', 'https://api.pirsch.io/event', 'https://api.pirsch.io/session']],
    [{ eventEndpoint: '/e', endpoint: '/p' }, ['/p', '/e', '/p']],
    [{ sessionEndpoint: '/s', endpoint: '/p' }, ['/p', '/p', '/s']],
    // As good as not there.
    [
      { hitEndpoint: '', endpoint: '' },
      ['https://api.pirsch.io/hit', 'https://api.pirsch.io/event', 'https://api.pirsch.io/session'],
    ],
  ])('%j', (more, expected) => {
    expect(urls(more)).toEqual(expected);
  });
});

test('is pure: what is given is not changed, and the same comes of the same', () => {
  const given = [Object.freeze({ ...settings }), Object.freeze(page()), Object.freeze(event())] as const;
  const make = () => pirsch(given[0], 'event', given[1], given[2]);
  expect(make()).toEqual(make());
});
