import { expect, test } from 'vitest';
import { asName } from '../../src/companion/asName';
import { attributeOf } from '../../src/companion/attributeOf';
import { ATTRIBUTES, OPTIONS } from '../../src/companion/catalogue';
import { distance } from '../../src/companion/distance';
import { nearest } from '../../src/companion/nearest';
import { written } from '../../src/companion/written';

test.each<[unknown, string]>([
  ['it’s', "'it’s'"],
  ["it's", "'it\\'s'"],
  ['a\nb', "'a\\nb'"],
  ['a'.repeat(100), `'${'a'.repeat(59)}…'`],
  [42, '42'],
  [NaN, 'NaN'],
  [-Infinity, '-Infinity'],
  [10n, '10n'],
  [true, 'true'],
  [undefined, 'undefined'],
  [null, 'null'],
  [Symbol('a'), 'Symbol(a)'],
  [() => {}, 'a function'],
  [{}, '{}'],
  [{ plan: 'pro', 'a-b': 1 }, "{ plan: 'pro', 'a-b': 1 }"],
  [{ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 }, '{ a: 1, b: 2, c: 3, d: 4, e: 5, … }'],
  [{ a: { b: { c: 1 } } }, '{ a: { b: { … } } }'],
  [[1, 'a', [2, [3]]], "[1, 'a', [2, […]]]"],
  [new Date(0), "new Date('1970-01-01T00:00:00.000Z')"],
  [new Date(NaN), 'new Date(NaN)'],
  [new Error('no'), "an error: 'no'"],
  [new Map(), 'a Map'],
  [new Uint8Array(1), 'a Uint8Array'],
  [Promise.resolve(), 'a Promise'],
])('%o is written %s', (value, text) => {
  expect(written(value)).toBe(text);
});

test('what throws as it is read is written all the same', () => {
  const trap = {
    get a() {
      throw new Error('no');
    },
  };
  expect(written(trap)).toBe('something that can’t be read');
});

test.each([
  ['', '', 0],
  ['meta', 'meta', 0],
  ['', 'meta', 4],
  ['druation', 'duration', 1],
  ['heartbeet', 'heartbeat', 1],
  ['code', 'cod', 1],
  ['kitten', 'sitting', 3],
])('from %s to %s it is %i', (one, other, far) => {
  expect(distance(one, other)).toBe(far);
  expect(distance(other, one)).toBe(far);
});

test.each([
  ['metadata', 'meta'],
  ['Meta', 'meta'],
  ['meat', 'meta'],
  ['druation', 'duration'],
  ['durationMs', 'duration'],
  ['nonInteractive', 'non_interactive'],
  ['timestmap', 'timestamp'],
  ['colour', undefined],
  ['x', undefined],
])('for the option %s it is %s', (given, meant) => {
  expect(nearest(given, Object.keys(OPTIONS))).toBe(meant);
});

test.each([
  ['heartBeat', 'heartbeat'],
  ['hitEndPoint', 'hitEndpoint'],
  ['outboundLink', 'outboundLinks'],
  ['disablePageviews', 'disablePageViews'],
  ['projectid', 'projectId'],
  ['pid', undefined],
  ['excludes', 'exclude'],
  ['swetrixProject', undefined],
])('for the attribute %s it is %s', (given, meant) => {
  expect(nearest(given, Object.keys(ATTRIBUTES))).toBe(meant);
});

test.each([
  ['Button Clicked', 'button_clicked'],
  ['  Form – Submitted! ', 'form_submitted'],
  ['Über uns', 'uber_uns'],
  ['404 Page', 'page'],
  ['a.b', 'a.b'],
  ['приватно', 'event_name'],
  ['a'.repeat(70), 'a'.repeat(63)],
])('%s could be %s', (name, could) => {
  expect(asName(name)).toBe(could);
  expect(could).toMatch(/^[a-z][\w.]{0,62}$/i);
});

test('an attribute is written with dashes', () => {
  expect(attributeOf('disablePageViews')).toBe('data-disable-page-views');
});
