import { describe, expect, test } from 'vitest';
import { plausible } from '../../src/destinations/plausible';
import type { Meta } from '../../src/types/options';
import { bodyOf, event, page, sent } from '../records';
import { thrownBy } from './thrownBy';

const settings = { plausibleDomain: 'example.com' };
const plain = { url: 'https://example.com/a', referrer: '' };
const post = { name: 'Plausible', method: 'POST', url: 'https://plausible.io/api/event' };
const meta = (given: Meta): unknown =>
  thrownBy(() => plausible(settings, 'event', page(), event({ meta: given, duration: undefined })));
const names = (count: number): Meta =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'v']));

// As text, without headers of its own: no preflight.
test('a pageview', () => {
  const where = page({ url: 'https://example.com/a?utm_source=x', referrer: 'https://news.site/' });
  expect(sent(plausible(settings, 'hit', where))).toEqual({
    ...post,
    body: '{"n":"pageview","d":"example.com","u":"https://example.com/a?utm_source=x","r":"https://news.site/"}',
  });
});

test('an event, with its metadata as text', () => {
  const given = event({ name: 'Signup', duration: undefined, meta: { plan: 'pro', seats: 3 }, non_interactive: true });
  expect(sent(plausible(settings, 'event', page(plain), given))).toEqual({
    ...post,
    body: '{"n":"Signup","d":"example.com","u":"https://example.com/a","p":{"plan":"pro","seats":"3"},"i":false}',
  });
});

test('the duration is among the metadata, unless that has one', () => {
  const metaOf = (given: Parameters<typeof event>[0]) => bodyOf(plausible(settings, 'event', page(), event(given))).p;
  expect(metaOf({ duration: 1.5, meta: undefined })).toEqual({ duration: '1.5' });
  expect(metaOf({ duration: 1, meta: { duration: 'long' } })).toEqual({ duration: 'long' });
});

test('a heartbeat says for how long the page was used; there is none where that is not known', () => {
  const where = page({ ...plain, referrer: 'https://news.site/', engaged: 30000, scrolled: 40 });
  expect(sent(plausible(settings, 'session', where))).toEqual({
    ...post,
    body: '{"n":"engagement","d":"example.com","u":"https://example.com/a","e":30000,"sd":40}',
  });
  expect(plausible(settings, 'session', page({ engaged: 0, scrolled: 40 }))).toBeUndefined();
  expect(plausible(settings, 'session', page())).toBeUndefined();
});

test('another anchor is no other page, but an event there is one', () => {
  const where = page({ url: 'https://example.com/a#b', previous: 'https://example.com/a' });
  expect(plausible(settings, 'hit', where)).toBeUndefined();
  expect(plausible(settings, 'event', where, event())).toBeDefined();
});

test.each([
  ['https://example.com/#/a', 1],
  ['https://example.com/#!a', 1],
  ['https://example.com/#a', undefined],
  ['https://example.com/?#', undefined],
])('of %s the path has the anchor: %s', (url, h) => {
  expect(bodyOf(plausible(settings, 'hit', page({ url }))).h).toBe(h);
});

describe('what its server refuses is refused here', () => {
  test.each([119, 120])('a name may have %i characters', (length) => {
    expect(bodyOf(plausible(settings, 'event', page(), event({ name: 'x'.repeat(length) }))).n).toHaveLength(length);
  });

  test.each(['x'.repeat(121), 'engagement'])('the name %s may not be', (name) => {
    expect(thrownBy(() => plausible(settings, 'event', page(), event({ name })))).toBe('name for Plausible');
  });

  test.each([
    [{ ['x'.repeat(300)]: 'v' }, undefined],
    [{ ['x'.repeat(301)]: 'v' }, `meta.${'x'.repeat(301)} for Plausible`],
    [{ ['é'.repeat(150)]: 'v' }, undefined],
    [{ ['é'.repeat(151)]: 'v' }, `meta.${'é'.repeat(151)} for Plausible`],
    [{ a: 'x'.repeat(2000) }, undefined],
    [{ a: 'x'.repeat(2001) }, 'meta.a for Plausible'],
    [{ a: '😀'.repeat(500) }, undefined],
    [{ a: '😀'.repeat(500) + 'x' }, 'meta.a for Plausible'],
    // The part `nested` lets them through, for others; here they would be lost in silence.
    [{ a: ['b'] }, 'meta.a for Plausible'],
    [{ a: { b: 1 } }, 'meta.a for Plausible'],
    [{ a: new Date(0) }, 'meta.a for Plausible'],
    [{ a: null }, 'meta.a for Plausible'],
  ])('metadata %#', (given, what) => {
    expect(meta(given)).toBe(what);
  });
});

// It keeps 30 and says nothing: so is it here, where the companion says it.
test.each([30, 31])('%i properties are sent', (count) => {
  const given = event({ meta: names(count), duration: undefined });
  expect(Object.keys(bodyOf(plausible(settings, 'event', page(), given)).p)).toHaveLength(count);
});

test.each([
  [2000, 2000],
  [2001, 2000],
])('of an address of %i bytes %i are sent', (length, expected) => {
  const url = 'https://example.com/'.padEnd(length, 'x');
  expect(bodyOf(plausible(settings, 'hit', page({ url }))).u).toBe(url.slice(0, expected));
});

test.each([
  [undefined, 'https://plausible.io/api/event'],
  ['', 'https://plausible.io/api/event'],
  ['https://stats.test', 'https://stats.test/api/event'],
  ['https://stats.test:8000/', 'https://stats.test:8000/api/event'],
  ['https://stats.test/api/event', 'https://stats.test/api/event'],
  ['https://stats.test/proxy/e', 'https://stats.test/proxy/e'],
  ['//stats.test', '//stats.test/api/event'],
  ['/stats/event', '/stats/event'],
])('the endpoint %j is %s', (plausibleEndpoint, url) => {
  expect(plausible({ ...settings, plausibleEndpoint: plausibleEndpoint! }, 'hit', page())!.url).toBe(url);
});

test('what the caller gave is not changed', () => {
  const given = Object.freeze(event({ meta: Object.freeze({ a: 1 }) }));
  expect(() => plausible(settings, 'event', Object.freeze(page()), given)).not.toThrow();
});
