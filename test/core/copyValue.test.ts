import { expect, test } from 'vitest';
import { copyValue } from '../../src/core/copyValue';

test.each([
  ['text'],
  [''],
  [0],
  [-1.5],
  [true],
  [null],
  [undefined],
  [[]],
  [{}],
  [[1, ['a', { b: null }]]],
  [new Date(5)],
])('takes %j', (value) => {
  expect(copyValue(value, 'meta.a')).toEqual(value);
});

test('gives a copy, all the way down', () => {
  const given = { list: [{ a: 1 }], on: new Date(5) };
  const copy = copyValue(given, 'meta.a') as typeof given;
  given.list[0]!.a = 2;
  given.list.push({ a: 3 });
  given.on.setTime(6);
  expect(JSON.stringify(copy)).toBe('{"list":[{"a":1}],"on":"1970-01-01T00:00:00.005Z"}');
});

test('reads everything once', () => {
  let reads = 0;
  const given = {
    get a() {
      return ++reads;
    },
  };
  expect(JSON.stringify(copyValue([given], 'meta.a'))).toBe('[{"a":1}]');
  expect(reads).toBe(1);
});

test.each([
  ['NaN', Number.NaN],
  ['Infinity', Infinity],
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a bigint', 5n],
  ['a date that is none', new Date(Number.NaN)],
  ['a Map', new Map()],
  ['a String object', new String('x')],
  ['an Error', new Error('no')],
])('refuses %s, and names the place', (_what, value) => {
  expect(() => copyValue({ items: [0, { price: value }] }, 'meta.cart')).toThrow('meta.cart.items.1.price');
  expect(() => copyValue(value, 'meta.cart')).toThrow('meta.cart');
});

test('refuses a cycle, and names where it begins', () => {
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  let thrown: unknown;
  try {
    copyValue(cyclic, 'meta.a');
  } catch (what) {
    thrown = what;
  }
  expect(thrown).toMatch(/^meta\.a(\.self)+/);
  expect((thrown as string).length).toBeLessThanOrEqual(120);
});

test.each([
  [20, true],
  [21, false],
])('lists and objects inside each other, %i deep: %s', (depth, isTaken) => {
  let value: unknown = 'end';
  for (let level = 0; level < depth; level++) value = level % 2 ? { a: value } : [value];
  const copying = () => copyValue(value, 'meta.a');
  if (isTaken) expect(copying()).toEqual(value);
  else expect(copying).toThrow('meta.a');
});

test('keeps the key __proto__, and a list as it is where a page gave all lists a toJSON', () => {
  const copy = copyValue(JSON.parse('{"__proto__":[1,2]}'), 'meta.a');
  Object.defineProperty(Array.prototype, 'toJSON', { value: () => 'spoiled', configurable: true });
  try {
    expect(JSON.stringify(copy)).toBe('{"__proto__":[1,2]}');
  } finally {
    Reflect.deleteProperty(Array.prototype, 'toJSON');
  }
});
