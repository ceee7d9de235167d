// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { perf } from '../../../src/first/plugins/perf';
import type { Cargo, Transport } from '../../../src/first/types';
import { sampleDelivery, sampleFace } from '../../samples';

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
const navigation = new EventTarget();

let timing: Partial<typeof TIMING> | undefined;
let readyState: string;
let hidden: boolean;
beforeEach(() => {
  vi.useFakeTimers();
  timing = { ...TIMING };
  readyState = 'interactive';
  hidden = false;
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

const BODY = '{"pid":"aUn1quEid-3x","pg":"/é"}';
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
const BYTES = bytesOf(BODY);

/** A tracker with the plugin, and what it sent: the address, and the metrics where there are some. */
const start = () => {
  const sent: unknown[][] = [];
  const told: unknown[] = [];
  const face = sampleFace({
    send: ({ url, body, size }, transport, done) => {
      const { perf: metrics, ...rest } = JSON.parse(body!);
      expect(rest).toEqual(JSON.parse(BODY));
      expect(size).toBe(bytesOf(body!));
      expect(body!.split('"perf"').length).toBeLessThan(3);
      sent.push([url!.replace(/.*\//, ''), metrics]);
      done(transport === 'none' ? 'unsent' : 201);
    },
  });
  perf()(face);
  return {
    face,
    sent,
    told,
    send: (url = 'log', cargo: Partial<Cargo> = { timed: true }, transport: Transport = 'keepalive'): void => {
      face.send(
        sampleDelivery({ url: 'https://api.swetrix.com/' + url, body: BODY, size: BYTES, ...cargo }),
        transport,
        (end) => told.push(end),
      );
    },
  };
};

const load = (): void => {
  readyState = 'complete';
  window.dispatchEvent(new Event('load'));
};

test('the first pageview waits until the page has loaded, and has how long that took', () => {
  const { send, sent, told } = start();
  send();
  vi.advanceTimersByTime(5000);
  expect(sent).toEqual([]);
  load();
  expect(sent).toEqual([['log', PERF]]);
  expect(told).toEqual([201]);
});

test('on a page that has loaded it goes at once', () => {
  readyState = 'complete';
  const { send, sent } = start();
  send();
  expect(sent).toEqual([['log', PERF]]);
});

test('on a page by http there is no TLS', () => {
  readyState = 'complete';
  timing!.secureConnectionStart = 0;
  const { send, sent } = start();
  send();
  expect(sent).toEqual([['log', { ...PERF, tls: 0, conn: 51 }]]);
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
  const { send, sent } = start();
  send();
  expect(sent).toEqual([['log', undefined]]);
});

test.each<[string, () => void]>([
  ['is left', () => window.dispatchEvent(new Event('pagehide'))],
  ['is hidden', () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))],
  ['is clicked', () => window.dispatchEvent(new Event('click'))],
  ['gets a key', () => window.dispatchEvent(new Event('keydown'))],
  ['submits a form', () => window.dispatchEvent(new Event('submit'))],
  ['goes to another one', () => navigation.dispatchEvent(new Event('navigate'))],
  ['takes longer than 10 s', () => vi.advanceTimersByTime(10000)],
])('it goes without when the page %s before it has loaded', (_what, act) => {
  timing = undefined;
  const { send, sent } = start();
  send();
  act();
  expect(sent).toEqual([['log', undefined]]);
  load();
  expect(sent).toHaveLength(1);
});

test('in a tab that nobody sees it does not wait', () => {
  hidden = true;
  timing!.loadEventStart = 0;
  const { send, sent } = start();
  send();
  expect(sent).toEqual([['log', undefined]]);
});

test('the next page of an application comes after it', () => {
  timing!.loadEventStart = 0;
  const { send, sent } = start();
  send();
  send('log', { timed: false });
  expect(sent).toEqual([
    ['log', undefined],
    ['log', undefined],
  ]);
});

test('events do not wait, and it does not mind them', () => {
  const { send, sent } = start();
  send();
  send('custom', {});
  expect(sent).toEqual([['custom', undefined]]);
  load();
  expect(sent).toEqual([
    ['custom', undefined],
    ['log', PERF],
  ]);
});

test('two projects have it both', () => {
  const { send, sent } = start();
  send('one');
  send('two');
  load();
  expect(sent).toEqual([
    ['one', PERF],
    ['two', PERF],
  ]);
});

test('what can’t be sent now does not wait, and has it when it is sent', () => {
  const { face, sent, told } = start();
  const cargo = sampleDelivery({ url: 'https://api.swetrix.com/log', body: BODY, size: BYTES, timed: true });
  face.send(cargo, 'none', (ending) => told.push(ending));
  expect([sent, told]).toEqual([[['log', undefined]], ['unsent']]);
  load();
  face.send(cargo, 'keepalive', () => {});
  face.send(cargo, 'keepalive', () => {});
  expect(sent.slice(1)).toEqual([
    ['log', PERF],
    ['log', PERF],
  ]);
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
  const { send, sent } = start();
  send();
  load();
  expect(sent).toEqual([['log', undefined]]);
});
