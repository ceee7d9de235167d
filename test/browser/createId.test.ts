import { afterEach, expect, test, vi } from 'vitest';
import { createId } from '../../src/browser/createId';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

test.each([
  ['with crypto', undefined],
  ['without crypto', null],
  ['with a crypto of the page’s own', {}],
])('is a UUID of version 4, another one each time, %s', (_what, crypto) => {
  if (crypto !== undefined) vi.stubGlobal('crypto', crypto);
  const ids = Array.from({ length: 200 }, createId);
  for (const id of ids) expect(id).toMatch(UUID);
  expect(new Set(ids).size).toBe(200);
});

test('does not depend on what a page did to Math.random', () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  expect(createId()).not.toBe(createId());
});
