import { beforeEach, expect, test, vi } from 'vitest';
import { engagement } from '../../src/parts/engagement';
import type { Kind, Page, Stages } from '../../src/types/records';
import { event, page, route } from '../records';
import { createStages } from './createStages';

/** Seconds that the page was used. */
let used: number;
let stages: Stages;
let heard: Record<string, (event: Event) => void>;
/** What the destination was told: of its kind, for how many milliseconds, and how much was seen. */
let told: [Kind, number | undefined, number | undefined][];

const plausible = route({
  key: 'plausibleDomainexample.com',
  make: (_settings, kind, { engaged, scrolled }) => void told.push([kind, engaged, scrolled]),
});

const start = (measures = true): void => {
  heard = {};
  told = [];
  stages = createStages();
  stages.on = (types, listener) => {
    for (const type of types.split(' ')) heard[type] = listener as never;
  };
  stages.readPage = (_previous, url) => page(url ? { url } : {});
  // As the hall asks each of them.
  stages.dispatch = (to, kind, where, given) => {
    for (const one of to) stages.make(one, kind, where, given);
    return Promise.resolve({ ok: true });
  };
  if (measures) stages.track.activeTime = () => used;
  engagement(stages, {});
  stages.add(plausible, 'hit event session');
};
const send = (kind: Kind, where: Page = page()) =>
  stages.dispatch([plausible], kind, where, kind === 'event' ? event() : undefined);

beforeEach(() => {
  used = 0;
  start();
});

test('each heartbeat tells what was added since the last one', () => {
  send('hit');
  used = 30;
  send('session');
  used = 42.5;
  send('event');
  send('session');
  expect(told).toEqual([
    ['hit', undefined, undefined],
    ['session', 30000, undefined],
    ['event', undefined, undefined],
    ['session', 12500, undefined],
  ]);
});

test('it is told when the page is left or hidden, and not when it is shown again', () => {
  send('hit');
  used = 3;
  heard.visibilitychange!(new Event('visibilitychange'));
  expect(told).toHaveLength(1);
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  heard.visibilitychange!(new Event('visibilitychange'));
  used = 4;
  heard.pagehide!(new Event('pagehide'));
  expect(told.slice(1)).toEqual([
    ['session', 3000, undefined],
    ['session', 1000, undefined],
  ]);
});

test('a page that is left, and hidden by that, is told of once, and again once it has come back', () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const leave = (seconds: number) => {
    for (const type of ['pagehide', 'visibilitychange']) {
      used += seconds;
      heard[type]!(new Event(type));
    }
  };
  send('hit');
  leave(2);
  heard.pageshow!(new Event('pageshow'));
  leave(3);
  heard.pageshow!(new Event('pageshow'));
  used += 4;
  heard.visibilitychange!(new Event('visibilitychange'));
  expect(told.slice(1).map(([, engaged]) => engaged)).toEqual([2000, 5000, 7000]);
});

test('it is told of a page before the pageview of the next one, which begins anew', () => {
  stages.scroll = () => 40;
  send('hit', page({ url: 'https://example.com/a' }));
  used = 20;
  send('hit', page({ url: 'https://example.com/b' }));
  used = 25;
  send('session');
  expect(told).toEqual([
    ['hit', undefined, undefined],
    ['session', 20000, 40],
    ['hit', undefined, undefined],
    ['session', 5000, 40],
  ]);
});

test('nothing is told where nothing is measured, nor to others', () => {
  start(false);
  send('session');
  expect(told).toEqual([['session', undefined, undefined]]);
  start();
  const make = vi.fn(() => undefined);
  stages.make(route({ make }), 'session', page());
  expect(make).toHaveBeenCalledWith(
    expect.anything(),
    'session',
    expect.not.objectContaining({ engaged: 0 }),
    undefined,
  );
});
