import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { callTime } from '../../src/parts/callTime';
import { earlyCalls } from '../../src/parts/earlyCalls';
import { page as pagePart } from '../../src/parts/page';
import { startTracker } from '../../src/tracker';
import type { Delivery, Part } from '../../src/types/records';
import { route } from '../records';
import { visit } from '../visit';

const EARLY = 1700000000000;
const NOW = 1700000005000;
const URL_THEN = 'https://example.com/then';
const shared = window as unknown as Record<string, unknown>;

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(NOW);
  visit('https://example.com/now');
});
afterEach(() => {
  vi.useRealTimers();
  delete shared.pirsch;
});

/** A tracker of these parts; tells the kind, address and time of what it sends. */
const start = (parts: Part[] = [pagePart, callTime]) => {
  const stages = startTracker({}, () => {});
  const sent: unknown[] = [];
  stages.send = vi.fn(async () => ({ status: 200 }));
  for (const part of parts) part(stages, {});
  stages.add(
    route({
      settings: {},
      make: (_settings, kind, { url, time }, event): Delivery => {
        sent.push([event ? event.name : kind, url, time]);
        return { name: 'A', url: 'https://api.test/', method: 'POST' };
      },
    }),
    'hit event session',
  );
  return { stages, sent };
};

test('an early call keeps the time it was made at, and others are of now', async () => {
  const { stages, sent } = start();
  stages.look();
  stages.track('Early', {}, URL_THEN, EARLY);
  stages.track('Now');
  expect(sent).toEqual([
    ['hit', 'https://example.com/now', NOW],
    ['Early', URL_THEN, EARLY],
    ['Now', 'https://example.com/now', NOW],
  ]);
});

test.each([undefined, 0, Number.NaN])('without a time (%s) it is of now', (time) => {
  const { stages, sent } = start();
  stages.track('Early', {}, URL_THEN, time);
  expect(sent[1]).toEqual(['Early', URL_THEN, NOW]);
});

test('a pageview that it sends first is of now', () => {
  const { stages, sent } = start();
  stages.track('Early', {}, 'https://example.com/now', EARLY);
  stages.track('Again', {}, 'https://example.com/now', EARLY);
  expect(sent).toEqual([
    ['hit', 'https://example.com/now', NOW],
    ['Early', 'https://example.com/now', EARLY],
    ['Again', 'https://example.com/now', EARLY],
  ]);
});

test('applied before what reads the page, too', () => {
  const { stages, sent } = start([callTime, pagePart]);
  stages.track('Early', {}, URL_THEN, EARLY);
  expect(sent[1]).toEqual(['Early', URL_THEN, EARLY]);
});

test('the stub’s calls, and those by a reference to it later', async () => {
  shared.pirsch = { q: [[['Early', {}], vi.fn(), vi.fn(), EARLY, URL_THEN]] };
  const { stages, sent } = start([pagePart, callTime, earlyCalls]);
  await vi.advanceTimersByTimeAsync(0);
  (stages.track.q as unknown[]).push([['Later'], vi.fn(), vi.fn(), EARLY + 1, URL_THEN]);
  expect(sent).toEqual([
    ['hit', 'https://example.com/now', NOW],
    ['Early', URL_THEN, EARLY],
    ['Later', URL_THEN, EARLY + 1],
  ]);
});

test('one that is invalid is told so, and changes nothing for the next', async () => {
  vi.spyOn(console, 'error').mockImplementationOnce(() => {});
  const { stages, sent } = start();
  const { readPage } = stages;
  await expect(stages.track('', {}, URL_THEN, EARLY)).rejects.toMatchObject({ reason: 'invalid' });
  expect(stages.readPage).toBe(readPage);
  stages.track('Now');
  expect(sent.at(-1)).toEqual(['Now', 'https://example.com/now', NOW]);
});

test('an address that can’t be read is told, and changes nothing for the next', async () => {
  const { stages } = start();
  const { readPage } = stages;
  await expect(stages.track('Early', {}, 'https://[', EARLY)).rejects.toMatchObject({ reason: 'invalid' });
  expect(stages.readPage).toBe(readPage);
});
