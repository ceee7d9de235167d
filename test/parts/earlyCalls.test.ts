import { afterEach, describe, expect, test, vi } from 'vitest';
import { earlyCalls } from '../../src/parts/earlyCalls';
import type { Verdict } from '../../src/types/options';
import { createStages } from './createStages';

const page = window as unknown as Record<string, unknown>;
const settle = () => new Promise((resolve) => setTimeout(resolve));
afterEach(() => {
  delete page.pirsch;
});

/** A call as the stub keeps it. */
const call = (...given: unknown[]) => [given, vi.fn(), vi.fn(), 1700000000000, 'https://example.com/early'];

test('makes the calls in their order, with what they were given, and the address and time they were made at', async () => {
  const stages = createStages();
  page.pirsch = { q: [call('A', { duration: 1 }), call('B')] };
  earlyCalls(stages, {});
  // The tag adds its destinations first.
  expect(stages.track).not.toHaveBeenCalled();
  await settle();
  expect(vi.mocked(stages.track).mock.calls).toEqual([
    ['A', { duration: 1 }, 'https://example.com/early', 1700000000000],
    ['B', undefined, 'https://example.com/early', 1700000000000],
  ]);
});

test('settles each of them', async () => {
  const verdict: Verdict = { ok: true, status: 200 };
  const error = new Error('pagebeat: invalid name');
  const track = vi.fn((name: string) => (name ? Promise.resolve(verdict) : Promise.reject(error)));
  const [good, bad] = [call('A'), call('')];
  page.pirsch = { q: [good, bad] };
  earlyCalls(createStages({ track }), {});
  await settle();
  expect(good![1]).toHaveBeenCalledExactlyOnceWith(verdict);
  expect(good![2]).not.toHaveBeenCalled();
  expect(bad![1]).not.toHaveBeenCalled();
  expect(bad![2]).toHaveBeenCalledExactlyOnceWith(error);
});

test('a reference that was taken early works for ever, as the function’s own queue', () => {
  const stages = createStages();
  earlyCalls(stages, {});
  const late = call('Late');
  (stages.track.q as unknown[]).push(late);
  expect(stages.track).toHaveBeenCalledExactlyOnceWith('Late', undefined, 'https://example.com/early', 1700000000000);
});

describe.each([
  ['nothing', undefined],
  ['null', null],
  ['an element of that id', document.createElement('div')],
  ['something else’s function', () => {}],
  ['a queue of something else', { q: 'text' }],
  ['calls of something else', { q: [null, 1, 'text'] }],
  [
    'a getter that throws, as a frame of another site has it',
    Object.defineProperty({}, 'q', {
      get: () => {
        throw new Error('SecurityError');
      },
    }),
  ],
])('with %s under the name', (_what, value) => {
  test('nothing is thrown, and nothing is left unhandled', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    page.pirsch = value;
    const stages = createStages();
    expect(() => earlyCalls(stages, {})).not.toThrow();
    await settle();
    await settle();
    process.off('unhandledRejection', unhandled);
    expect(stages.track).not.toHaveBeenCalled();
    expect(unhandled).not.toHaveBeenCalled();
  });
});
