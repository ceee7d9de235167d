import { expect, test } from 'vitest';
import { reportPage } from '../../../src/first/core/reportPage';
import { samplePage } from '../../samples';

test.each([
  ['https://example.com/a?b=c#d', 'https://example.com/a#d'],
  ['https://example.com/?b=c', 'https://example.com/'],
  ['https://example.com/#/route?b=c', 'https://example.com/#/route?b=c'],
  ['https://example.com/a?b=c?d#/e?f', 'https://example.com/a#/e?f'],
])('leaves the query out of %s', (url, reported) => {
  expect(reportPage(samplePage({ url }), { disableQuery: true }).url).toBe(reported);
});

test.each([
  ['http://localhost:8080/a?u=http://localhost:8080/', 'http://shop.example/a?u=http://localhost:8080/'],
  ['http://127.0.0.1/', 'http://shop.example/'],
])('reports another host for %s', (url, reported) => {
  expect(reportPage(samplePage({ url }), { dev: 'shop.example' }).url).toBe(reported);
  expect(reportPage(samplePage({ url }), { dev: true }).url).toBe(url);
});

test.each([
  ['https://example.com/a/b?c=/d#/e', '/a/b'],
  ['https://example.com?c', '/'],
  ['https://example.com/#/a', '/'],
  ['https://user@[::1]:80/a', '/a'],
  ['file:///C:/a.html', '/C:/a.html'],
])('finds the path of %s', (url, path) => {
  expect(reportPage(samplePage({ url }), {}).path).toBe(path);
});

test('leaves out the referrer and the resolution when asked to', () => {
  expect(reportPage(samplePage(), { disableReferrer: true }).referrer).toBe('');
  expect(reportPage(samplePage(), { disableResolution: true })).toMatchObject({ width: 0, height: 0 });
});

test('cuts an address that is of no use to anybody', () => {
  const page = reportPage(samplePage({ url: 'https://example.com/' + 'a'.repeat(5e6) + '?b' }), { disableQuery: true });
  expect(page.url).toHaveLength(8000);
  expect(page.path).toBe('/' + 'a'.repeat(7980));
});
