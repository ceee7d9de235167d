import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { repeatAfter } from '../../src/parts/around/repeatAfter';
import { retry } from '../../src/parts/retry';
import type { Answer, Delivery } from '../../src/types/records';
import { delivery } from '../records';
import { createStages } from './createStages';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-21T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const answer = (status: number, after?: string | null): Answer => ({
  status,
  headers: { get: (name) => (name === 'Retry-After' ? (after ?? null) : null) },
});

/** Sends by stages that answer so, one after the other; the last one for ever. */
const send = (answers: (Answer | Error)[], given: Partial<Delivery> = {}, settings = {}) => {
  const inner = vi.fn(async (): Promise<Answer> => {
    const next = answers.length > 1 ? answers.shift()! : answers[0]!;
    if (next instanceof Error) throw next;
    return next;
  });
  const stages = createStages({ send: inner });
  retry(stages, settings);
  const told = vi.fn();
  stages.send(delivery({ kind: 'event', ...given })).then(told, told);
  return { inner, told };
};

test.each([429, 500, 503])('after %i, three times in all', async (status) => {
  const { inner, told } = send([answer(status)]);
  expect(inner).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(499);
  expect(inner).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(600);
  expect(inner).toHaveBeenCalledTimes(2);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(inner).toHaveBeenCalledTimes(3);
  expect(told).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status }));
});

test('until it is taken', async () => {
  const { inner, told } = send([answer(503), answer(200)]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(inner).toHaveBeenCalledTimes(2);
  expect(told).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 200 }));
});

test.each([200, 204, 400, 401, 402, 403, 404, 410, 413, 501, 502, 504, 5000])(
  'never after %i: it may have been counted, or would be refused again',
  async (status) => {
    const { inner, told } = send([answer(status, '1')]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(inner).toHaveBeenCalledOnce();
    expect(told).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status }));
  },
);

test('never without an answer: it may have arrived', async () => {
  const error = new TypeError('Failed to fetch');
  const { inner, told } = send([error]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(inner).toHaveBeenCalledOnce();
  expect(told).toHaveBeenCalledExactlyOnceWith(error);
});

test.each([['a heartbeat, which is worth nothing later', { kind: 'session' as const }, {}]])(
  'never %s',
  async (_what, given, settings) => {
    const { inner, told } = send([answer(503)], given, settings);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(inner).toHaveBeenCalledOnce();
    expect(told).toHaveBeenCalledOnce();
  },
);

test('not sooner than the server says', async () => {
  const { inner } = send([answer(503, '7'), answer(200)]);
  await vi.advanceTimersByTimeAsync(6999);
  expect(inner).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(2);
  expect(inner).toHaveBeenCalledTimes(2);
});

test('at once, and once, when the page is left', async () => {
  const { inner, told } = send([answer(503, '7'), answer(200)]);
  await vi.advanceTimersByTimeAsync(10);
  window.dispatchEvent(new Event('pagehide'));
  expect(inner).toHaveBeenCalledTimes(2);
  window.dispatchEvent(new Event('pagehide'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(inner).toHaveBeenCalledTimes(2);
  expect(told).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 200 }));
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
    expect(repeatAfter(answer(503, header))).toBe(ms);
  });

  test('of 0 is now', () => {
    expect(repeatAfter(answer(503, '0'))).toBeLessThanOrEqual(0);
  });

  test('of an answer without headers, as a page’s own fetch may give it, is not told', () => {
    expect(repeatAfter({ status: 503 })).toBe(0);
    expect(repeatAfter({ queued: true })).toBeUndefined();
  });

  test('is a number of milliseconds that a timer takes, whatever it says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.date().map(String), fc.double().map(String)), (header) => {
        const ms = repeatAfter(answer(503, header))!;
        expect(ms).not.toBeNaN();
        expect(ms).toBeLessThan(2 ** 31);
      }),
    );
  });
});
