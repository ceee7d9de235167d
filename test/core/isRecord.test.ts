import { expect, test } from 'vitest';
import { isRecord } from '../../src/core/isRecord';

class Cart {
  items = 1;
}

test.each([
  ['{}', {}, true],
  ['one without a prototype', Object.create(null), true],
  ['an instance', new Cart(), true],
  ['a list', [], false],
  ['text', 'a', false],
  ['a String object', new String('a'), false],
  ['a Map', new Map(), false],
  ['a date', new Date(), false],
  ['a function', () => {}, false],
  ['null', null, false],
  ['undefined', undefined, false],
])('%s: %s', (_what, value, is) => {
  expect(isRecord(value)).toBe(is);
});
