import { expect, test } from 'vitest';
import { isSamePage } from '../../../src/destinations/format/isSamePage';
import { page } from '../../records';

test.each([
  ['https://a.test/b', 'https://a.test/b#', true],
  ['https://a.test/b#c', 'https://a.test/b#d', true],
  ['https://a.test/b#c', 'https://a.test/b', true],
  ['https://a.test/b', 'https://a.test/c', false],
  ['https://a.test/b?c=1', 'https://a.test/b?c=2', false],
  ['https://a.test/#/b', 'https://a.test/#/c', false],
  ['https://a.test/', 'https://a.test/#!c', false],
  ['', 'https://a.test/', false],
])('from %j to %s: %s', (previous, url, isSame) => {
  expect(isSamePage(page({ url, previous }))).toBe(isSame);
});

test('the first page is not', () => {
  expect(isSamePage(page())).toBe(false);
});
