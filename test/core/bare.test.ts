import { expect, test } from 'vitest';
import { bare } from '../../src/core/bare';

test('is a copy that has nothing of what a page gave to all objects', () => {
  const given = Object.freeze({ a: 1, b: undefined });
  const made = bare(given);
  expect(made).not.toBe(given);
  expect({ ...made }).toEqual(given);
  expect(Object.getPrototypeOf(made)).toBe(null);
});

test('shows no toJSON in JSON', () => {
  Object.defineProperty(Object.prototype, 'toJSON', { value: () => 'spoiled', configurable: true, writable: true });
  try {
    expect(JSON.stringify(bare({ a: 1 }))).toBe('{"a":1}');
  } finally {
    Reflect.deleteProperty(Object.prototype, 'toJSON');
  }
});
