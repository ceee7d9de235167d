import { describe, expect, test } from 'vitest';
import { matomo } from '../../src/destinations/matomo';
import type { Meta } from '../../src/types/options';
import type { Page, TrackEvent } from '../../src/types/records';
import { event, page } from '../records';
import { thrownBy } from './thrownBy';

const settings = { matomoUrl: 'https://m.example.com/', matomoSite: '1' };
const uuids = { message: 'm', view: 'a1b2c3d4-0000', visitor: 'v' };
/** By the clock of the machine, as the visitor's is by theirs. */
const time = +new Date(2026, 7, 24, 9, 5, 7);
const plain = { url: 'https://example.com/a', title: 'Title', referrer: 'https://news.site/', time, uuids };
const queryOf = (where: Partial<Page>, given?: Partial<TrackEvent>) =>
  new URL(matomo(settings, given ? 'event' : 'hit', page(where), given && event(given))!.url).searchParams;
const start = `https://m.example.com/matomo.php?idsite=1&rec=1&apiv=1&send_image=0&rand=${time}&url=https%3A%2F%2Fexample.com%2Fa`;

// A POST without a body or a header of its own: no preflight, and its answer can be read.
test('a pageview', () => {
  expect(matomo(settings, 'hit', page(plain))).toEqual({
    name: 'Matomo',
    method: 'POST',
    url: `${start}&urlref=https%3A%2F%2Fnews.site%2F&action_name=Title&res=1920x1080&h=9&m=5&s=7&pv_id=a1b2c3&_id=`,
  });
});

test('an event', () => {
  const meta = { category: 'Form', name: 'pro', value: 3, dimension2: 'pro' };
  expect(matomo(settings, 'event', page(plain), event({ name: 'Signup', meta }))).toEqual({
    name: 'Matomo',
    method: 'POST',
    url: `${start}&ca=1&e_c=Form&e_a=Signup&e_n=pro&e_v=3&dimension2=pro&pv_id=a1b2c3&_id=`,
  });
});

test('a heartbeat is a ping', () => {
  expect(matomo(settings, 'session', page(plain))).toEqual({
    name: 'Matomo',
    method: 'POST',
    url: `${start}&ping=1&pv_id=a1b2c3&_id=`,
  });
});

test('another anchor is no other page, but an event there is one', () => {
  const where = page({ url: 'https://example.com/a#b', previous: 'https://example.com/a' });
  expect(matomo(settings, 'hit', where)).toBeUndefined();
  expect(matomo(settings, 'event', where, event())).toBeDefined();
});

test('what there is not is left out', () => {
  const query = queryOf({ referrer: '', width: '', height: '' });
  for (const name of ['urlref', 'res', 'pv_id']) expect(query.has(name)).toBe(false);
  expect(query.get('_id')).toBe('');
});

describe('of the metadata', () => {
  test.each([
    [
      { meta: undefined, duration: undefined },
      { e_c: 'Event', e_a: 'Button_Clicked' },
    ],
    [
      { meta: undefined, duration: 42 },
      { e_c: 'Event', e_a: 'Button_Clicked', e_v: '42' },
    ],
    [
      { meta: { value: 0 }, duration: 42 },
      { e_c: 'Event', e_a: 'Button_Clicked', e_v: '0' },
    ],
    [
      { meta: { value: '1.5', other: 1 }, duration: undefined },
      { e_c: 'Event', e_a: 'Button_Clicked', e_v: '1.5' },
    ],
    // An empty one would make it no event.
    [
      { meta: { category: '' }, duration: undefined },
      { e_c: 'Event', e_a: 'Button_Clicked' },
    ],
  ])('%j', (given, expected) => {
    const query = queryOf({}, given);
    const fields = ['e_c', 'e_a', 'e_n', 'e_v', 'other'].filter((name) => query.has(name));
    expect(Object.fromEntries(fields.map((name) => [name, query.get(name)]))).toEqual(expected);
  });

  test.each(['dimension1', 'dimension99'])('%s passes', (key) => {
    expect(queryOf({}, { meta: { [key]: 'x' } }).get(key)).toBe('x');
  });

  test.each(['dimension', 'dimension0', 'dimensionx', 'dimension1x', 'idsite', 'cip', '__proto__', 'constructor'])(
    '%s is left out',
    (key) => {
      const meta = JSON.parse(`{"${key}":"evil"}`) as Meta;
      expect(matomo(settings, 'event', page(), event({ meta }))!.url).not.toContain('evil');
    },
  );

  test.each([
    [{ value: 'many' }, 'meta.value for Matomo'],
    [{ value: ['1'] }, 'meta.value for Matomo'],
    [{ name: { a: 1 } }, 'meta.name for Matomo'],
    [{ dimension1: null }, 'meta.dimension1 for Matomo'],
    [{ other: { a: 1 } }, undefined],
  ])('%j throws %s', (meta, what) => {
    expect(thrownBy(() => matomo(settings, 'event', page(), event({ meta })))).toBe(what);
  });
});

test('the category may be set', () => {
  expect(matomo({ ...settings, matomoCategory: 'Site' }, 'event', page(), event())!.url).toContain('&e_c=Site&');
});

test.each([
  ['url', 1980, 2000],
  ['url', 1981, 2000],
  ['referrer', 1980, 2000],
  ['referrer', 1981, 2000],
] as const)('the %s is cut after 2,000 characters: %i', (field, length, size) => {
  const query = queryOf({ [field]: `https://example.com/${'x'.repeat(length)}` });
  expect(query.get(field === 'url' ? 'url' : 'urlref')).toHaveLength(size);
});

test.each([512, 513])('of a title of %i characters 512 are sent', (length) => {
  expect(queryOf({ title: 'x'.repeat(length) }).get('action_name')).toHaveLength(512);
});

test('half a surrogate pair in a title throws nothing', () => {
  expect(queryOf({ title: 'a\ud83d' }).get('action_name')).toBe('a\ufffd');
});

test.each([
  ['https://m.test', 'https://m.test/matomo.php'],
  ['https://m.test/', 'https://m.test/matomo.php'],
  ['https://m.test/matomo//', 'https://m.test/matomo/matomo.php'],
  ['https://m.test/matomo.php', 'https://m.test/matomo.php'],
  ['https://m.test/a/piwik.php', 'https://m.test/a/piwik.php'],
  ['/m', '/m/matomo.php'],
  ['/', '/matomo.php'],
])('the address %s', (matomoUrl, url) => {
  expect(matomo({ ...settings, matomoUrl }, 'hit', page())!.url.replace(/\?.*/, '')).toBe(url);
});

test.each([undefined, ''])('the address %j is refused', (matomoUrl) => {
  expect(thrownBy(() => matomo({ matomoSite: '1', matomoUrl: matomoUrl! }, 'hit', page()))).toBe('url for Matomo');
});
