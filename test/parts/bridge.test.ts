import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { judge } from '../../src/core/judge';
import { bridge } from '../../src/parts/bridge';
import type { Answer } from '../../src/types/records';
import { delivery } from '../records';
import { createStages } from './createStages';

const shared = window as unknown as Record<string, unknown>;
type Callee = (...given: unknown[]) => void;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  for (const name of ['userengage', 'UE', 'civchat']) delete shared[name];
});

const QUEUED = { queued: true };
const REFUSED = { reason: 'refused' };
const TIMEOUT = { reason: 'timeout' };

/** A bridge, and what it answered. */
const start = () => {
  const answers: Answer[] = [];
  const send = vi.fn(async () => ({ status: 200 }));
  const stages = createStages({ send, judge });
  bridge(stages, {});
  const callOf = (name: string, ...given: unknown[]) =>
    delivery({ name: 'User.com', url: '/', call: name, body: JSON.stringify(given) });
  return {
    answers,
    send,
    stages,
    callOf,
    call: (name: string, ...given: unknown[]) => {
      stages.send(callOf(name, ...given)).then((answer) => answers.push(answer));
    },
  };
};
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

/** The widget, as it comes some time after the page. */
const load = (callee: Callee = () => {}): void => {
  shared.userengage = callee;
  shared.UE = { pageHit: callee };
};

test('calls a function that is there, within the call, with its arguments', async () => {
  const { call, answers } = start();
  const userengage = vi.fn();
  load(userengage);
  call('userengage', 'event.a', { sku: 7, price: '10' });
  expect(userengage.mock.calls).toEqual([['event.a', { sku: 7, price: '10' }]]);
  await settle();
  expect(answers).toEqual([QUEUED]);
});

test('calls a method of an object on that object', () => {
  const { call } = start();
  const pageHit = vi.fn();
  shared.UE = { pageHit };
  call('UE.pageHit', { apiKey: 'k' });
  expect(pageHit.mock.calls).toEqual([[{ apiKey: 'k' }]]);
  expect(pageHit.mock.contexts).toEqual([shared.UE]);
});

test('everything else goes on to what sent before', async () => {
  const { stages, send } = start();
  const given = delivery();
  await expect(stages.send(given)).resolves.toEqual({ status: 200 });
  expect(send).toHaveBeenCalledExactlyOnceWith(given);
});

test('a call is never made into a request', () => {
  const { call, send } = start();
  call('userengage', 'event.a');
  vi.advanceTimersByTime(61_000);
  expect(send).not.toHaveBeenCalled();
});

test.each([
  [QUEUED, { ok: true, queued: true }],
  [TIMEOUT, { reason: 'timeout', message: 'pagebeat: timeout User.com' }],
  [REFUSED, { reason: 'refused', message: 'pagebeat: refused User.com' }],
])('of %j the caller is told %j', (answer, outcome) => {
  const { stages, callOf } = start();
  expect(stages.judge(callOf('userengage'), answer as Answer)).toMatchObject(outcome);
});

