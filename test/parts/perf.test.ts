import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSettings } from '../../src/core/readSettings';
import { swetrix } from '../../src/destinations/swetrix';
import { perf } from '../../src/parts/perf';
import type { Delivery, Kind, Route } from '../../src/types/records';
import { delivery, event, page, route } from '../records';
import { createStages } from './createStages';

/** As a browser has it of a page by https that has loaded. */
const TIMING = {
  domainLookupStart: 1.4,
  domainLookupEnd: 13.2,
  connectStart: 13.2,
  secureConnectionStart: 44.1,
  connectEnd: 64,
  requestStart: 64.3,
  responseStart: 152,
  responseEnd: 196,
  domContentLoadedEventEnd: 586,
  domComplete: 796,
  loadEventStart: 910.4,
};
const PERF = { dns: 12, tls: 20, conn: 31, response: 44, render: 210, dom_load: 390, page_load: 910, ttfb: 88 };

/** happy-dom has none. */
let navigation: EventTarget;

let timing: Partial<typeof TIMING> | undefined;
let readyState: string;
let hidden: boolean;
beforeEach(() => {
  vi.useFakeTimers();
  timing = { ...TIMING };
  readyState = 'interactive';
  hidden = false;
  navigation = new EventTarget();
  Object.assign(window, { navigation });
  vi.spyOn(document, 'readyState', 'get').mockImplementation(() => readyState as 'complete');
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  performance.getEntriesByType = (() => [timing].filter(Boolean)) as never;
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  delete (window as { navigation?: object }).navigation;
});

/** Stages with the part, and what they sent: to whom and what, and the metrics where there are some. */
const start = (attributes: Record<string, string> = { perf: '' }) => {
  const sent: unknown[][] = [];
  const told: unknown[] = [];
  const stages = createStages({
    send: async ({ url, body }) => {
      const metrics = body && JSON.parse(body as string).perf;
      if (metrics) expect((body as string).split('"perf"')).toHaveLength(2);
      sent.push([url.replace('https://', ''), metrics]);
      return { status: 201 };
    },
  });
  perf(stages, readSettings(attributes));
  const add = (key: string, api?: string): Route => {
    const added = route({ key, settings: { projectId: 'pid', ...(api && { api }) }, make: swetrix });
    stages.add(added, 'hit event session');
    return added;
  };
  /** What the hall does with a pageview, an event or a heartbeat. */
  const send = (to: Route, kind: Kind = 'hit', previous?: string): Delivery => {
    const at = page({ previous, referrer: previous ?? '' });
    const made = stages.make(to, kind, at, kind === 'event' ? event() : undefined)!;
    made.body = JSON.stringify(made.body);
    made.route = to;
    stages.send(made).then((answer) => told.push(answer.status));
    return made;
  };
  return { stages, sent, told, add, send, swetrix: add('projectIdpid') };
};

const settle = () => vi.advanceTimersByTimeAsync(0);
const load = (): void => {
  readyState = 'complete';
  window.dispatchEvent(new Event('load'));
};

const LOG = 'api.swetrix.com/log';

test('the first pageview waits until the page has loaded, and has how long that took', async () => {
  const started = start();
  const made = started.send(started.swetrix);
  const before = made.body as string;
  await vi.advanceTimersByTimeAsync(5000);
  expect(started.sent).toEqual([]);
  load();
  expect(started.sent).toEqual([[LOG, PERF]]);
  await settle();
  expect(started.told).toEqual([201]);
  // Nothing else is changed.
  expect(made.body).toBe(`${before.slice(0, -1)},"perf":${JSON.stringify(PERF)}}`);
});

test('on a page that has loaded it goes at once', () => {
  readyState = 'complete';
  const started = start();
  started.send(started.swetrix);
  expect(started.sent).toEqual([[LOG, PERF]]);
});

test('on a page by http there is no TLS', () => {
  readyState = 'complete';
  timing!.secureConnectionStart = 0;
  const started = start();
  started.send(started.swetrix);
  expect(started.sent).toEqual([[LOG, { ...PERF, tls: 0, conn: 51 }]]);
});

test.each<[string, Partial<typeof TIMING> | undefined]>([
  ['is not known', undefined],
  ['has not ended', { loadEventStart: 0 }],
  ['is negative', { domContentLoadedEventEnd: 100 }],
  ['is too much', { loadEventStart: 300001 }],
  ['is no number', { responseEnd: NaN }],
])('when one of the eight %s there is none', (_what, change) => {
  readyState = 'complete';
  timing = change && { ...TIMING, ...change };
  const started = start();
  started.send(started.swetrix);
  expect(started.sent).toEqual([[LOG, undefined]]);
});

