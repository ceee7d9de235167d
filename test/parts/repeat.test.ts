import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { repeat } from '../../src/parts/repeat';
import { retry } from '../../src/parts/retry';
import type { Answer, Delivery } from '../../src/types/records';
import { delivery } from '../records';
import { startPart } from './startPart';

const sentAt = '2023-11-14T22:13:20.000Z';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(sentAt) });
});
afterEach(() => {
  vi.useRealTimers();
});

const FAILED = new TypeError('Failed to fetch');
const answer = (status: number, after: string | null = null): Answer => ({ status, headers: { get: () => after } });
const message = (): Delivery =>
  delivery({ name: 'Customer.io', kind: 'event', sentAt, body: `{"sentAt":"${sentAt}","timestamp":"${sentAt}"}` });

/** Sends where it ends so, one after the other; the last one for ever. */
const send = (endings: (Answer | Error)[], given = message(), parts = [repeat]) => {
  const bodies: unknown[] = [];
  const inner = vi.fn(async ({ body }: Delivery): Promise<Answer> => {
    const next = endings.length > 1 ? endings.shift()! : endings[0]!;
    bodies.push(body);
    if (next instanceof Error) throw next;
    return next;
  });
  const { stages } = startPart(
    (all, settings) => {
      for (const part of parts) part(all, settings);
    },
    {},
    { send: inner },
  );
  const told = vi.fn();
  stages.send(given).then(told, told);
  return { inner, told, bodies };
};

test.each([500, 502, 503, 504, 429])(
  'what its server knows again is sent after %i, three times in all',
  async (status) => {
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
  },
);

test('so it is without an answer', async () => {
  const { inner, told } = send([FAILED]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(inner).toHaveBeenCalledTimes(3);
  expect(told).toHaveBeenCalledExactlyOnceWith(FAILED);
});

test('until it is taken', async () => {
  const { inner, told } = send([FAILED, answer(504), answer(200)]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(inner).toHaveBeenCalledTimes(3);
  expect(told).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 200 }));
});

test('not before the server wants it', async () => {
  const { inner } = send([answer(503, '5')]);
  await vi.advanceTimersByTimeAsync(4999);
  expect(inner).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(1);
  expect(inner).toHaveBeenCalledTimes(2);
});

test.each([[answer(200)], [answer(400)], [answer(413)], [{ queued: true as const }], [{ reason: 'blocked' as const }]])(
  'never after %j',
  async (ending) => {
    const { inner, told } = send([ending]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(inner).toHaveBeenCalledOnce();
    expect(told).toHaveBeenCalledExactlyOnceWith(ending);
  },
);

test.each([[FAILED], [answer(500)], [answer(503)], [answer(504)]])(
  'what no server knows again is left alone: after %s',
  async (ending) => {
    const { inner } = send([ending], delivery({ kind: 'event' }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(inner).toHaveBeenCalledOnce();
  },
);

test('at once when the page is left, as it has no other chance', async () => {
  const { inner } = send([answer(504, '60'), answer(200)]);
  await vi.advanceTimersByTimeAsync(10);
  window.dispatchEvent(new Event('pagehide'));
  await vi.advanceTimersByTimeAsync(0);
  expect(inner).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(inner).toHaveBeenCalledTimes(2);
});

test('each attempt says when it is made, and nothing else of it changes', async () => {
  const { bodies } = send([answer(504)]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(bodies[0]).toBe(`{"sentAt":"${sentAt}","timestamp":"${sentAt}"}`);
  expect(new Set(bodies).size).toBe(3);
  for (const body of bodies)
    expect(body).toMatch(/^\{"sentAt":"2023-11-14T22:13:2\d\.\d{3}Z","timestamp":"2023-11-14T22:13:20\.000Z"\}$/);
});

test('the first one too, where it has waited', async () => {
  const given = message();
  vi.setSystemTime(Date.parse(sentAt) + 1500);
  expect(send([answer(200)], given).bodies).toEqual([`{"sentAt":"2023-11-14T22:13:21.500Z","timestamp":"${sentAt}"}`]);
});

describe('beside retry', () => {
  test.each([[FAILED], [answer(429)], [answer(500)], [answer(503)], [answer(504)]])(
    'three times in all after %s',
    async (ending) => {
      const { inner } = send([ending], message(), [repeat, retry]);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(inner).toHaveBeenCalledTimes(3);
    },
  );

  test.each([
    [answer(503), 3],
    [answer(504), 1],
  ])('what no server knows again is as ever: after %j %i times', async (ending, times) => {
    const { inner } = send([ending], delivery({ kind: 'event' }), [repeat, retry]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(inner).toHaveBeenCalledTimes(times);
  });
});
