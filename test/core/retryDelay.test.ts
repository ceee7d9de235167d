import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retryDelay } from '../../src/core/retryDelay';
import type { Ending } from '../../src/types';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const delay = (ending: Ending, tries = 1, retryAfter?: string | null, random = 0) =>
  retryDelay(ending, tries, retryAfter, NOW, random);

test.each<Ending>(['unsent', 429, 500, 503])('%s is tried again', (ending) => {
  expect(delay(ending)).toBe(500);
});

test.each<Ending>([200, 400, 401, 402, 403, 404, 410, 413, 501, 502, 504, 'queued', 'blocked', 'network', 'offline'])(
  '%s is not: it may have been counted, or would be refused again',
  (ending) => {
    expect(delay(ending, 1, '1')).toBeUndefined();
  },
);

test('three tries, each later than the last, and not for all visitors at once', () => {
  expect([0, 1, 2, 3].map((tries) => delay(503, tries))).toEqual([250, 500, 1000, undefined]);
  expect([1, 2].map((tries) => delay(503, tries, null, 1))).toEqual([1000, 2000]);
});

describe('Retry-After', () => {
  test.each([
    ['7', 7000],
    ['Sat, 21 Nov 2026 12:00:30 GMT', 30000],
    ['0', 500],
    ['Sat, 21 Nov 2026 11:00:00 GMT', 500],
    ['-5', 500],
    ['soon', 500],
    ['', 500],
    ['1e99', 864e5],
    ['Sat, 21 Nov 2099 12:00:30 GMT', 864e5],
  ])('%s: %i ms', (header, ms) => {
    expect(delay(503, 1, header)).toBe(ms);
  });
});

test('whatever comes, it is a delay that a timer takes, or none', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.nat(999), fc.constantFrom<Ending>('unsent', 'queued', 'network')),
      fc.nat(5),
      fc.oneof(fc.string(), fc.date().map(String), fc.double().map(String), fc.constant(null)),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (ending, tries, header, random) => {
        const ms = retryDelay(ending, tries, header, NOW, random);
        if (ms !== undefined) {
          expect(ms).toBeGreaterThanOrEqual(250);
          expect(ms).toBeLessThan(2 ** 31);
        }
      },
    ),
  );
});
