import { expect, test } from 'vitest';
import { withDuration } from '../../../src/destinations/format/withDuration';
import { event } from '../../records';

test.each([
  [{ duration: 0, meta: undefined }, '{"duration":0}'],
  [{ duration: 1.5, meta: { a: 1 } }, '{"duration":1.5,"a":1}'],
  [{ duration: undefined, meta: { a: 1 } }, '{"a":1}'],
  [{ duration: undefined, meta: undefined }, '{}'],
  // What the caller calls so is the caller's.
  [{ duration: 1, meta: { duration: 'long' } }, '{"duration":"long"}'],
])('of %j', (given, expected) => {
  expect(JSON.stringify(withDuration(event(given)))).toBe(expected);
});

test('is a copy, in which __proto__ is a key like any other', () => {
  const meta = Object.assign(Object.create(null), JSON.parse('{"a":1}'));
  Object.defineProperty(meta, '__proto__', { value: 'x', enumerable: true });
  const made = withDuration(event({ meta, duration: undefined }));
  expect(made).not.toBe(meta);
  expect(JSON.stringify(made)).toBe('{"a":1,"__proto__":"x"}');
});