test.each<[string, () => void]>([
  ['is left', () => window.dispatchEvent(new Event('pagehide'))],
  ['is hidden', () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))],
  ['is clicked', () => window.dispatchEvent(new Event('click'))],
  ['gets a key', () => window.dispatchEvent(new Event('keydown'))],
  ['submits a form', () => window.dispatchEvent(new Event('submit'))],
  ['goes to another one', () => navigation.dispatchEvent(new Event('navigate'))],
  ['takes longer than 10 s', () => vi.advanceTimersByTime(10000)],
])('it goes without when the page %s before it has loaded', async (_what, act) => {
  timing = undefined;
  const started = start();
  started.send(started.swetrix);
  act();
  expect(started.sent).toEqual([[LOG, undefined]]);
  load();
  await vi.advanceTimersByTimeAsync(20000);
  expect(started.sent).toHaveLength(1);
});

test('where there is no Navigation API it waits as well', () => {
  delete (window as { navigation?: object }).navigation;
  const started = start();
  started.send(started.swetrix);
  expect(started.sent).toEqual([]);
  load();
  expect(started.sent).toEqual([[LOG, PERF]]);
});

test('in a tab that nobody sees it does not wait', () => {
  hidden = true;
  timing!.loadEventStart = 0;
  const started = start();
  started.send(started.swetrix);
  expect(started.sent).toEqual([[LOG, undefined]]);
});

test.each(['https://example.com/before', ''])('the next page, after %j, comes after it, and has none', (previous) => {
  timing!.loadEventStart = 0;
  const started = start();
  const first = started.send(started.swetrix);
  expect(started.sent).toEqual([]);
  const next = started.send(started.swetrix, 'hit', previous);
  expect([first.timed, next.timed]).toEqual([true, false]);
  expect(started.sent).toEqual([
    [LOG, undefined],
    [LOG, undefined],
  ]);
});

test.each(['https://example.com/before', ''])('a page after %j has none, at once', (previous) => {
  readyState = 'complete';
  const started = start();
  started.send(started.swetrix, 'hit', previous);
  expect(started.sent).toEqual([[LOG, undefined]]);
});

test('events and heartbeats do not wait, and it does not mind them', () => {
  const started = start();
  started.send(started.swetrix);
  started.send(started.swetrix, 'event');
  expect(started.sent).toEqual([[`${LOG}/custom`, undefined]]);
  started.send(started.swetrix, 'session');
  expect(started.sent).toHaveLength(2);
  load();
  expect(started.sent.slice(2)).toEqual([[LOG, PERF]]);
});

test('two projects have it both', () => {
  const started = start();
  started.send(started.swetrix);
  started.send(started.add('projectIdother', 'https://other.test'));
  load();
  expect(started.sent).toEqual([
    [LOG, PERF],
    ['other.test', PERF],
  ]);
});

test('to others than Swetrix all goes as ever', () => {
  readyState = 'complete';
  const started = start();
  const added = started.add('codepid');
  started.send(added);
  readyState = 'interactive';
  started.send(added);
  started.stages.send(delivery());
  expect(started.sent).toEqual([
    [LOG, undefined],
    [LOG, undefined],
    ['api.example.com/event', undefined],
  ]);
});

test('a request that fails is told', async () => {
  const stages = createStages({ send: () => Promise.reject(new TypeError('Failed to fetch')) });
  perf(stages, { perf: true });
  const told = vi.fn();
  stages.send(delivery({ timed: true, body: '{}' })).catch(told);
  load();
  await settle();
  expect(told).toHaveBeenCalledExactlyOnceWith(new TypeError('Failed to fetch'));
});

describe('data-perf', () => {
  test.each<[Record<string, string>, boolean]>([
    [{}, false],
    [{ perf: 'false' }, false],
    [{ perf: '' }, true],
    [{ perf: 'true' }, true],
  ])('%j', (attributes, isOn) => {
    readyState = 'complete';
    const started = start(attributes);
    started.send(started.swetrix);
    expect(started.sent).toEqual([[LOG, isOn ? PERF : undefined]]);
  });
});

test.each<[string, () => void]>([
  ['does not measure', () => Object.assign(performance, { getEntriesByType: undefined })],
  [
    'throws',
    () => {
      performance.getEntriesByType = () => {
        throw new Error('no');
      };
    },
  ],
])('where the browser %s it goes without', (_what, change) => {
  change();
  const started = start();
  started.send(started.swetrix);
  load();
  expect(started.sent).toEqual([[LOG, undefined]]);
});
