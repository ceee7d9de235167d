import { expect, test } from 'vitest';
import { bytesOf } from '../../../src/core/bytesOf';
import { cut } from '../../../src/destinations/format/cut';
import { cutBytes } from '../../../src/destinations/format/cutBytes';
import { cutUrl } from '../../../src/destinations/format/cutUrl';

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc'],
  ['ab😀', 3, 'ab'],
  ['a😀b', 3, 'a😀'],
  ['', 3, ''],
])('of %j at most %i characters are %j', (text, most, kept) => {
  expect(cut(text, most)).toBe(kept);
});

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc'],
  ['aéb', 3, 'aé'],
  ['aaé', 3, 'aa'],
  ['😀', 4, '😀'],
  ['😀', 3, ''],
  ['', 3, ''],
])('of %j at most %i bytes are %j', (text, most, kept) => {
  expect(cutBytes(text, most)).toBe(kept);
});

test('a very long text is cut without delay', () => {
  const from = Date.now();
  expect(bytesOf(cutBytes('€'.repeat(1e6), 1024))).toBe(1023);
  expect(Date.now() - from).toBeLessThan(2000);
});

test('an address is never cut within a character that is escaped, wherever that is', () => {
  const url = new URL('https://a.test/é€😀a%41%zz?ü=%').href;
  for (let most = 15; most <= url.length; most++) {
    const kept = cutUrl(url, most);
    expect(url.startsWith(kept)).toBe(true);
    expect(kept.length).toBeGreaterThan(most - 13);
    if (most < url.length) expect(() => decodeURIComponent(kept.replace('%zz', ''))).not.toThrow();
  }
  expect(cutUrl(url, url.length)).toBe(url);
});
