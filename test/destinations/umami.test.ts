import { describe, expect, test } from 'vitest';
import { copy } from '../../src/core/copy';
import { umami } from '../../src/destinations/umami';
import type { Meta } from '../../src/types/options';
import type { Page } from '../../src/types/records';
import { bodyOf, event, page, sent, textOf } from '../records';
import { thrownBy } from './thrownBy';

const settings = { websiteId: '5d710dbd-3a2e-43e3-a553-97b415090c63' };
const post = { name: 'Umami', method: 'POST', url: 'https://cloud.umami.is/api/send' };
const payloadOf = (where: Partial<Page>) => bodyOf(umami(settings, 'hit', page(where))).payload;
const dataOf = (meta: Meta) =>
  bodyOf(umami(settings, 'event', page(), event({ meta, duration: undefined }))).payload.data;
const thrownFor = (meta: Meta): unknown =>
  thrownBy(() => umami(settings, 'event', page(), event({ meta, duration: undefined })));

// As text, without headers of its own: no preflight.
test('a pageview', () => {
  const where = page({ url: 'https://example.com/a?utm_source=x', title: 'Title', referrer: 'https://news.site/' });
  expect(sent(umami(settings, 'hit', where))).toEqual({
    ...post,
    body:
      '{"type":"event","payload":{"website":"5d710dbd-3a2e-43e3-a553-97b415090c63","hostname":"example.com",' +
      '"language":"en-GB","screen":"1920x1080","title":"Title","url":"/a?utm_source=x","referrer":"https://news.site/"}}',
  });
});

test('an event, with its metadata as it is', () => {
  const where = page({
    url: 'https://example.com/a',
    title: 'Title',
    referrer: '',
    language: '',
    width: '',
    height: '',
  });
  const given = event({
    name: 'Signup',
    duration: 42,
    meta: { plan: 'pro', seats: 3, on: new Date(0), in: { a: [1] } },
  });
  expect(sent(umami({ ...settings, umamiTag: 'B' }, 'event', where, given))).toEqual({
    ...post,
    body:
      '{"type":"event","payload":{"website":"5d710dbd-3a2e-43e3-a553-97b415090c63","hostname":"example.com",' +
      '"title":"Title","url":"/a","tag":"B","name":"Signup",' +
      '"data":{"duration":42,"plan":"pro","seats":3,"on":"1970-01-01T00:00:00.000Z","in":{"a":[1]}}}}',
  });
});

test('there is no heartbeat', () => {
  expect(umami(settings, 'session', page({ engaged: 1000 }))).toBeUndefined();
});

test('another anchor is no other page, but an event there is one', () => {
  const where = page({ url: 'https://example.com/a#b', previous: 'https://example.com/a' });
  expect(umami(settings, 'hit', where)).toBeUndefined();
  expect(umami(settings, 'event', where, event())).toBeDefined();
});

test('a host has no port, and its limit', () => {
  expect(payloadOf({ url: 'https://example.com:8443/a?b#c' })).toMatchObject({
    hostname: 'example.com',
    url: '/a?b#c',
  });
  const long = Array(5).fill('x'.repeat(30)).join('.');
  expect(payloadOf({ url: `https://${long}.com/` }).hostname).toHaveLength(100);
});

test.each([
  [{ language: 'x'.repeat(35) }, 'language', 35],
  [{ language: 'x'.repeat(36) }, 'language', 35],
  [{ width: 12345, height: 12345 }, 'screen', 11],
  [{ width: 123456, height: 12345 }, 'screen', 11],
] as const)('what it would refuse the whole for is cut: %j', (where, field, length) => {
  expect(payloadOf(where)[field]).toHaveLength(length);
});

describe('what its server refuses is refused here', () => {
  test.each([49, 50])('a name may have %i characters', (length) => {
    const given = event({ name: 'x'.repeat(length) });
    expect(bodyOf(umami(settings, 'event', page(), given)).payload.name).toHaveLength(length);
  });

  test('a name may not have 51', () => {
    expect(thrownBy(() => umami(settings, 'event', page(), event({ name: 'x'.repeat(51) })))).toBe('name for Umami');
  });

  test.each([
    [50, undefined],
    [51, 'tag for Umami'],
  ])('a tag of %i characters', (length, what) => {
    expect(thrownBy(() => umami({ ...settings, umamiTag: 'x'.repeat(length) }, 'hit', page()))).toBe(what);
  });

  test.each([
    [{ ['x'.repeat(500)]: 1 }, undefined],
    [{ ['x'.repeat(501)]: 1 }, `meta.${'x'.repeat(501)} for Umami`],
    [{ a: { ['x'.repeat(498)]: 1 } }, undefined],
    [{ a: { ['x'.repeat(499)]: 1 } }, `meta.a.${'x'.repeat(499)} for Umami`],
    // As JSON it is one text.
    [{ a: ['x'.repeat(496)] }, undefined],
    [{ a: ['x'.repeat(497)] }, 'meta.a for Umami'],
    [{ a: { b: ['x'.repeat(497)] } }, 'meta.a.b for Umami'],
  ])('metadata %#', (meta, what) => {
    expect(thrownFor(meta)).toBe(what);
  });
});

test('texts are cut as its columns hold them, and not within a pair of surrogates', () => {
  expect(dataOf({ a: 'x'.repeat(500) }).a).toHaveLength(500);
  expect(dataOf({ a: { b: 'x'.repeat(501) } }).a.b).toHaveLength(500);
  expect(dataOf({ a: `${'x'.repeat(499)}😀` }).a).toBe('x'.repeat(499));
});

test('__proto__ is a key like any other', () => {
  const meta = copy(JSON.parse('{"__proto__":{"a":"x"}}'), (value) => value as Meta);
  expect(textOf(umami(settings, 'event', page(), event({ meta, duration: undefined })))).toContain(
    '"data":{"__proto__":{"a":"x"}}',
  );
});

test.each([
  [undefined, 'https://cloud.umami.is/api/send'],
  ['', 'https://cloud.umami.is/api/send'],
  ['https://stats.test', 'https://stats.test/api/send'],
  ['https://stats.test/', 'https://stats.test/api/send'],
  ['https://stats.test/umami/', 'https://stats.test/umami/api/send'],
  ['https://stats.test/api/send', 'https://stats.test/api/send'],
  ['/u', '/u/api/send'],
  ['/', '/api/send'],
])('the host %j is %s', (hostUrl, url) => {
  expect(umami({ ...settings, hostUrl: hostUrl! }, 'hit', page())!.url).toBe(url);
});