describe('a widget that is not there yet', () => {
  test('is waited for, and gets what waited in its order', async () => {
    const { call, answers } = start();
    call('userengage', 'event.1');
    call('UE.pageHit', { apiKey: 'k' });
    call('userengage', 'event.2');
    await vi.advanceTimersByTimeAsync(3000);
    expect(answers).toEqual([]);
    const userengage = vi.fn();
    load(userengage);
    await vi.advanceTimersByTimeAsync(250);
    expect(userengage.mock.calls.map(([first]) => first)).toEqual(['event.1', { apiKey: 'k' }, 'event.2']);
    expect(answers).toEqual([QUEUED, QUEUED, QUEUED]);
  });

  test('is not overtaken: a call that comes just then is behind those that wait', () => {
    const { call } = start();
    const calls: unknown[] = [];
    call('userengage', 'event.1');
    load((first) => calls.push(first));
    call('userengage', 'event.2');
    expect(calls).toEqual(['event.1', 'event.2']);
  });

  test('is told of after 8 seconds, and called all the same within a minute', async () => {
    const { call, answers } = start();
    call('userengage', 'event.1');
    await vi.advanceTimersByTimeAsync(7999);
    expect(answers).toEqual([]);
    await vi.advanceTimersByTimeAsync(251);
    expect(answers).toEqual([TIMEOUT]);
    await vi.advanceTimersByTimeAsync(40_000);
    const userengage = vi.fn();
    load(userengage);
    await vi.advanceTimersByTimeAsync(250);
    expect(userengage).toHaveBeenCalledTimes(1);
    expect(answers).toEqual([TIMEOUT]);
  });

  test('that never comes is looked for no longer than that', () => {
    const { call } = start();
    call('userengage', 'event.1');
    vi.advanceTimersByTime(61_000);
    expect(vi.getTimerCount()).toBe(0);
    const userengage = vi.fn();
    load(userengage);
    call('userengage', 'event.2');
    expect(userengage.mock.calls).toEqual([['event.2']]);
  });

  test('has at most 100 calls wait for it', async () => {
    const { call, answers } = start();
    for (let index = 0; index < 101; index++) call('userengage', 'event.1');
    await settle();
    expect(answers).toEqual([REFUSED]);
    const userengage = vi.fn();
    load(userengage);
    vi.advanceTimersByTime(250);
    expect(userengage).toHaveBeenCalledTimes(100);
  });

  test('is not what takes its calls while its script is not on the page', async () => {
    const { call, answers } = start();
    load(Object.assign(vi.fn(), { pagebeat: true }));
    call('userengage', 'event.1');
    await settle();
    expect(answers).toEqual([]);
    expect(shared.userengage).not.toHaveBeenCalled();
  });

  test('is called when it tells that it has loaded, after the page’s own listener', async () => {
    const { call, answers } = start();
    const order: unknown[] = [];
    const civchat = {
      apiKey: 'k',
      onLoad(this: unknown, ...given: unknown[]) {
        order.push(this === civchat, ...given);
      },
    };
    shared.civchat = civchat;
    call('userengage', 'event.1');
    load((first) => order.push(first));
    (civchat.onLoad as Callee)('payload');
    await settle();
    expect(order).toEqual([true, 'payload', 'event.1']);
    expect(answers).toEqual([QUEUED]);
  });

  test.each([
    ['throws', { onLoad: () => JSON.parse('{') }],
    ['is none', {}],
    ['is something else', { onLoad: 'x' as never }],
    ['is frozen', Object.freeze({ onLoad: () => {} })],
  ])('is called though the page’s listener %s', async (_what, civchat: { onLoad?: Callee }) => {
    shared.civchat = civchat;
    const { call, answers } = start();
    call('userengage', 'event.1');
    load();
    try {
      civchat.onLoad?.();
    } catch (error) {
      expect(error).toBeInstanceOf(SyntaxError);
    }
    await vi.advanceTimersByTimeAsync(250);
    expect(answers).toEqual([QUEUED]);
  });

  test('is told to by a page that wraps the listener in turn, without end', async () => {
    const { call, answers } = start();
    const civchat: { onLoad?: () => void } = {};
    shared.civchat = civchat;
    call('userengage', 'event.1');
    const wrapped = civchat.onLoad!;
    const wrapping = () => wrapped();
    civchat.onLoad = wrapping;
    call('userengage', 'event.2');
    expect(civchat.onLoad).toBe(wrapping);
    load();
    wrapping();
    await settle();
    expect(answers).toEqual([QUEUED, QUEUED]);
  });
});

test('a frame of another site by that name throws when it is asked, and is none', async () => {
  const { call, answers } = start();
  shared.UE = new Proxy(
    {},
    {
      get: () => {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    },
  );
  expect(() => call('UE.pageHit')).not.toThrow();
  await vi.advanceTimersByTimeAsync(8000);
  expect(answers).toEqual([TIMEOUT]);
});

test('a function that throws is a refusal, and holds up nothing', async () => {
  const { call, answers } = start();
  load((command) => {
    if (command === 'event.1') throw new TypeError('no');
  });
  call('userengage', 'event.1');
  call('userengage', 'event.2');
  await settle();
  expect(answers).toEqual([REFUSED, QUEUED]);
});

test('a function that calls back for more is served in order', async () => {
  const { call, answers } = start();
  const calls: unknown[] = [];
  call('userengage', 'event.1');
  call('userengage', 'event.2');
  load((first) => {
    calls.push(first);
    if (first === 'event.1') call('userengage', 'event.3');
  });
  await vi.advanceTimersByTimeAsync(250);
  expect(calls).toEqual(['event.1', 'event.2', 'event.3']);
  expect(answers).toEqual([QUEUED, QUEUED, QUEUED]);
});
