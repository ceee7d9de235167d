import { expect, test, vi } from 'vitest';
import { guard } from '../../src/browser/guard';

test('does what it is given, with what it is given', () => {
  const action = vi.fn();
  guard(action)('pushState');
  expect(action).toHaveBeenCalledExactlyOnceWith('pushState');
});

test.each([new Error('x'), 'text', null, undefined, Symbol('x')])('never throws, whatever is thrown: %o', (thrown) => {
  const guarded = guard(() => {
    throw thrown;
  });
  expect(guarded(undefined)).toBeUndefined();
});

test('does nothing by itself, and says nothing of what was thrown', () => {
  const error = vi.spyOn(console, 'error');
  const action = vi.fn(() => {
    throw new Error('x');
  });
  const guarded = guard(action);
  expect(action).not.toHaveBeenCalled();
  guarded(1);
  guarded(2);
  expect(action).toHaveBeenCalledTimes(2);
  expect(error).not.toHaveBeenCalled();
});
