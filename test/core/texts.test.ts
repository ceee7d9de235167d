import { expect, test } from 'vitest';
import { texts } from '../../src/core/texts';

test.each([
  ['x', 'x'],
  ['', ''],
  [1, '1'],
  [0, '0'],
  [-1.5, '-1.5'],
  [1e21, '1e+21'],
  [true, 'true'],
  [false, 'false'],
])('%j is the text %j', (value, text) => {
  expect(texts({ value }).value).toBe(text);
});

test('nothing is a record of nothing', () => {
  expect({ ...texts(undefined) }).toEqual({});
});

test('is a copy of its own, which may be changed', () => {
  const meta = Object.freeze({ a: 1 });
  const made = texts(meta);
  made.duration = '42';
  expect(meta).toEqual({ a: 1 });
});
