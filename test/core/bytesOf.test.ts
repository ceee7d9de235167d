import { expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytesOf';

test.each(['', 'a', 'a b+c&d=e', '%', '%41', 'é', '€', '🙂', '{"a":"\n\t\\u0000"}', '\0', '\r\n'])(
  'counts as UTF-8 has it: %j',
  (text) => {
    expect(bytesOf(text)).toBe(Buffer.byteLength(text));
  },
);

test('half a pair of surrogates has the three bytes that are sent in its place', () => {
  expect(bytesOf('a\ud800')).toBe(4);
});

test('what is none is counted as it would be written', () => {
  expect(bytesOf(undefined)).toBe(9);
});
