import { describe, expect, test } from 'vitest';
import { copy } from '../../src/core/copy';
import { swetrix } from '../../src/destinations/swetrix';
import { bodyOf, event, page, sent, textOf } from '../records';

const settings = { projectId: 'aUn1quEid-3x' };
const headers = { 'Content-Type': 'application/json' };
const read = (...given: Parameters<typeof swetrix>) => bodyOf(swetrix(...given));

test('a pageview is POST /log', () => {
  expect(sent(swetrix(settings, 'hit', page()))).toEqual({
    name: 'Swetrix',
    method: 'POST',
    url: 'https://api.swetrix.com/log',
    headers,
    body:
      '{"pid":"aUn1quEid-3x","pg":"/pricing","lc":"en-GB","ref":"https://news.site/a?b=c",' +
      '"so":"news letter","me":"email","ca":"spring"}',
  });
});

test('an event is POST /log/custom, with its duration among the metadata', () => {
  expect(sent(swetrix(settings, 'event', page({ url: 'https://example.com/a', referrer: '' }), event()))).toEqual({
    name: 'Swetrix',
    method: 'POST',
    url: 'https://api.swetrix.com/log/custom',
    headers,
    body:
      '{"pid":"aUn1quEid-3x","ev":"Button_Clicked","pg":"/a","lc":"en-GB",' +
      '"meta":{"Clicks":"1","plan":"pro","trial":"false","duration":"42"}}',
  });
});

test('a heartbeat is POST /log/hb, with nothing but the project', () => {
  expect(sent(swetrix(settings, 'session', page()))).toEqual({
    name: 'Swetrix',
    method: 'POST',
    url: 'https://api.swetrix.com/log/hb',
    headers,
    body: '{"pid":"aUn1quEid-3x"}',
  });
});

test.each([
  ['https://example.com/home?a=b#c', '/home', undefined],
  ['https://example.com/', '/', undefined],
  ['http://example.com/home', undefined, 'http://example.com/home'],
  ['https://www.example.com/home', undefined, 'https://www.example.com/home'],
  ['https://example.com:8080/home', undefined, 'https://example.com:8080/home'],
  ['https://example.com.evil.test/', undefined, 'https://example.com.evil.test/'],
  ['https://news.site/a?b=c', undefined, 'https://news.site/a?b=c'],
  ['android-app://com.example/', undefined, 'android-app://com.example/'],
  ['', undefined, undefined],
])('of the referrer %j the path is the previous page %j, or it is the referrer %j', (referrer, prev, ref) => {
  const sent = read(settings, 'hit', page({ referrer }));
  expect([sent.prev, sent.ref]).toEqual([prev, ref]);
});

test.each([
  ['', {}],
  ['?utm_source=a&utm_medium=b&utm_campaign=c', { so: 'a', me: 'b', ca: 'c' }],
  ['?source=a', { so: 'a' }],
  ['?ref=a', { so: 'a' }],
  ['?ref=c&source=b&utm_source=a', { so: 'a' }],
  ['?ref=c&source=b&utm_source=', { so: 'b' }],
  ['?ref=c&source=b', { so: 'b' }],
  ['?utm_source=&ref=', {}],
  ['?utm_source=a&utm_source=b', { so: 'a' }],
  ['?utm_source=a%20b+c%26d', { so: 'a b c&d' }],
  ['?utm_source=%', { so: '%' }],
  ['?medium=a&campaign=b&xutm_source=c', {}],
  ['#?utm_source=a', {}],
])('the campaign of %s', (query, expected) => {
  const { so, me, ca } = read(settings, 'hit', page({ url: 'https://example.com/' + query }));
  expect({ so, me, ca }).toEqual(expected);
});

test('a language that is not known is left out', () => {
  expect(read(settings, 'hit', page({ language: '' }))).not.toHaveProperty('lc');
});

describe('name', () => {
  test.each(['A', 'a', 'Button_Clicked', 'a.b', 'x1', 'a'.repeat(63), 'SIGNUP'])('%s is one', (name) => {
    expect(read(settings, 'event', page(), event({ name })).ev).toBe(name);
  });

  test.each(['Button Clicked', '1st', '_a', '.a', 'a-b', 'ä', 'a\n', 'a'.repeat(64), 'İ', 'ſ'])(
    '%j is none',
    (name) => {
      let thrown: unknown;
      try {
        swetrix(settings, 'event', page(), event({ name }));
      } catch (what) {
        thrown = what;
      }
      expect(thrown).toBe('name for Swetrix');
    },
  );
});

describe('metadata', () => {
  test.each([
    [{ duration: 0, meta: undefined }, { duration: '0' }],
    [{ duration: 1.5, meta: undefined }, { duration: '1.5' }],
    [{ duration: undefined, meta: undefined }, {}],
    [{ duration: undefined, meta: { a: 1 } }, { a: '1' }],
    // What the caller calls so is the caller's.
    [{ duration: 1, meta: { duration: 'long' } }, { duration: 'long' }],
    [{ duration: 1, meta: { duration: '' } }, { duration: '' }],
  ])('of %j', (given, expected) => {
    expect(read(settings, 'event', page(), event(given)).meta).toEqual(expected);
  });

  test('__proto__ is a key like any other', () => {
    const meta = copy(JSON.parse('{"__proto__":"x"}'), (value) => value as string);
    expect(textOf(swetrix(settings, 'event', page(), event({ meta, duration: undefined })))).toContain(
      '"meta":{"__proto__":"x"}',
    );
  });

  test('what the caller gave is not changed', () => {
    const given = Object.freeze(event({ meta: Object.freeze({ a: 1 }) }));
    expect(() => swetrix(settings, 'event', Object.freeze(page()), given)).not.toThrow();
  });
});

test.each([
  [undefined, ['https://api.swetrix.com/log', 'https://api.swetrix.com/log/custom', 'https://api.swetrix.com/log/hb']],
  ['', ['https://api.swetrix.com/log', 'https://api.swetrix.com/log/custom', 'https://api.swetrix.com/log/hb']],
  ['/s', ['/s', '/s/custom', '/s/hb']],
  ['/s/', ['/s', '/s/custom', '/s/hb']],
  ['https://stats.test/log/', ['https://stats.test/log', 'https://stats.test/log/custom', 'https://stats.test/log/hb']],
])('the API %j', (api, expected) => {
  const urls = (['hit', 'event', 'session'] as const).map(
    (kind) => swetrix({ ...settings, api: api! }, kind, page(), kind === 'event' ? event() : undefined)!.url,
  );
  expect(urls).toEqual(expected);
});
