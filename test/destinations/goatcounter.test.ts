import { describe, expect, test } from 'vitest';
import { goatcounter } from '../../src/destinations/goatcounter';
import type { Page } from '../../src/types/records';
import { event, page } from '../records';
import { thrownBy } from './thrownBy';

const settings = { goatcounter: 'https://code.goatcounter.com/count' };
const queryOf = (where: Partial<Page>) => new URL(goatcounter(settings, 'hit', page(where))!.url).searchParams;

// A POST without a body or a header of its own: no preflight.
test('a pageview', () => {
  const url = 'https://example.com/a?id=1&utm_source=x';
  expect(
    goatcounter(settings, 'hit', page({ url, title: 'Title', referrer: 'https://news.site/', time: 1723 })),
  ).toEqual({
    name: 'GoatCounter',
    method: 'POST',
    url:
      'https://code.goatcounter.com/count?p=%2Fa%3Fid%3D1%26utm_source%3Dx&t=Title&r=https%3A%2F%2Fnews.site%2F' +
      '&q=%3Fid%3D1%26utm_source%3Dx&s=1920&rnd=1723',
  });
});

test('an event is its name', () => {
  const where = page({ title: 'Title', time: 1724 });
  expect(goatcounter(settings, 'event', where, event({ name: 'Signup' }))).toEqual({
    name: 'GoatCounter',
    method: 'POST',
    url: 'https://code.goatcounter.com/count?p=Signup&e=true&t=Title&s=1920&rnd=1724',
  });
});

test('there is no heartbeat', () => {
  expect(goatcounter(settings, 'session', page({ engaged: 1000 }))).toBeUndefined();
});

test('another anchor is no other page, but an event there is one', () => {
  const where = page({ url: 'https://example.com/a#b', previous: 'https://example.com/a' });
  expect(goatcounter(settings, 'hit', where)).toBeUndefined();
  expect(goatcounter(settings, 'event', where, event())).toBeDefined();
});

test.each([
  ['https://example.com/a#b', '/a'],
  ['https://example.com/a?b#/c', '/a?b#/c'],
  ['https://example.com/#!c', '/#!c'],
])('the path of %s is %s', (url, path) => {
  expect(queryOf({ url }).get('p')).toBe(path);
});

test.each([
  ['https://news.site/a', 'https://news.site/a'],
  ['https://example.com/a', null],
  ['https://example.com.evil/a', 'https://example.com.evil/a'],
  ['http://example.com/a', 'http://example.com/a'],
  ['', null],
])('of the referrer %j it is told %j', (referrer, told) => {
  expect(queryOf({ referrer }).get('r')).toBe(told);
});

test('what there is not is left out', () => {
  const where = page({ url: 'https://example.com/', title: '', referrer: '', width: '', time: 1 });
  expect(goatcounter(settings, 'hit', where)!.url).toBe('https://code.goatcounter.com/count?p=%2F&rnd=1');
});

describe('its limits are in bytes', () => {
  const bytes = (text: string): number => Buffer.byteLength(text);

  test.each(['x'.repeat(2047), 'x'.repeat(2048), 'é'.repeat(1024), '😀'.repeat(512)])('a name %#', (name) => {
    expect(new URL(goatcounter(settings, 'event', page(), event({ name }))!.url).searchParams.get('p')).toBe(name);
  });

  test.each(['x'.repeat(2049), `${'é'.repeat(1024)}x`, `${'😀'.repeat(512)}x`])('a name that is refused %#', (name) => {
    expect(thrownBy(() => goatcounter(settings, 'event', page(), event({ name })))).toBe('name for GoatCounter');
  });

  test.each([
    ['x'.repeat(1024), 1024],
    ['x'.repeat(1025), 1024],
    ['é'.repeat(513), 1024],
    [`x${'😀'.repeat(256)}`, 1021],
    // Half a pair is sent as U+FFFD, which has three.
    [`${'x'.repeat(1022)}\ud83d`, 1022],
    [`${'x'.repeat(1021)}\ud83d`, 1024],
  ])('a title is cut %#', (title, size) => {
    expect(bytes(queryOf({ title }).get('t')!)).toBe(size);
  });

  test.each([
    [2047, 2048],
    [2048, 2048],
  ])('a path of %i and a slash is cut', (length, size) => {
    expect(queryOf({ url: `https://example.com/${'x'.repeat(length)}` }).get('p')).toHaveLength(size);
    expect(queryOf({ referrer: `h://a/${'x'.repeat(length - 5)}` }).get('r')).toHaveLength(size);
  });
});

test.each([
  ['https://code.goatcounter.com/count', 'https://code.goatcounter.com/count'],
  ['https://code.goatcounter.com', 'https://code.goatcounter.com/count'],
  ['https://code.goatcounter.com/', 'https://code.goatcounter.com/count'],
  ['//code.goatcounter.com', '//code.goatcounter.com/count'],
  ['https://example.com/g', 'https://example.com/g'],
  ['/count', '/count'],
])('the endpoint %s', (endpoint, url) => {
  expect(goatcounter({ goatcounter: endpoint }, 'hit', page())!.url.replace(/\?.*/, '')).toBe(url);
});
