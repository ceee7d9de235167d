import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readSettings } from '../../src/core/readSettings';
import { ownVisits } from '../../src/parts/ownVisits';
import { page } from '../../src/parts/page';
import { visit } from '../visit';
import { createStages } from './createStages';

const info = vi.spyOn(console, 'info').mockImplementation(() => {});
let referrer = '';
beforeEach(() => {
  info.mockClear();
  referrer = '';
  Object.defineProperty(document, 'referrer', { configurable: true, get: () => referrer });
});
afterEach(() => {
  localStorage.clear();
  Reflect.deleteProperty(document, 'referrer');
});

const start = (url: string, attributes: Record<string, string> = { ownVisits: '' }) => {
  visit(url);
  const stages = createStages();
  page(stages, {});
  ownVisits(stages, readSettings(attributes));
  return stages;
};
const skipOf = (stages: ReturnType<typeof start>) => stages.skip(stages.readPage(undefined));

test('off opts this browser out, and a line says so; on takes it back', () => {
  const stages = start('https://example.com/?pagebeat=off');
  expect(localStorage.disable_pirsch).toBe('1');
  expect(skipOf(stages)).toBe('opt-out');
  expect(info.mock.calls).toEqual([['pagebeat is off']]);
  const back = start('https://example.com/?a=b&pagebeat=on#c');
  expect(localStorage.disable_pirsch).toBeUndefined();
  expect(skipOf(back)).toBeUndefined();
  expect(info.mock.calls[1]).toEqual(['pagebeat is on']);
});

test.each([
  '?pagebeat=maybe',
  '?pagebeat=',
  '?pagebeat',
  '?mypagebeat=off',
  '?pagebeats=off',
  '/pagebeat=off',
  '?a=off',
])('%s changes nothing', (rest) => {
  localStorage.disable_pirsch = '1';
  start('https://example.com/' + rest);
  expect(localStorage.disable_pirsch).toBe('1');
  delete localStorage.disable_pirsch;
  expect(skipOf(start('https://example.com/' + rest))).toBeUndefined();
  expect(localStorage).toHaveLength(0);
  expect(info).not.toHaveBeenCalled();
});

test('without the attribute it is a parameter like any other', () => {
  for (const attributes of [{}, { ownVisits: 'false' }] as Record<string, string>[]) {
    const stages = start('https://example.com/?pagebeat=off', attributes);
    expect(stages.readPage(undefined).url).toBe('https://example.com/?pagebeat=off');
    expect(localStorage).toHaveLength(0);
  }
});

test.each([
  ['https://example.com/?pagebeat=on', 'https://example.com/'],
  ['https://example.com/?pagebeat=on#a', 'https://example.com/#a'],
  ['https://example.com/?pagebeat=on&x=%20y', 'https://example.com/?x=%20y'],
  ['https://example.com/?x=%20y&pagebeat=on', 'https://example.com/?x=%20y'],
  ['https://example.com/?x=1&pagebeat=on&y=2', 'https://example.com/?x=1&y=2'],
  ['https://example.com/#/?pagebeat=on', 'https://example.com/#/'],
  ['https://example.com/?pagebeat=maybe', 'https://example.com/'],
  ['https://example.com/?a=1&b=%2B', 'https://example.com/?a=1&b=%2B'],
])('%s is told as %s', (url, told) => {
  const stages = start(url);
  const read = stages.readPage(undefined);
  expect([read.url, '' + read.at]).toEqual([told, told]);
  referrer = url;
  expect(stages.readPage(undefined).referrer).toBe(told);
});

test('storage that is denied: it holds for this page', () => {
  const denied = vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new Error('SecurityError');
  });
  expect(skipOf(start('https://example.com/?pagebeat=off'))).toBe('opt-out');
  denied.mockRestore();
});
