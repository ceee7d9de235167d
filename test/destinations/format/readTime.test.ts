import { describe, expect, test } from 'vitest';
import { readTime } from '../../../src/destinations/format/readTime';

const NOW = 1700000000000;

test.each([
  [new Date(1359389415000), '2013-01-28T16:10:15.000Z'],
  [new Date(1359389415250), '2013-01-28T16:10:15.250Z'],
  ['2013-01-28T16:10:15Z', '2013-01-28T16:10:15.000Z'],
  ['2013-01-28T17:10:15.250+01:00', '2013-01-28T16:10:15.250Z'],
  ['2013-01-28', '2013-01-28T00:00:00.000Z'],
  [1359389415, '2013-01-28T16:10:15.000Z'],
  [1359389415.5, '2013-01-28T16:10:15.500Z'],
  [0, '1970-01-01T00:00:00.000Z'],
  [NOW / 1000, '2023-11-14T22:13:20.000Z'],
])('%s', (given, time) => {
  expect(new Date(readTime(given, NOW)).toISOString()).toBe(time);
});

test.each([
  ['in milliseconds', NOW],
  ['in the future', '2024-01-01'],
  ['before 1970', -1],
  ['before 1970', '1969-12-31T23:59:59Z'],
  ['no date', new Date(Number.NaN)],
  ['no date', 'yesterday'],
  ['no date', '2013-13-45'],
  ['no date', '1359389415'],
  ['no date', ''],
  ['no date', Number.NaN],
  ['no date', Number.POSITIVE_INFINITY],
  ['no date', null],
  ['no date', {}],
  ['no date', []],
  ['no date', true],
])('%s is refused: %j', (_what, given) => {
  expect(() => readTime(given, NOW)).toThrow('timestamp for Customer.io');
});

describe('what is ahead, as clocks differ and seconds are rounded', () => {
  test.each([
    ['half a second', 500, 0],
    ['a minute', 6e4, 0],
    ['5 minutes', 3e5, 0],
    ['not at all', 0, 0],
    ['behind by a millisecond', -1, -1],
  ])('by %s: it is now, or when it was', (_what, ahead, taken) => {
    expect(readTime(new Date(NOW + ahead), NOW)).toBe(NOW + taken);
  });

  test('by more than 5 minutes: it is to come', () => {
    expect(() => readTime(new Date(NOW + 300_001), NOW)).toThrow('timestamp for Customer.io');
  });

  test('as a page has it, whenever in a second that is', () => {
    for (let now = NOW; now < NOW + 1000; now += 25) {
      const time = readTime(Math.round(now / 1000), now);
      expect(time).toBeLessThanOrEqual(now);
      expect(now - time).toBeLessThanOrEqual(500);
    }
  });
});
