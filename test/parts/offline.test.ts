import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { judge } from '../../src/core/judge';
import { offline } from '../../src/parts/offline';
import type { Answer, Delivery } from '../../src/types/records';
import { delivery } from '../records';
import { createStages } from './createStages';

/** What the browser says, and whether what is sent arrives. */
let says: boolean;
let isReachable: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  says = isReachable = false;
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => says);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const start = (settings = {}) => {
  const sent: string[] = [];
  const stages = createStages({
    judge,
    send: async ({ url }): Promise<Answer> => {
      sent.push(url);
      if (!isReachable) throw new TypeError('Failed to fetch');
      return { status: 200 };
    },
  });
  offline(stages, settings);
  const send = (url: string, given: Partial<Delivery> = {}) => {
    const told = vi.fn();
    stages.send(delivery({ url, kind: 'event', ...given })).then(told, told);
    return told;
  };
  return { sent, send, stages };
};

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('what is sent while it is offline waits, after one try, and is sent when it is online again', async () => {
  const { sent, send } = start();
  const told = send('/a');
  await pass(0);
  send('/b');
  send('/c');
  await pass(4900);
  expect(sent).toEqual(['/a']);
  expect(told).not.toHaveBeenCalled();
  says = isReachable = true;
  window.dispatchEvent(new Event('online'));
  await pass(0);
  expect(sent).toEqual(['/a', '/a', '/b', '/c']);
  expect(told).toHaveBeenCalledExactlyOnceWith({ status: 200 });
});

test('a browser that is wrong, as with a VPN, changes nothing', async () => {
  isReachable = true;
  const { sent, send } = start();
  for (const url of ['/a', '/b', '/c']) {
    const told = send(url);
    await pass(0);
    expect(told).toHaveBeenCalledExactlyOnceWith({ status: 200 });
  }
  await pass(120_000);
  expect(sent).toEqual(['/a', '/b', '/c']);
});

test('one that is wrong while the network failed once: another one is tried, every 30 seconds', async () => {
  const { sent, send } = start();
  send('/a');
  await pass(0);
  send('/b');
  await pass(90_500);
  expect(sent.length).toBeLessThanOrEqual(4);
  expect(sent.length).toBeGreaterThanOrEqual(3);
  isReachable = true;
  const before = sent.length;
  await pass(30_000);
  expect(sent.slice(before).sort()).toEqual(['/a', '/b']);
  const told = send('/c');
  await pass(0);
  expect(told).toHaveBeenCalledWith({ status: 200 });
});

test('a try that fails while it is online is told as ever', async () => {
  says = true;
  const { sent, send } = start();
  const told = send('/a');
  await pass(120_000);
  expect(told).toHaveBeenCalledExactlyOnceWith(expect.any(TypeError));
  expect(sent).toEqual(['/a']);
});

test('who waits is told after 5 seconds, and it is sent all the same', async () => {
  const { sent, send, stages } = start();
  const told = send('/a');
  await pass(5000);
  expect(told).toHaveBeenCalledExactlyOnceWith({ reason: 'offline' });
  expect(stages.judge(delivery(), { reason: 'offline' })).toMatchObject({
    reason: 'offline',
    message: 'pagebeat: offline Pirsch',
  });
  says = isReachable = true;
  window.dispatchEvent(new Event('online'));
  await pass(0);
  expect(sent).toEqual(['/a', '/a']);
});

test('all of it goes when the page is left: it may be online all the same', async () => {
  const { sent, send } = start();
  send('/a');
  await pass(0);
  send('/b');
  window.dispatchEvent(new Event('pagehide'));
  expect(sent).toEqual(['/a', '/a', '/b']);
});

test.each([
  ['a heartbeat', { kind: 'session' as const }, {}],
  ['what the outbox keeps', {}, { outbox: '' }],
])('%s does not wait', async (_what, given, settings) => {
  const { sent, send } = start(settings);
  const told = send('/a', given);
  await pass(0);
  expect(told).toHaveBeenCalledExactlyOnceWith({ reason: 'offline' });
  says = isReachable = true;
  window.dispatchEvent(new Event('online'));
  await pass(0);
  expect(sent).toEqual(['/a']);
});
