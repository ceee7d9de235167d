import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAddress } from '../../src/browser/readAddress';
import { visit } from '../visit';

beforeEach(() => visit('https://shop.test:8443/a/b?c=d#e'));
afterEach(() => document.head.replaceChildren());

test.each([
  ['https://api.test/hit', 'https://api.test/hit'],
  ['https://api.test', 'https://api.test/'],
  ['/log', 'https://shop.test:8443/log'],
  ['//cdn.test/log', 'https://cdn.test/log'],
  ['log', 'https://shop.test:8443/a/log'],
  ['http:log', 'http://log/'],
  ['https://jane:secret@api.test/hit?a=b#c', 'https://api.test/hit?a=b#c'],
  ['https://jane@api.test/', 'https://api.test/'],
  ['https://:secret@api.test/', 'https://api.test/'],
  ['https://api.test/ä?ü#ö', 'https://api.test/%C3%A4?%C3%BC#%C3%B6'],
  ['file:///C:/a.html', 'file:///C:/a.html'],
  ['about:srcdoc', 'about:srcdoc'],
])('%s is %s', (url, expected) => {
  expect(readAddress(url).href).toBe(expected);
});

test('what is relative is of the page’s own host, whatever its base', () => {
  const base = document.createElement('base');
  base.href = 'https://cdn.test/assets/';
  document.head.append(base);
  expect(readAddress('/log').href).toBe('https://shop.test:8443/log');
});

test('neither name nor password of the page are told to anybody', () => {
  visit('https://jane:secret@shop.test/a');
  expect(readAddress('/log').href).toBe('https://shop.test/log');
  expect(readAddress(location.href).href).toBe('https://shop.test/a');
});

test.each(['http://', 'https://a b/', 'http://[::1'])('%s is none', (url) => {
  expect(() => readAddress(url)).toThrow();
});
