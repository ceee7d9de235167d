import { afterEach, describe, expect, test } from 'vitest';
import { skipReason } from '../../src/browser/skipReason';
import { readSettings } from '../../src/core/readSettings';
import { visit } from '../visit';

afterEach(() => localStorage.clear());

test.each([
  ['https://example.com/', undefined],
  ['http://localhost:3000/', 'localhost'],
  ['http://127.0.0.1/', 'localhost'],
  ['http://[::1]:8080/', 'localhost'],
  ['file:///C:/index.html', 'localhost'],
  ['about:blank', 'localhost'],
])('at %s: %s', (url, expected) => {
  visit(url);
  expect(skipReason({})).toBe(expected);
});

describe('data-dev', () => {
  test.each([
    [undefined, 'localhost'],
    ['false', 'localhost'],
    ['', undefined],
    ['true', undefined],
    ['example.com', undefined],
  ])('%j on localhost: %s', (dev, expected) => {
    visit('http://localhost/');
    expect(skipReason(readSettings(dev === undefined ? {} : { dev }))).toBe(expected);
  });
});

describe('the opt-out', () => {
  test.each([
    ['true', 'opt-out'],
    ['1', 'opt-out'],
    ['false', 'opt-out'],
    ['', undefined],
  ])('%j', (value, expected) => {
    visit('https://example.com/');
    localStorage.setItem('disable_pirsch', value);
    expect(skipReason({})).toBe(expected);
  });

  test('comes before localhost, and data-dev does not lift it', () => {
    visit('http://localhost/');
    localStorage.setItem('disable_pirsch', 'true');
    expect(skipReason({})).toBe('opt-out');
    expect(skipReason({ dev: '' })).toBe('opt-out');
  });

  test('is not there where storage is denied', () => {
    visit('https://example.com/');
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    expect(skipReason({})).toBeUndefined();
    Object.defineProperty(window, 'localStorage', own);
  });
});
