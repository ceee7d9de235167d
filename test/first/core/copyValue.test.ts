import { expect, test } from 'vitest';
import { copyValue } from '../../../src/first/core/copyValue';

const MUST = 'text, a number, a boolean, a date, null, or a list or object of them, at most 20 deep';

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
  [Number.NaN, 'number NaN'],
  [Infinity, 'number Infinity'],
  [() => 1, 'function [object Function]'],
  [Symbol('s'), 'symbol Symbol(s)'],
  [5n, 'bigint 5'],
  [new Date(Number.NaN), 'object [object Date]'],
  [new Map(), 'object [object Map]'],
  [new String('x'), 'object [object String]'],
  [new Error('no'), 'object [object Error]'],
])('refuses %s, and names the place', (value, was) => {
  expect(() => copyValue({ items: [0, { price: value }] }, 'meta.cart')).toThrow(
    `pagebeat: meta.cart.items.1.price must be ${MUST}, not ${was}`,
  );
});

test('refuses a cycle', () => {
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  expect(() => copyValue(cyclic, 'meta.a')).toThrow(/^pagebeat: meta\.a\.self\.self.{0,60} must be text.*20 deep/);
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
