import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBridge } from '../../../src/first/browser/createBridge';
import type { Ending, Transport } from '../../../src/first/types';
import { sampleDelivery, sampleFace } from '../../samples';

const shared = window as unknown as Record<string, unknown>;
type Callee = (...given: unknown[]) => void;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  for (const name of ['userengage', 'UE', 'civchat']) delete shared[name];
});

/** A bridge, and how what it was given ended. */
const start = () => {
  const passed: Transport[] = [];
  const endings: Ending[] = [];
  const face = sampleFace({ send: (_cargo, transport) => passed.push(transport) });
  createBridge(face);
  return {
    passed,
    endings,
    face,
    call: (name: string, ...given: unknown[]) => {
      const cargo = sampleDelivery({ call: name, body: JSON.stringify(given), url: undefined, method: undefined });
      face.send(cargo, 'call', (ending) => endings.push(ending));
    },
  };
};

/** The widget, as it comes some time after the page. */
const load = (callee: Callee = () => {}): void => {
  shared.userengage = callee;
  shared.UE = { pageHit: callee };
};

test('calls a function that is there, within the call, with its arguments', () => {
  const { call, endings } = start();
  const userengage = vi.fn();
  load(userengage);
  call('userengage', 'event.a', { sku: 7, price: '10' });
  expect(userengage.mock.calls).toEqual([['event.a', { sku: 7, price: '10' }]]);
  expect(endings).toEqual(['queued']);
});

test('calls a method of an object on that object', () => {
  const { call } = start();
  const pageHit = vi.fn();
  shared.UE = { pageHit };
  call('UE.pageHit', { apiKey: 'k' });
  expect(pageHit.mock.calls).toEqual([[{ apiKey: 'k' }]]);
  expect(pageHit.mock.contexts).toEqual([shared.UE]);
});

test('everything else goes on to what sent before', () => {
  const { face, passed } = start();
  face.send(sampleDelivery(), 'keepalive', () => {});
  face.send(sampleDelivery({ call: 'userengage' }), 'none', () => {});
  expect(passed).toEqual(['keepalive', 'none']);
});

describe('a widget that is not there yet', () => {
  test('is waited for, and gets what waited in its order', () => {
    const { call, endings } = start();
    call('userengage', 'event.1');
    call('UE.pageHit', { apiKey: 'k' });
    call('userengage', 'event.2');
    vi.advanceTimersByTime(3000);
    expect(endings).toEqual([]);
    const userengage = vi.fn();
    load(userengage);
    vi.advanceTimersByTime(250);
    expect(userengage.mock.calls.map(([first]) => first)).toEqual(['event.1', { apiKey: 'k' }, 'event.2']);
    expect(endings).toEqual(['queued', 'queued', 'queued']);
  });

  test('is not overtaken: a call that comes just then is behind those that wait', () => {
    const { call } = start();
    const calls: unknown[] = [];
    call('userengage', 'event.1');
    load((first) => calls.push(first));
    call('userengage', 'event.2');
    expect(calls).toEqual(['event.1', 'event.2']);
  });

  test('is told of after 8 seconds, and called all the same within a minute', () => {
    const { call, endings } = start();
    call('userengage', 'event.1');
    vi.advanceTimersByTime(7999);
    expect(endings).toEqual([]);
    vi.advanceTimersByTime(251);
    expect(endings[0]).toMatch(/^timeout, .*vendor's script/);
    vi.advanceTimersByTime(40_000);
    const userengage = vi.fn();
    load(userengage);
    vi.advanceTimersByTime(250);
    expect(userengage).toHaveBeenCalledTimes(1);
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

  test('has at most 100 calls wait for it', () => {
    const { call, endings } = start();
    for (let index = 0; index < 101; index++) call('userengage', 'event.1');
    expect(endings).toEqual(['refused, 100 calls wait for it']);
    const userengage = vi.fn();
    load(userengage);
    vi.advanceTimersByTime(250);
    expect(userengage).toHaveBeenCalledTimes(100);
  });

  test('is not what takes its calls while its script is not on the page', () => {
    const { call, endings } = start();
    load(Object.assign(vi.fn(), { pagebeat: true }));
    call('userengage', 'event.1');
    expect(endings).toEqual([]);
    expect(shared.userengage).not.toHaveBeenCalled();
  });

  test('is called at once when it tells that it has loaded, after the page’s own listener', () => {
    const { call, endings } = start();
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
    expect(order).toEqual([true, 'payload', 'event.1']);
    expect(endings).toEqual(['queued']);
  });

  test.each([
    ['throws', { onLoad: () => JSON.parse('{') }],
    ['is none', {}],
    ['is frozen', Object.freeze({ onLoad: () => {} })],
  ])('is called though the page’s listener %s', (_what, civchat: { onLoad?: Callee }) => {
    shared.civchat = civchat;
    const { call, endings } = start();
    call('userengage', 'event.1');
    load();
    try {
      civchat.onLoad?.();
    } catch (error) {
      expect(error).toBeInstanceOf(SyntaxError);
    }
    vi.advanceTimersByTime(250);
    expect(endings).toEqual(['queued']);
  });

  test('is told to by a page that wraps the listener in turn, without end', () => {
    const { call, endings } = start();
    const civchat: { onLoad?: () => void } = {};
    shared.civchat = civchat;
    call('userengage', 'event.1');
    const wrapped = civchat.onLoad!;
    civchat.onLoad = () => wrapped();
    call('userengage', 'event.2');
    load();
    civchat.onLoad();
    expect(endings).toEqual(['queued', 'queued']);
  });
});

test('a function that throws is a refusal that says what it threw, and holds up nothing', () => {
  const { call, endings } = start();
  load((command) => {
    if (command === 'event.1') throw new TypeError('no');
  });
  call('userengage', 'event.1');
  call('userengage', 'event.2');
  expect(endings).toEqual(['refused, it threw TypeError: no', 'queued']);
});

test('a function that calls back for more is served in order', () => {
  const { call } = start();
  const calls: unknown[] = [];
  call('userengage', 'event.1');
  call('userengage', 'event.2');
  load((first) => {
    calls.push(first);
    if (first === 'event.1') call('userengage', 'event.3');
  });
  vi.advanceTimersByTime(250);
  expect(calls).toEqual(['event.1', 'event.2', 'event.3']);
});
