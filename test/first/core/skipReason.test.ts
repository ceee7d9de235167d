import { expect, test, vi } from 'vitest';
import { skipReason } from '../../../src/first/core/skipReason';
import type { Settings } from '../../../src/first/types';

const skip = (url: string, settings: Settings = {}, optedOut = false, warn = (): void => {}) =>
  skipReason(url, url.replace(/^\w+:\/\/[^/]*|[?#].*/g, '') || '/', settings, optedOut, warn);

test.each([
  'http://localhost/',
  'http://localhost:3000/a',
  'https://app.localhost/',
  'http://127.0.0.1/',
  'http://127.255.0.9:80/',
  'http://[::1]:8080/',
  'http://0.0.0.0:8080/',
  'file:///tmp/page.html',
  'file://server/page.html',
])('skips %s as local, unless dev is set', (url) => {
  expect(skip(url)).toBe('localhost');
  expect(skip(url, { dev: true })).toBeUndefined();
  expect(skip(url, { dev: 'example.com' })).toBeUndefined();
});

test.each([
  'https://localhost.evil.com/',
  'https://localhostess.com/',
  'https://evil.com/localhost/',
  'https://evil.com/a.localhost/',
  'http://192.168.0.1/',
  'http://127.example.com/',
  'https://10.127.0.0.1.example.com/',
  'https://app.test/#file:',
])('does not skip %s', (url) => {
  expect(skip(url)).toBeUndefined();
});

test.each<[Settings, string, boolean]>([
  [{ exclude: '^/admin' }, '/admin/users', true],
  [{ exclude: '^/admin' }, '/home', false],
  [{ exclude: ' ^/a$ , ^/b$ ' }, '/b', true],
  [{ exclude: '^/x{1,3}$' }, '/xx', true],
  [{ exclude: ',' }, '/home', false],
  [{ include: '^/blog' }, '/blog/1', false],
  [{ include: '^/blog' }, '/home', true],
  [{ include: '^/blog', exclude: 'draft' }, '/blog/draft', true],
])('with %o excludes %s: %s', (settings, path, excluded) => {
  expect(skip('https://example.com' + path, settings)).toBe(excluded ? 'excluded' : undefined);
});

test('leaves out a pattern that is broken, and says so', () => {
  const warn = vi.fn();
  expect(skip('https://example.com/admin', { exclude: '(,^/admin' }, false, warn)).toBe('excluded');
  expect(warn.mock.calls[0]![0].message).toBe('pagebeat: pattern ( is no regular expression');
});

test('lets an opt-out come first', () => {
  expect(skip('http://localhost/', { exclude: '.' }, true)).toBe('opt-out');
});
