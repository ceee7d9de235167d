import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { attribution } from '../../src/parts/attribution';
import { consent } from '../../src/parts/consent';
import type { Part } from '../../src/types/records';
import { visit } from '../visit';
import { startHall } from './startHall';

let referrer = '';
beforeEach(() => {
  vi.useFakeTimers();
  referrer = 'https://news.site/today';
  Object.defineProperty(document, 'referrer', { configurable: true, get: () => referrer });
  visit('https://example.com/?utm_source=news%20letter&utm_campaign=spring&token=secret&ref=');
});
afterEach(async () => {
  await vi.advanceTimersByTimeAsync(20000);
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'referrer');
  sessionStorage.clear();
});

const LANDING = { utm_source: 'news letter', utm_campaign: 'spring', referrer: 'https://news.site/today' };
const start = (value: string | undefined, parts: Part[] = [], more: Record<string, string> = {}) =>
  startHall({
    parts: [attribution, ...parts],
    attributes: { ...(value !== undefined && { attribution: value }), ...more },
  });
const metaOf = async (page: ReturnType<typeof start>, given?: object) => {
  page.track('Clicked', given as never);
  await vi.advanceTimersByTimeAsync(2000);
  return page.sent.at(-1)!.event!.meta;
};

test('events of this document say where the visit came from; nothing is stored', async () => {
  const page = start('');
  expect(await metaOf(page)).toEqual(LANDING);
  history.pushState({}, '', '/b?utm_source=other');
  expect(await metaOf(page, { meta: { plan: 'pro', utm_source: 'mine' } })).toEqual({
    ...LANDING,
    plan: 'pro',
    utm_source: 'mine',
  });
  expect(page.sent.filter(({ said }) => /^hit/.test(said)).map(({ event }) => event)).toEqual([undefined, undefined]);
  expect(sessionStorage).toHaveLength(0);
  visit('https://example.com/next');
  expect(await metaOf(start(''))).toEqual({ referrer: 'https://news.site/today' });
});

test('is off without the attribute', async () => {
  expect(await metaOf(start(undefined))).toBeUndefined();
  expect(await metaOf(start('false'))).toBeUndefined();
});

test.each(['', 'https://example.com/before'])('a referrer of %j is no other site', async (given) => {
  referrer = given;
  expect(await metaOf(start(''))).toEqual({ utm_source: 'news letter', utm_campaign: 'spring' });
});

test('what the tag leaves out is left out here', async () => {
  expect(await metaOf(start('', [], { disableQuery: '', disableReferrer: '' }))).toEqual({});
});

test('`session`: also on the next pages of the tab, until another campaign', async () => {
  await metaOf(start('session'));
  expect(Object.keys(sessionStorage)).toEqual(['pagebeat.attribution']);
  visit('https://example.com/next');
  referrer = 'https://example.com/';
  expect(await metaOf(start('session'))).toEqual(LANDING);
  visit('https://example.com/?utm_source=other');
  expect(await metaOf(start('session'))).toEqual({ utm_source: 'other' });
  visit('https://example.com/next');
  expect(await metaOf(start('session'))).toEqual({ utm_source: 'other' });
});

test('nothing is stored before the visitor agrees, and it is deleted when they do no longer', async () => {
  const page = start('session', [consent], { consent: 'wait' });
  page.track('Early');
  await vi.advanceTimersByTimeAsync(2000);
  expect(sessionStorage).toHaveLength(0);
  page.stages.track.consent!(true);
  await vi.advanceTimersByTimeAsync(2000);
  expect(sessionStorage).toHaveLength(1);
  expect(page.sent.at(-1)!.event!.meta).toEqual(LANDING);
  page.stages.track.consent!(false);
  expect(sessionStorage).toHaveLength(0);
});

test('nor where nothing is sent', async () => {
  visit('http://localhost/?utm_source=a');
  vi.spyOn(console, 'log').mockImplementationOnce(() => {});
  start('session').track('Clicked');
  await vi.advanceTimersByTimeAsync(2000);
  expect(sessionStorage).toHaveLength(0);
});

test.each(['{', '5', 'null', '[]'])('what can not be read there, %s, is no attribution', async (text) => {
  visit('https://example.com/next');
  referrer = '';
  sessionStorage['pagebeat.attribution'] = text;
  expect(Object.keys((await metaOf(start('session'))) as object)).toEqual([]);
});

test('storage that is denied: it is for this document', async () => {
  const denied = vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new Error('SecurityError');
  });
  expect(await metaOf(start('session'))).toEqual(LANDING);
  denied.mockRestore();
});
