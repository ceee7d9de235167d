import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { on } from '../../../src/first/browser/on';
import { startHeartbeat } from '../../../src/first/browser/startHeartbeat';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const beats = (seconds: number, during: () => void): number => {
  const beat = vi.fn();
  startHeartbeat(on, seconds, beat);
  during();
  return beat.mock.calls.length;
};

const pass = (seconds: number): unknown => vi.advanceTimersByTime(seconds * 1000);

test('a heartbeat comes every so many seconds', () => {
  expect(beats(30, () => pass(95))).toBe(3);
  expect(beats(60, () => pass(95))).toBe(1);
});

test('a page that was not used for 5 minutes has none', () => {
  expect(beats(30, () => pass(3600))).toBe(10);
});

test.each(['click', 'keydown', 'mousemove', 'scroll', 'visibilitychange'])('%s is use', (type) => {
  expect(
    beats(30, () => {
      pass(299);
      document.dispatchEvent(new Event(type, { bubbles: type !== 'scroll' }));
      pass(3600);
    }),
  ).toBe(9 + 10);
});

test('a hidden page has none', () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  expect(
    beats(30, () => {
      pass(95);
      hidden.mockReturnValue(false);
      pass(30);
    }),
  ).toBe(1);
});
