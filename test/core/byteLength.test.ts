import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength } from '../../src/core/byteLength';

test.each([
  ['', 0],
  ['ascii', 5],
  ['é', 2],
  ['€', 3],
  ['😀', 4],
])('%j has %i bytes', (text, bytes) => {
  expect(byteLength(text)).toBe(bytes);
});

test('is what an encoder gives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});
