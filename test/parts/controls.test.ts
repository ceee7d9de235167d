import { expect, test } from 'vitest';
import { on } from '../../src/browser/on.js';
import { type Controls, controls } from '../../src/parts/controls.js';
import { page } from '../../src/parts/page.js';
import { startTracker } from '../../src/tracker.js';
import type { Delivery } from '../../src/types/records.js';

/** A tracker of npm with that part, and what it sends. */
const start = () => {
  const sent: Delivery[] = [];
  const stages = startTracker({ dev: '' }, on);
  stages.ends = [];
  page(stages, {});
  controls(stages, {});
  stages.send = (delivery) => {
    sent.push(delivery);
    return Promise.resolve({ status: 200 });
  };
  stages.add(
    {
      key: 'a',
      settings: {},
      make: (_settings, kind, { url }) => ({ name: 'A', url: '/' + kind, method: 'GET', body: { url } }),
    },
    'hit event',
  );
  return { stages, sent, track: stages.track as typeof stages.track & Controls };
};

test('a pageview is sent when it is asked for, each time, and the first by itself is not sent once more', async () => {
  const { stages, sent, track } = start();
  await track.pageview();
  stages.look();
  await track.pageview();
  expect(sent.map(({ url }) => url)).toEqual(['/hit', '/hit']);
});

test('what waits goes when it is told to, and flush waits for what was begun', async () => {
  const { stages, sent, track } = start();
  let answer = (_: { status: number }): void => {};
  stages.send = (delivery) => {
    sent.push(delivery);
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
  const event = track('Clicked');
  expect(sent.map(({ url }) => url)).toEqual(['/hit']);
  const first = answer;
  let isFlushed = false;
  const flushed = track.flush().then(() => {
    isFlushed = true;
  });
  expect(sent.map(({ url }) => url)).toEqual(['/hit', '/event']);
  first({ status: 200 });
  await track.ready;
  expect(isFlushed).toBe(false);
  answer({ status: 200 });
  await flushed;
  expect(await event).toEqual({ ok: true, status: 200 });
});

test('an opt-out holds for this page where nothing can be stored, and is taken back', async () => {
  const { stages, track } = start();
  stages.look();
  const storage = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
  Object.defineProperty(window, 'localStorage', {
    configurable: true,
    get: () => {
      throw new Error('denied');
    },
  });
  try {
    track.optOut();
    expect(await track('Clicked')).toEqual({ ok: true, skipped: 'opt-out' });
    track.optIn();
    expect(await track('Clicked')).toEqual({ ok: true, status: 200 });
  } finally {
    Object.defineProperty(window, 'localStorage', storage);
  }
});

test('at its end it takes listeners away, and tells each call so', async () => {
  const { stages, track } = start();
  let ended = 0;
  stages.ends!.push(() => {
    ended++;
  });
  track.stop();
  expect(ended).toBe(1);
  expect(await track('Clicked')).toEqual({ ok: true, skipped: 'stopped' });
});

test('an event that follows a pageview that was asked for tells of the page before, as that pageview did', async () => {
  const { stages, sent, track } = start();
  stages.look = () => stages.open();
  history.replaceState({}, '', '/a');
  await track.pageview();
  history.replaceState({}, '', '/b');
  await track.pageview();
  const referrers: string[] = [];
  const { make } = stages;
  stages.make = (route, kind, where, event) => {
    referrers.push(new URL(where.referrer).pathname);
    return make(route, kind, where, event);
  };
  await track('Clicked');
  expect(referrers).toEqual(['/a']);
  expect(sent.map(({ url }) => url)).toEqual(['/hit', '/hit', '/event']);
});

test('a destination that is added later gets the pageview of the page as well', async () => {
  const { stages, sent } = start();
  stages.look();
  stages.add(
    { key: 'b', settings: {}, make: () => ({ name: 'B', url: '/later', method: 'GET', body: {} }) },
    'hit event',
  );
  await stages.track('Clicked');
  expect(sent.map(({ url }) => url)).toEqual(['/hit', '/later', '/event', '/later']);
});

test('a page that nobody was told of is not told as the page before', async () => {
  const { stages, track } = start();
  stages.look = () => stages.open();
  const { skip, make } = stages;
  stages.skip = (where) => (/secret/.test(where.url) ? 'excluded' : skip(where));
  history.replaceState({}, '', '/secret');
  await track.pageview();
  history.replaceState({}, '', '/b');
  const referrers: string[] = [];
  stages.make = (route, kind, where, event) => {
    referrers.push(where.referrer);
    return make(route, kind, where, event);
  };
  await track.pageview();
  expect(referrers).toEqual(['']);
});
