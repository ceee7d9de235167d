import { expect, test } from 'vitest';
import { check } from '../../src/core/check';

test.each([true, 1, 'text', {}, []])('%j is right', (ok) => {
  expect(() => check(ok, 'name')).not.toThrow();
});

test.each([false, 0, '', null, undefined, Number.NaN])('%j is wrong: what it is of is thrown, as it is', (ok) => {
  let thrown: unknown;
  try {
    check(ok, 'meta.price');
  } catch (what) {
    thrown = what;
  }
  expect(thrown).toBe('meta.price');
});
