import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryDelay } from '../../../src/first/core/retryDelay';

test('nothing is tried again that may have been counted', () => {
  expect(retryDelay(1, undefined, 0)).toBeUndefined();
});

test('three tries, each later than the last, and not for all visitors at once', () => {
  expect([0, 1, 2, 3].map((tries) => retryDelay(tries, 0, 0))).toEqual([250, 500, 1000, undefined]);
  expect([1, 2].map((tries) => retryDelay(tries, 0, 1))).toEqual([1000, 2000]);
});

test('not sooner than the server wants it', () => {
  expect(retryDelay(1, 7000, 1)).toBe(7000);
  expect(retryDelay(1, -7000, 0)).toBe(500);
});

test('whatever comes, it is a delay that a timer takes, or none', () => {
  fc.assert(
    fc.property(
      fc.nat(5),
      fc.option(fc.double({ max: 864e5, noNaN: true }), { nil: undefined }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (tries, again, random) => {
        const ms = retryDelay(tries, again, random);
        if (ms !== undefined) {
          expect(ms).toBeGreaterThanOrEqual(250);
          expect(ms).toBeLessThan(2 ** 31);
        }
      },
    ),
  );
});
