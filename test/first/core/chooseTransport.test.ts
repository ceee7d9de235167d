import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseTransport } from '../../../src/first/core/chooseTransport';
import type { Cargo } from '../../../src/first/types';
import { sampleDelivery } from '../../samples';

const usual = { keepalive: true, online: true, leaving: false, bytes: 0, requests: 0 };
const choose = (delivery: Cargo, known: Partial<typeof usual>) => {
  const { keepalive, online, leaving, bytes, requests } = { ...usual, ...known };
  return chooseTransport(delivery, keepalive, online, leaving, bytes, requests);
};
const text = sampleDelivery();
const json = sampleDelivery({ type: 'application/json' });
const hit = sampleDelivery({ method: 'GET', body: undefined, size: 0 });
const large = sampleDelivery({ size: 60000 });
const largeJson = sampleDelivery({ size: 60000, type: 'application/json' });

describe.each([
  ['an event', text, 'keepalive', 'beacon', 'beacon', 'beacon'],
  ['JSON', json, 'keepalive', 'keepalive', 'xhr', 'xhr'],
  ['a GET', hit, 'keepalive', 'keepalive', 'xhr', 'xhr'],
  ['more than the quota', large, 'fetch', 'beacon', 'beacon', 'beacon'],
  ['JSON that is more than the quota', largeJson, 'fetch', 'fetch', 'xhr', 'xhr'],
])('%s', (_what, delivery, staying, leaving, old, oldLeaving) => {
  test.each([
    ['', {}, staying],
    ['while the page is left', { leaving: true }, leaving],
    ['without keepalive', { keepalive: false }, old],
    ['without keepalive, while the page is left', { keepalive: false, leaving: true }, oldLeaving],
    ['offline', { online: false }, 'none'],
    ['offline and without keepalive', { online: false, keepalive: false }, 'none'],
    ['offline, while the page is left', { online: false, leaving: true }, leaving],
  ])('goes %s', (_when, known, transport) => {
    expect(choose(delivery, known)).toBe(transport);
  });
});

test('a call of a function is neither a request nor in the quota', () => {
  const call = sampleDelivery({ call: 'userengage', method: undefined, url: undefined });
  expect(choose(call, {})).toBe('call');
  expect(choose(call, { leaving: true, keepalive: false, bytes: 60000 })).toBe('call');
  expect(choose(call, { online: false })).toBe('none');
});

test.each([
  ['59,997 bytes and 2 more', { bytes: 59997 }, 'keepalive'],
  ['59,998 bytes and 2 more', { bytes: 59998 }, 'fetch'],
  ['8 requests and 1 more', { requests: 8 }, 'keepalive'],
  ['9 requests and 1 more', { requests: 9 }, 'fetch'],
])('with %s in flight', (_what, known, transport) => {
  expect(choose(text, known)).toBe(transport);
});

test('never more than 60,000 bytes and 9 requests are kept alive, whatever is sent', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(80000)), fc.boolean(), (sizes, leaving) => {
      const kept: number[] = [];
      for (const size of sizes) {
        const bytes = kept.reduce((sum, one) => sum + one, 0);
        if (choose({ ...json, size }, { leaving, bytes, requests: kept.length }) === 'keepalive') kept.push(size);
      }
      expect(kept.length).toBeLessThanOrEqual(9);
      expect(kept.reduce((sum, one) => sum + one, 0)).toBeLessThan(60000);
    }),
  );
});
