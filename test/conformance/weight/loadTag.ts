import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import type { Tag } from '../types';
import { type OpenWindow, openWindow } from './openWindow';
import type { Sample } from './results';
import type { Served } from './serveTags';

const EVENTS = 1000;
// What a page has on its way with keepalive may be 64 KiB together, and what is beyond is not sent.
const EVENTS_AT_ONCE = 50;

// Milliseconds.
const STEP = 5;
const QUIET = 300;
const PATIENCE = 15_000;
const PAUSE = 100;
// Of the main thread, within a pause: being asked for it is work too.
const AT_REST = 3;

/** Waits until the collector has received nothing for a while, or has what it is waited for. */
async function waitForQuiet(served: Served, isDone: () => boolean | undefined = () => false): Promise<void> {
  const start = performance.now();
  while (!isDone() && Math.min(served.silence(), performance.now() - start) < QUIET) await wait(STEP);
}

/** Waits until nothing comes and the page does nothing; without a script in it, which would be measured too. */
async function rest(page: OpenWindow, served: Served): Promise<void> {
  await waitForQuiet(served);
  let before = await page.readTasks();
  for (;;) {
    await wait(PAUSE);
    const tasks = await page.readTasks();
    if (tasks - before < AT_REST) return;
    before = tasks;
  }
}

/** Opens the page, and waits until its first pageview has arrived and it has nothing left to do. */
async function visit(page: OpenWindow, served: Served, tag: Tag): Promise<void> {
  const before = served.count().requests;
  const end = performance.now() + PATIENCE;
  await page.navigate(served.pageOf(tag));
  while (tag.offers.includes('pageviews') && served.count().requests === before) {
    if (performance.now() > end) throw new Error(`${tag.name} sent nothing within ${PATIENCE / 1000} seconds.`);
    await wait(STEP);
  }
  await rest(page, served);
}

/**
 * Calls some times, and waits until as many requests have arrived; or no more come, since a tag may put several events into
 * one. Gives back the milliseconds that the calls took.
 */
async function callGroup(page: OpenWindow, served: Served, tag: Tag, from: number): Promise<number> {
  const arrived = served.count().requests + EVENTS_AT_ONCE;
  const milliseconds = await page.evaluate<number>(`(() => {
    const send = ${tag.send};
    const start = performance.now();
    for (let number = ${from}; number < ${from + EVENTS_AT_ONCE}; number++) {
      send('button_clicked', { plan: 'pro', step: String(number) });
    }
    return performance.now() - start;
  })()`);
  await waitForQuiet(served, () => !tag.offers.includes('events') || served.count().requests >= arrived);
  return milliseconds;
}

/** Microseconds of a call until it returns, and of the main thread until all is answered; and what was received. */
async function sendEvents(page: OpenWindow, served: Served, tag: Tag): Promise<Sample> {
  const before = served.count();
  const tasks = await page.readTasks();
  let milliseconds = 0;
  for (let from = 0; from < EVENTS; from += EVENTS_AT_ONCE) milliseconds += await callGroup(page, served, tag, from);
  await rest(page, served);
  const spent = (await page.readTasks()) - tasks;
  const received = served.count();
  return {
    call: (milliseconds * 1000) / EVENTS,
    spent: (spent * 1000) / EVENTS,
    eventBytes: (received.bytes - before.bytes) / EVENTS,
    eventRequests: received.requests - before.requests,
    eventPreflights: received.preflights - before.preflights,
  };
}

/**
 * Calls 1,000 times in one task, as a page may that reports a list: how many tasks are long then (above 50 milliseconds), and how
 * long they are together, those that send what was called among them.
 *
 * @see https://w3c.github.io/longtasks/
 */
async function burst(page: OpenWindow, served: Served, tag: Tag): Promise<Sample> {
  await page.evaluate(`new Promise((resolve) => {
    window.__long = [];
    new PerformanceObserver((list) => window.__long.push(...list.getEntries())).observe({ type: 'longtask' });
    setTimeout(() => {
      const send = ${tag.send};
      for (let number = 0; number < ${EVENTS}; number++) send('button_clicked', { plan: 'pro', step: String(number) });
      resolve();
    });
  })`);
  await rest(page, served);
  const durations = await page.evaluate<number[]>('window.__long.map(({ duration }) => duration)');
  return { longTasks: durations.length, burst: durations.reduce((sum, one) => sum + one, 0) };
}

/** Opens the page of a tag, and reads what it cost until it is at rest. Without a slow-down it sends events then. */
export async function loadTag(browser: Browser, served: Served, tag: Tag, slowdown: number): Promise<Sample> {
  const page = await openWindow(browser, slowdown);
  const before = served.count();
  const endTrace = await page.traceScript();
  await visit(page, served, tag);
  const { bytes, preflights } = served.count();
  const load = {
    tasks: await page.readTasks(),
    script: await endTrace(served.pageOf(tag)),
    heap: await page.readHeap(),
    bytes: bytes - before.bytes,
    preflights: preflights - before.preflights,
  };
  const events =
    slowdown === 1 ? { ...(await sendEvents(page, served, tag)), ...(await burst(page, served, tag)) } : {};
  await page.close();
  // What a tag sends as its page ends is not the next one's.
  await waitForQuiet(served);
  return { ...load, ...events };
}
