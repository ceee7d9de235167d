import { expect, test } from 'vitest';
import { pageFields } from '../../../src/destinations/format/pageFields';
import { page } from '../../records';

test.each([
  ['https://example.com/a/b?c=d#e?f', '/a/b', '?c=d'],
  ['https://example.com/', '/', ''],
  ['https://example.com/#/a?b', '/', ''],
])('of %s: the path %s and the search %j', (url, path, search) => {
  const fields = pageFields(page({ url }));
  expect({ ...fields }).toEqual({ path, search, url, referrer: 'https://news.site/a?b=c', title: 'Pricing & plans' });
  expect(Object.getPrototypeOf(fields)).toBe(null);
});
