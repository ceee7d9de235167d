import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSend } from '../../src/browser/createSend';
import { quota } from '../../src/parts/quota';
import { delivery } from '../records';
import { createStages } from './createStages';

interface Sent {
  keepalive: boolean;
  answer: () => void;
  fail: () => void;
}
let sent: Sent[];
let isFull: boolean;
const { fetch } = window;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  isFull = false;
  window.fetch = ((_url: string, { keepalive }: RequestInit) => {
    if (isFull && keepalive) {
      sent.push({ keepalive } as Sent);
      return Promise.reject(new TypeError('quota'));
    }
    return new Promise((resolve, reject) => {
      sent.push({
        keepalive: !!keepalive,
        answer: () => resolve({ status: 200 } as Response),
        fail: () => reject(new TypeError('failed')),
      });
    });
  }) as typeof window.fetch;
});
afterEach(() => {
  vi.useRealTimers();
  window.fetch = fetch;
});

const start = () => {
  const stages = createStages({ send: createSend(window.fetch) });
  quota(stages, {});
  return (bytes: number) => {
    const told = vi.fn();
    stages.send(delivery({ body: 'x'.repeat(bytes) })).then(told, told);
    return told;
  };
};
const kept = (): boolean[] => sent.map(({ keepalive }) => keepalive);

test('is counted in bytes of all that is in flight, and is free a little after the answer', async () => {
  const send = start();
  send(30_000);
  send(20_000);
  send(10_000);
  expect(kept()).toEqual([true, true, false]);
  sent[0]!.answer();
  await vi.advanceTimersByTimeAsync(50);
  send(30_000);
  expect(kept()[3]).toBe(false);
  await vi.advanceTimersByTimeAsync(100);
  send(30_000);
  expect(kept()[4]).toBe(true);
});

test('is counted in bytes, and not in characters', () => {
  const stages = createStages({ send: createSend(window.fetch) });
  quota(stages, {});
  stages.send(delivery({ body: 'é'.repeat(25_000) }));
  stages.send(delivery({ body: 'é'.repeat(10_000) }));
  expect(kept()).toEqual([true, false]);
});

test('is counted in requests', () => {
  const send = start();
  for (let count = 0; count < 10; count++) send(1);
  expect(kept()).toEqual([...Array(9).fill(true), false]);
});

test('is all there again on a page that comes back: what it sent before may never be answered', () => {
  const send = start();
  send(50_000);
  window.dispatchEvent(new Event('pageshow'));
  send(50_000);
  expect(kept()).toEqual([true, true]);
});

test('a failure frees it too', async () => {
  const send = start();
  const told = send(50_000);
  await vi.advanceTimersByTimeAsync(1);
  sent[0]!.fail();
  await vi.advanceTimersByTimeAsync(150);
  expect(told).toHaveBeenCalledExactlyOnceWith(expect.any(TypeError));
  send(50_000);
  expect(kept()).toEqual([true, true]);
});

test('what the browser refuses within the call goes without, once', async () => {
  isFull = true;
  const send = start();
  const told = send(10);
  await vi.advanceTimersByTimeAsync(0);
  expect(kept()).toEqual([true, false]);
  sent[1]!.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toHaveBeenCalledExactlyOnceWith({ status: 200 });
});

test('what fails later may have arrived, and is not sent again', async () => {
  const send = start();
  const told = send(10);
  await vi.advanceTimersByTimeAsync(1);
  sent[0]!.fail();
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toHaveBeenCalledExactlyOnceWith(expect.any(TypeError));
  expect(kept()).toEqual([true]);
});
