import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repeatAfter } from '../../../src/first/core/repeatAfter';
import type { Ending } from '../../../src/first/types';

const NOW = Date.parse('2026-11-21T12:00:00Z');

test.each<Ending>(['unsent', 429, 500, 503])('after %s it may be sent again', (ending) => {
  expect(repeatAfter(ending, undefined, NOW)).toBe(0);
});

test.each<Ending>([
  200,
  400,
  401,
  402,
  403,
  404,
  410,
  413,
  501,
  502,
  504,
  'queued',
  'blocked',
  'network',
  'offline',
  'refused, it threw 503',
  'timeout, nothing after 500 ms',
])('after %s it may not: it may have been counted, or would be refused again', (ending) => {
  expect(repeatAfter(ending, '1', NOW)).toBeUndefined();
});

describe('Retry-After', () => {
  test.each([
    ['7', 7000],
    ['Sat, 21 Nov 2026 12:00:30 GMT', 30000],
    ['Sat, 21 Nov 2026 11:00:00 GMT', -36e5],
    ['-5', -5000],
    ['soon', 0],
    ['', 0],
    [null, 0],
    ['1e99', 864e5],
    ['Sat, 21 Nov 2099 12:00:30 GMT', 864e5],
  ])('%s: %i ms', (header, ms) => {
    expect(repeatAfter(503, header, NOW)).toBe(ms);
  });

  test('of 0 is now', () => {
    expect(repeatAfter(503, '0', NOW)).toBeLessThanOrEqual(0);
  });

  test('is a number of milliseconds that a timer takes, whatever it says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.date().map(String), fc.double().map(String)), (header) => {
        const ms = repeatAfter(503, header, NOW)!;
        expect(ms).not.toBeNaN();
        expect(ms).toBeLessThan(2 ** 31);
      }),
    );
  });
});
