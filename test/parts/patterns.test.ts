import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Settings, Skipped } from '../../src/types/options';
import type { Part } from '../../src/types/records';
import { page } from '../records';
import { createStages } from './createStages';

let patterns: Part;
const error = vi.spyOn(console, 'error').mockImplementation(() => {});

// A broken pattern is told of once in the life of a page.
beforeEach(async () => {
  error.mockClear();
  vi.resetModules();
  ({ patterns } = await import('../../src/parts/patterns'));
});

const skip = (settings: Settings, url: string, inner?: Skipped): Skipped | undefined => {
  const stages = createStages({ skip: () => inner });
  patterns(stages, settings);
  return stages.skip(page({ url: url.startsWith('/') ? 'https://example.com' + url : url }));
};

test('without any, what is inside counts', () => {
  expect(skip({}, '/a')).toBeUndefined();
  expect(skip({}, '/a', 'localhost')).toBe('localhost');
  expect(skip({ include: '', exclude: '' }, '/a')).toBeUndefined();
});

describe.each([
  // pattern, path, whether it matches
  ['/admin', '/admin/users', true],
  ['/admin', '/shop/admin', true],
  ['^/admin', '/shop/admin', false],
  ['/admin$', '/admin/', false],
  ['/a/*', '/a', true],
  ['/a, /b', '/b', true],
  ['/a ,/b', '/b', true],
  ['/a,/b', '/c', false],
  ['^/x{1,3}$', '/xx', true],
  ['^/x{1,3}$,/y', '/y', true],
  ['^/x{1,3}$', '/xxxx', false],
  // Empty ones match nothing.
  [',', '/a', false],
  ['/b,', '/a', false],
  [',/a', '/a', true],
  // As it is and as a person reads it.
  ['/приватно', '/приватно/1', true],
  ['%D0%BF', '/приватно/1', true],
  ['/a b', '/a%20b', true],
  ['/a', '/%61', true],
  // What can't be decoded is still there as it is.
  ['/100', '/100%', true],
  ['/b', '/100%', false],
  // A character that means a path's own, and stays as it is.
  ['^/a/b$', '/a%2Fb', false],
  // The path, not the rest of the address.
  ['secret', '/a?secret#secret', false],
  ['example', '/a', false],
] as const)('%s on %s', (pattern, path, matches) => {
  test('excluded', () => {
    expect(skip({ exclude: pattern }, path)).toBe(matches ? 'excluded' : undefined);
  });

  test('included', () => {
    expect(skip({ include: pattern }, path)).toBe(matches ? undefined : 'excluded');
  });

  test('says nothing', () => {
    skip({ include: pattern, exclude: pattern }, path);
    if (!path.includes('100%')) expect(error).not.toHaveBeenCalled();
  });
});

test('excluded comes before what is inside; included leaves it to what is inside', () => {
  expect(skip({ exclude: '/a' }, '/a', 'localhost')).toBe('excluded');
  expect(skip({ include: '/a' }, '/a', 'opt-out')).toBe('opt-out');
  expect(skip({ include: '/a', exclude: '/a/b' }, '/a/b')).toBe('excluded');
  expect(skip({ include: '/a', exclude: '/a/b' }, '/a/c')).toBeUndefined();
});

test('a broken one is told of once, and the others go on', () => {
  const exclude = '/a,(,/b';
  expect(skip({ exclude }, '/b')).toBe('excluded');
  expect(skip({ exclude }, '/c')).toBeUndefined();
  expect(skip({ exclude }, '/d')).toBeUndefined();
  expect(error.mock.calls).toEqual([['pagebeat: invalid pattern (']]);
});

test('a broken one to be included matches nothing', () => {
  expect(skip({ include: '[' }, '/a')).toBe('excluded');
});

test('a path that can’t be decoded makes no pattern a broken one', () => {
  expect(skip({ exclude: '/b' }, '/100%')).toBeUndefined();
  expect(skip({ include: '/b' }, '/%E0%A4%A')).toBe('excluded');
  expect(error).not.toHaveBeenCalled();
});
