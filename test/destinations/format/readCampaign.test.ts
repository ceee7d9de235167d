import { expect, test } from 'vitest';
import { readCampaign } from '../../../src/destinations/format/readCampaign';
import { page } from '../../records';

test.each([
  ['?utm_source=a%3Db&utm_id=7', { source: 'a=b', id: '7' }],
  ['?utm_campaign=spring&utm_medium=e+mail', { name: 'spring', medium: 'e mail' }],
  ['?utm_source=a&utm_source=b', { source: 'b' }],
  ['?utm_source=100%', { source: '100%' }],
  ['?utm_source=', undefined],
  ['?xutm_source=a', undefined],
  ['?source=a', undefined],
  ['#?utm_source=a', undefined],
  ['', undefined],
])('in %j', (search, campaign) => {
  const read = readCampaign(page({ url: 'https://example.com/' + search }));
  expect(read && { ...read }).toEqual(campaign);
});

test('a key __proto__ is one like any other', () => {
  expect(JSON.stringify(readCampaign(page({ url: 'https://example.com/?utm___proto__=a' })))).toBe('{"__proto__":"a"}');
});
