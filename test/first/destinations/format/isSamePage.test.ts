import { expect, test } from 'vitest';
import { isSamePage } from '../../../../src/first/destinations/format/isSamePage';
import { samplePage } from '../../../samples';

test.each([
  ['https://a.test/b', 'https://a.test/b#', true],
  ['https://a.test/b#c', 'https://a.test/b#d', true],
  ['https://a.test/b#c', 'https://a.test/b', true],
  ['https://a.test/b', 'https://a.test/c', false],
  ['https://a.test/b?c=1', 'https://a.test/b?c=2', false],
  ['https://a.test/#/b', 'https://a.test/#/c', false],
  ['https://a.test/', 'https://a.test/#!c', false],
  ['', 'https://a.test/', false],
])('from %s to %s: %s', (from, url, isSame) => {
  expect(isSamePage(samplePage({ url, previous: { url: from, path: '' } }))).toBe(isSame);
});

test('the first page is not', () => {
  expect(isSamePage(samplePage())).toBe(false);
});
