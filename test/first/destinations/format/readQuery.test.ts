import { expect, test } from 'vitest';
import { readQuery } from '../../../../src/first/destinations/format/readQuery';

test.each([
  ['https://a.test/?a=b&c=d#e=f', { a: 'b', c: 'd' }],
  ['https://a.test/?a=b+c%20d', { a: 'b c d' }],
  ['https://a.test/?a=%', { a: '%' }],
  ['https://a.test/?a=b?c=d', { a: 'b?c=d' }],
  ['https://a.test/?a&b=&=c', {}],
  ['https://a.test/', {}],
  ['https://a.test/?constructor=a', { constructor: 'a' }],
])('%s', (url, query) => {
  expect(readQuery(url)).toEqual(query);
});

test.each(['?a', '&', '&a', '?', 'a=?', '=&'])('is done with any number of %s', (part) => {
  expect(Object.keys(readQuery(part.repeat(1e6))).length).toBeLessThan(3);
});
