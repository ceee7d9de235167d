import { expect, test } from 'vitest';
import { readEvent } from '../../src/core/readEvent';
import { pirsch } from '../../src/destinations/pirsch';
import { plausible } from '../../src/destinations/plausible';
import { swetrix } from '../../src/destinations/swetrix';
import { usercom } from '../../src/destinations/usercom';
import { limits } from '../../src/parts/limits';
import type { Meta, Settings } from '../../src/types/options';
import type { Delivery, Destination, TrackEvent } from '../../src/types/records';
import { page, sent } from '../records';
import { adviceOf } from './advice/adviceOf';

const keys = (count: number): Record<string, string> =>
  Object.fromEntries([...Array(count)].map((_, index) => ['key' + index, 'a']));

/** Adds to what a destination makes. */
type Add = (delivery: Delivery & { body: Record<string, unknown> }) => void;

/** A destination with what it is told, and what a part adds to it. */
type Who = [make: Destination, settings: Settings, add?: Add];

const PIRSCH: Who = [pirsch, { code: 'a'.repeat(32) }];
const SWETRIX: Who = [swetrix, { projectId: 'aUn1quEid-3x' }];
const PLAUSIBLE: Who = [plausible, { plausibleDomain: 'example.com' }];
const USERCOM: Who = [usercom, { usercomKey: 'k' }];
/** With tags, on the wire as Pirsch's own script has them. */
const tagged = (tags: Record<string, string>): Who => [
  PIRSCH[0],
  PIRSCH[1],
  (delivery) => {
    if (delivery.body) delivery.body.tags = tags;
    else for (const key in tags) delivery.url += '&' + new URLSearchParams({ ['tag_' + key]: tags[key]! });
  },
];
/** With metadata of each page. */
const described = (meta: Record<string, string>): Who => [
  SWETRIX[0],
  SWETRIX[1],
  ({ body }) => {
    body.meta = meta;
  },
];

/** What is told of an event with this metadata, or of a pageview. */
const of = ([make, settings, add]: Who, meta?: Meta) => {
  const event = meta && (readEvent('Clicked', { meta }) as TrackEvent);
  const delivery = make(settings, event ? 'event' : 'hit', page(), event)!;
  add?.(delivery as never);
  return adviceOf(limits, {}, { event: event!, deliveries: [sent(delivery)] });
};

test.each<[string, Who, Meta | undefined, string[]]>([
  ['20 keys', PIRSCH, keys(20), []],
  ['21 keys', PIRSCH, keys(21), ['pirsch takes metadata of at most 20 keys']],
  ['20 keys and a tag', tagged({ author: 'jane' }), keys(20), ['pirsch takes metadata of at most 20 keys']],
  ['20 keys, one of them a tag too', tagged({ author: 'jane' }), { ...keys(19), author: 'b' }, []],
  ['a long key', PIRSCH, { ['k'.repeat(101)]: 1 }, ['pirsch takes metadata of at most 100 characters in a key']],
  ['a long value', PIRSCH, { a: 'v'.repeat(2001) }, ['pirsch takes metadata of at most 2000 characters in a value']],
  ['what just fits', PIRSCH, { ['k'.repeat(100)]: 'v'.repeat(2000) }, []],
  ['a long tag', tagged({ a: 'v'.repeat(51) }), undefined, ['pirsch takes tags of at most 50 characters in a value']],
  ['a long tag’s key', tagged({ ['k'.repeat(51)]: '' }), {}, ['pirsch takes tags of at most 50 characters in a key']],
  ['a tag that just fits', tagged({ a: '%'.repeat(50) }), undefined, []],
  ['many tags', tagged(keys(21)), undefined, ['pirsch takes tags of at most 20 keys']],
  ['100 keys', SWETRIX, keys(100), []],
  ['101 keys', SWETRIX, keys(101), ['swetrix takes metadata of at most 100 keys']],
  ['2,000 characters', SWETRIX, { abcd: 'v'.repeat(1996) }, []],
  ['2,001', SWETRIX, { abcd: 'v'.repeat(1997) }, ['swetrix takes metadata of at most 2000 characters in all']],
  [
    '2,001 of a page',
    described({ a: 'v'.repeat(2000) }),
    undefined,
    ['swetrix takes metadata of at most 2000 characters in all'],
  ],
  ['30 properties', PLAUSIBLE, keys(30), []],
  ['31 properties', PLAUSIBLE, keys(31), ['plausible takes metadata of at most 30 keys']],
  ['255', USERCOM, { a: 'v'.repeat(255) }, []],
  ['256', USERCOM, { a: 'v'.repeat(256) }, ['user.com takes metadata of at most 255 characters in a value']],
  ['nothing', USERCOM, {}, []],
])('%s', (_what, who, meta, lines) => {
  expect(of(who, meta)).toEqual(lines.map((line) => 'pagebeat: ' + line));
});

test('of a destination without limits there is nothing to say', () => {
  const body = JSON.stringify({ properties: keys(200), event_meta: keys(200) });
  expect(
    adviceOf(limits, {}, { deliveries: [{ name: 'Firstparty', url: 'https://a.test/', method: 'POST', body }] }),
  ).toEqual([]);
});

test('of each destination, once', () => {
  const deliveries = [PIRSCH, SWETRIX].map(([make, settings]) =>
    sent(make(settings, 'event', page(), readEvent('Clicked', { meta: keys(101) }) as TrackEvent)),
  );
  expect(adviceOf(limits, {}, { deliveries }, { deliveries })).toEqual([
    'pagebeat: pirsch takes metadata of at most 20 keys',
    'pagebeat: swetrix takes metadata of at most 100 keys',
  ]);
});
