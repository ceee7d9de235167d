import { afterEach, expect, test } from 'vitest';
import { copy } from '../../src/core/copy';
import { json } from '../../src/core/json';

const prototypes = [Object.prototype, Array.prototype, String.prototype] as unknown as { toJSON?: unknown }[];

afterEach(() => {
  for (const prototype of prototypes) delete prototype.toJSON;
});

const record = () => ({ name: 'A', none: undefined, meta: copy({ a: 1, b: 'x' }, (value) => '' + value) });

test('is what JSON has; what is not there is left out', () => {
  expect(json(record())).toBe('{"name":"A","meta":{"a":"1","b":"x"}}');
});

test('where a page gave all objects and lists a toJSON (Prototype.js), it is the same', () => {
  for (const prototype of prototypes.slice(0, 2)) prototype.toJSON = () => 'gone';
  expect(json(record())).toBe('{"name":"A","meta":{"a":"1","b":"x"}}');
});

test.each([
  ['"', '{"name":"\\""}'],
  ['a\u2028b', '{"name":"a\u2028b"}'],
  ['Ünïcödé 日本', '{"name":"Ünïcödé 日本"}'],
])('the text %j', (name, expected) => {
  expect(json({ name })).toBe(expected);
});

test('half a surrogate pair does not make it throw, and is valid JSON', () => {
  expect(JSON.parse(json({ name: '\ud83d' }))).toEqual({ name: '\ud83d' });
});
