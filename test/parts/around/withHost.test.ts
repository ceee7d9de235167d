import { expect, test } from 'vitest';
import { withHost } from '../../../src/parts/around/withHost';

test.each([
  ['https://example.com/a?b#c', 'https://other.test/a?b#c'],
  ['https://example.com/', 'https://other.test/'],
  ['https://example.com/example.com', 'https://other.test/example.com'],
  ['https://example.com:8443/', 'https://example.com:8443/'],
  ['https://example.com.evil.test/', 'https://example.com.evil.test/'],
  ['http://example.com/', 'http://example.com/'],
  ['https://news.site/?from=https://example.com/', 'https://news.site/?from=https://example.com/'],
  ['about:blank', 'about:blank'],
  ['', ''],
])('%s becomes %s', (url, moved) => {
  expect(withHost('https://example.com', 'other.test')(url)).toBe(moved);
});

test('a port goes, and comes', () => {
  expect(withHost('http://localhost:3000', 'a.test')('http://localhost:3000/b')).toBe('http://a.test/b');
  expect(withHost('http://localhost:3000', 'a.test:8080')('http://localhost:3000/b')).toBe('http://a.test:8080/b');
});
