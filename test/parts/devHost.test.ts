import { afterEach, beforeEach, expect, test } from 'vitest';
import { devHost } from '../../src/parts/devHost';
import { page } from '../../src/parts/page';
import { visit } from '../visit';
import { createStages } from './createStages';

let referrer: string | undefined;

beforeEach(() => {
  visit('http://localhost:3000/a?u=http://localhost:3000/');
  referrer = '';
  Object.defineProperty(document, 'referrer', { configurable: true, get: () => referrer });
});
afterEach(() => {
  Reflect.deleteProperty(document, 'referrer');
});

const start = (dev: string | boolean | null | undefined) => {
  const settings = { dev: dev as string };
  const stages = createStages();
  page(stages, settings);
  devHost(stages, settings);
  return stages;
};

test.each([
  ['http://localhost:3000/a?u=http://localhost:3000/', 'http://shop.example/a?u=http://localhost:3000/'],
  ['http://127.0.0.1/', 'http://shop.example/'],
  ['https://[::1]:8443/a#b', 'https://shop.example/a#b'],
  ['http://t:t@t:8080/t#t', 'http://shop.example/t#t'],
])('the host is reported in place of that of %s', (url, reported) => {
  visit(url);
  const read = start('shop.example').readPage(undefined);
  expect([read.url, read.at.origin + read.at.pathname]).toEqual([reported, reported.replace(/[?#].*/, '')]);
});

test('a host may have a port', () => {
  expect(start('shop.example:8080').readPage(undefined).url).toMatch(/^http:\/\/shop\.example:8080\/a\?/);
});

test.each([
  ['http://localhost:3000/home', 'http://shop.example/home'],
  ['http://localhost:3000/', 'http://shop.example/'],
  ['http://localhost:4000/home', 'http://localhost:4000/home'],
  ['https://news.site/?from=http://localhost:3000/', 'https://news.site/?from=http://localhost:3000/'],
  ['', ''],
])('of the referrers only those of the own site: %s', (given, reported) => {
  referrer = given;
  expect(start('shop.example').readPage(undefined).referrer).toBe(reported);
});

test('what was reported once is not moved again', () => {
  const { readPage } = start('shop.example');
  const { url } = readPage(undefined);
  expect(readPage(url, url)).toMatchObject({ url, referrer: url, previous: url });
});

test.each(['', 'true', true, null, undefined])('%j names no host', (dev) => {
  expect(start(dev).readPage(undefined).url).toBe(location.href);
});

test.each(['a b', '[', '<x>'])('what is no host (%j) is said as it starts, and changes nothing', (dev) => {
  const stages = createStages();
  const { readPage } = stages;
  expect(() => devHost(stages, { dev })).toThrow(TypeError);
  expect(stages.readPage).toBe(readPage);
});
