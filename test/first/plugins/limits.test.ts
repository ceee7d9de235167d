import { expect, test } from 'vitest';
import { pirschSites } from '../../../src/first/destinations/pirschSites';
import { swetrixPages } from '../../../src/first/destinations/swetrixPages';
import { usercom } from '../../../src/first/destinations/usercom';
import { limits } from '../../../src/first/plugins/limits';
import type { Destination, Meta } from '../../../src/first/types';
import { deliverBy, sampleEvent, samplePage } from '../../samples';
import { adviceOf } from './advice';

const tag = { author: 'jane' };
const pirsch = (tags: Record<string, string> = {}) => pirschSites({ code: 'a'.repeat(32), tag: tags })[0]!;
const swetrix = (meta: Record<string, string> = {}) => swetrixPages({ projectId: 'aUn1quEid-3x', meta });
const keys = (count: number): Record<string, string> =>
  Object.fromEntries([...Array(count)].map((_, index) => ['key' + index, 'a']));

/** What is told of an event with this metadata, or of a pageview. */
const of = (destination: Destination, meta?: Meta) => {
  const event = meta && sampleEvent({ meta, duration: undefined });
  const delivery = deliverBy(destination)(event ? 'event' : 'pageview', samplePage(), event)!;
  return adviceOf(limits(), { deliveries: [{ ...delivery, destination: destination.name }] });
};

test.each<[string, Destination, Meta | undefined, string[]]>([
  ['20 keys', pirsch(), keys(20), []],
  ['21 keys', pirsch(), keys(21), ['pirsch takes metadata of at most 20 keys']],
  ['20 keys and a tag', pirsch(tag), keys(20), ['pirsch takes metadata of at most 20 keys']],
  ['20 keys, one of them a tag too', pirsch(tag), { ...keys(19), author: 'b' }, []],
  ['a long key', pirsch(), { ['k'.repeat(101)]: 1 }, ['pirsch takes metadata of at most 100 characters in a key']],
  ['a long value', pirsch(), { a: 'v'.repeat(2001) }, ['pirsch takes metadata of at most 2000 characters in a value']],
  ['what just fits', pirsch(), { ['k'.repeat(100)]: 'v'.repeat(2000) }, []],
  ['a long tag', pirsch({ a: 'v'.repeat(51) }), undefined, ['pirsch takes tags of at most 50 characters in a value']],
  ['a tag that just fits', pirsch({ a: '%'.repeat(50) }), undefined, []],
  ['many tags', pirsch(keys(21)), undefined, ['pirsch takes tags of at most 20 keys']],
  ['100 keys', swetrix(), keys(100), []],
  ['101 keys', swetrix(), keys(101), ['swetrix takes metadata of at most 100 keys']],
  ['2,000 characters', swetrix(), { abcd: 'v'.repeat(1996) }, []],
  ['2,001', swetrix(), { abcd: 'v'.repeat(1997) }, ['swetrix takes metadata of at most 2000 characters in all']],
  [
    '2,001 of a page',
    swetrix({ a: 'v'.repeat(2000) }),
    undefined,
    ['swetrix takes metadata of at most 2000 characters in all'],
  ],
  ['255', usercom({ key: 'k' }), { a: 'v'.repeat(255) }, []],
  [
    '256',
    usercom({ key: 'k' }),
    { a: 'v'.repeat(256) },
    ['usercom takes metadata of at most 255 characters in a value'],
  ],
  ['nothing', usercom({ key: 'k' }), {}, []],
])('%s to %o', (_what, destination, meta, lines) => {
  expect(of(destination, meta)).toEqual(lines.map((line) => 'pagebeat: ' + line));
});

test('of a destination without limits there is nothing to say', () => {
  const body = JSON.stringify({ properties: keys(200) });
  expect(adviceOf(limits(), { deliveries: [{ destination: 'firstparty', body }] })).toEqual([]);
});
