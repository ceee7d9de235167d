import { afterEach, expect, test, vi } from 'vitest';
import { optedOut } from '../../../src/first/browser/optedOut';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('optedOut reads the key at each use', () => {
  expect(optedOut()).toBe(false);
  localStorage.setItem('disable_pirsch', '1');
  expect(optedOut()).toBe(true);
  localStorage.removeItem('disable_pirsch');
  expect(optedOut()).toBe(false);
});

test.each([
  [
    'throws',
    () =>
      Object.defineProperty({}, 'disable_pirsch', {
        get: () => {
          throw new Error('denied');
        },
      }),
  ],
  ['is null', () => null],
])('optedOut is false where storage %s', (_name, storage) => {
  vi.stubGlobal('localStorage', storage());
  expect(optedOut()).toBe(false);
});
