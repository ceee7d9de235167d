import { expect, test } from 'vitest';
import { copy } from '../../src/core/copy';

const same = <Value>(value: Value): Value => value;

test('makes something of each field, which it gives with its key', () => {
  expect({ ...copy({ a: 1, b: 2 }, (value, key) => key + value) }).toEqual({ a: 'a1', b: 'b2' });
});

test('is another record, in the same order; the one that was given is not changed', () => {
  const given = Object.freeze({ z: 1, a: 2 });
  expect(copy(given, same)).not.toBe(given);
  expect(Object.keys(copy(given, same))).toEqual(['z', 'a']);
});

test('has no prototype, so that __proto__ and constructor are keys like any other', () => {
  const given = JSON.parse('{ "__proto__": "x", "constructor": "y", "toString": "z" }');
  const copied = copy(given, same);
  expect(Object.getPrototypeOf(copied)).toBe(null);
  expect(Object.keys(copied)).toEqual(['__proto__', 'constructor', 'toString']);
  expect(JSON.stringify(copied)).toBe('{"__proto__":"x","constructor":"y","toString":"z"}');
  expect('hasOwnProperty' in copied).toBe(false);
});

test('takes neither what is inherited, nor what is hidden, nor symbols', () => {
  const given = Object.create({ inherited: 1 });
  given.own = 2;
  given[Symbol('symbol')] = 3;
  Object.defineProperty(given, 'hidden', { value: 4, enumerable: false });
  expect({ ...copy(given, same) }).toEqual({ own: 2 });
});

test('reads each field once', () => {
  let reads = 0;
  const given = {
    get price() {
      reads++;
      return reads;
    },
  };
  expect({ ...copy(given, same) }).toEqual({ price: 1 });
  expect(reads).toBe(1);
});

test('what is thrown on the way is thrown', () => {
  expect(() =>
    copy({ a: 1 }, (_value, key) => {
      throw new Error('meta.' + key);
    }),
  ).toThrow('meta.a');
});
