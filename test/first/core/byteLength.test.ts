import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength } from '../../../src/first/core/byteLength';

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
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '\0', '\u0080', 'é', '\u0800', '€', '\uffff', '😀') }),
      (text) => {
        expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
      },
    ),
  );
});
