import { afterEach, describe, expect, test, vi } from 'vitest';
import { read } from '../../src/browser/read';

const page = window as unknown as Record<string, unknown>;

/** Puts something in the place of a global of the page, for this test. */
const replace = (name: string, descriptor: PropertyDescriptor): void => {
  Object.defineProperty(page, name, { configurable: true, ...descriptor });
  undo.push(name);
};
const undo: string[] = [];
afterEach(() => {
  vi.unstubAllGlobals();
  for (const name of undo.splice(0)) delete page[name];
});

test.each([
  ['text', 'text'],
  ['', ''],
  [0, ''],
  [1024, 1024],
  [true, true],
  [false, ''],
  [null, ''],
  [undefined, ''],
])('the value %j', (value, expected) => {
  vi.stubGlobal('a', { b: { c: value } });
  expect(read('a.b.c')).toBe(expected);
});

test('a global by itself', () => {
  vi.stubGlobal('a', 7);
  expect(read('a')).toBe(7);
});

test('what all pages have', () => {
  document.title = 'Title';
  expect(read('document.title')).toBe('Title');
  expect(read('screen.width')).toBe(screen.width);
});

test.each([
  ['a form of that name before a property', document.createElement('form')],
  ['an object', {}],
  ['a list', []],
  ['a function', () => {}],
])('%s is as if it were not there', (_what, value) => {
  vi.stubGlobal('a', { b: value });
  expect(read('a.b')).toBe('');
});

describe('where the page has replaced it', () => {
  test.each(['a', 'a.b', 'a.b.c', 'screen.width.x.y', 'nothing'])('%s is not there', (path) => {
    expect(read(path)).toBe('');
  });

  test.each([null, undefined, 1, 'text', true])('it is %j', (value) => {
    replace('screen', { value });
    expect(read('screen.width')).toBe('');
  });

  test('its getter throws, as that of denied storage does', () => {
    replace('localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    expect(read('localStorage.disable_pirsch')).toBe('');
  });

  test('a property of it throws', () => {
    vi.stubGlobal('a', {
      get b() {
        throw null;
      },
    });
    expect(read('a.b')).toBe('');
  });
});
