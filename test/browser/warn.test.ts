import { beforeEach, expect, test, vi } from 'vitest';

let warn: (what: string) => void;
const error = vi.spyOn(console, 'error').mockImplementation(() => {});
const lines = () => error.mock.calls.map(([line]) => line);

// What was printed is remembered for the life of a page.
beforeEach(async () => {
  error.mockClear();
  vi.resetModules();
  ({ warn } = await import('../../src/browser/warn'));
});

test('prints one line of each kind', () => {
  for (const what of ['name', 'duration', 'name', 'duration', 'id']) warn(what);
  expect(lines()).toEqual(['pagebeat: invalid name', 'pagebeat: invalid duration', 'pagebeat: invalid id']);
});

test('a kind is the first word', () => {
  for (const what of ['name for Swetrix', 'name', 'pattern (', 'pattern [', '']) warn(what);
  expect(lines()).toEqual(['pagebeat: invalid name for Swetrix', 'pagebeat: invalid pattern (', 'pagebeat: invalid ']);
});

test.each(['constructor', 'toString', '__proto__'])('the kind %s, which all objects have, is one', (what) => {
  warn(what);
  warn(what);
  expect(lines()).toEqual(['pagebeat: invalid ' + what]);
});

test('never throws, whatever the page has in the place of the console', () => {
  error.mockImplementationOnce(() => {
    throw new Error('x');
  });
  expect(() => warn('name')).not.toThrow();
  vi.stubGlobal('console', {});
  expect(() => warn('duration')).not.toThrow();
  vi.unstubAllGlobals();
});

test('a kind is what stands before a dot', () => {
  for (const what of ['meta.price', 'meta.plan', 'meta', 'meta.price']) warn(what);
  expect(lines()).toEqual(['pagebeat: invalid meta.price']);
});

test('a whole loop of mistakes is one line', () => {
  for (let index = 0; index < 1000; index++) warn('meta.' + index);
  expect(lines()).toHaveLength(1);
});

test('is one line, not several arguments', () => {
  warn('name for Swetrix');
  expect(error.mock.calls).toEqual([['pagebeat: invalid name for Swetrix']]);
});
