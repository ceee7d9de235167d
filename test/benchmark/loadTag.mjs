import { setTimeout as wait } from 'node:timers/promises';

const EVENTS = 1000;
// The bodies that a page has on their way with keepalive may have 64 KiB together: what is beyond is not sent.
const EVENTS_AT_ONCE = 50;

// Milliseconds.
const STEP = 5;
const QUIET = 300;
const PATIENCE = 15_000;

const subtract = (now, before) => Object.fromEntries(Object.keys(now).map((key) => [key, now[key] - before[key]]));

/** A window of a visitor who was never here, which is a process of its own; driven without what puppeteer adds to a page. */
async function openWindow(browser) {
  const context = await browser.createBrowserContext();
  const root = await browser.target().createCDPSession();
  await root.send('Target.createTarget', { url: 'about:blank', browserContextId: context.id });
  const target = await context.waitForTarget((found) => found.type() === 'page');
  const session = await target.createCDPSession();
  const close = async () => {
    await context.close();
    await root.detach();
  };
  return { session, close };
}

/** Milliseconds of the main thread, by its own clock: what else the machine does is not in it. */
async function readTimes(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const read = (wanted) => metrics.find(({ name }) => name === wanted).value * 1000;
  return { script: read('ScriptDuration'), tasks: read('TaskDuration') };
}

async function evaluate(session, expression) {
  const options = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', options);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Waits until nothing was received for a while, and the page has nothing to do. */
async function rest(session, served) {
  const start = performance.now();
  while (Math.min(served.silence(), performance.now() - start) < QUIET) await wait(STEP);
  await evaluate(session, 'new Promise((resolve) => requestIdleCallback(() => resolve()))');
}

async function navigate(session, served, tag) {
  const before = served.count();
  const loaded = new Promise((resolve) => session.once('Page.loadEventFired', resolve));
  await session.send('Page.enable');
  await session.send('Page.navigate', { url: served.pageOf(tag) });
  await loaded;
  const end = performance.now() + PATIENCE;
  while (!tag.silent && served.count().requests === before.requests) {
    if (performance.now() > end) throw new Error(`${tag.name} sent nothing within ${PATIENCE / 1000} seconds.`);
    await wait(STEP);
  }
  await rest(session, served);
  return subtract(served.count(), before);
}

/** Calls, and waits until each has arrived; or until nothing more comes, since a tag may put several into one request. */
async function sendGroup(session, served, tag, from) {
  const before = served.count();
  const milliseconds = await evaluate(
    session,
    `(() => {
      const send = ${tag.send};
      const start = performance.now();
      for (let number = ${from}; number < ${from + EVENTS_AT_ONCE}; number++) send(number);
      return performance.now() - start;
    })()`,
  );
  const called = performance.now();
  const isOpen = () => served.count().requests - before.requests < EVENTS_AT_ONCE;
  while (!tag.silent && isOpen() && Math.min(served.silence(), performance.now() - called) < QUIET) await wait(STEP);
  return milliseconds;
}

/** Microseconds of a call until it returns, and of the main thread until all is answered; and what was received. */
async function sendEvents(session, served, tag) {
  const before = served.count();
  const { tasks } = await readTimes(session);
  let milliseconds = 0;
  for (let from = 0; from < EVENTS; from += EVENTS_AT_ONCE) milliseconds += await sendGroup(session, served, tag, from);
  await rest(session, served);
  const spent = (await readTimes(session)).tasks - tasks;
  const received = subtract(served.count(), before);
  return { call: (milliseconds * 1000) / EVENTS, spent: (spent * 1000) / EVENTS, received };
}

/**
 * Opens the page of a tag with nothing in any cache, and reads what it cost until it is at rest. At full speed it reads the
 * heap as well, and sends events.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {Awaited<ReturnType<typeof import('./serveTags.mjs').serveTags>>} served
 * @param {import('./tags.mjs').Tag} tag
 * @param {number} slowdown
 */
export async function loadTag(browser, served, tag, slowdown) {
  const { session, close } = await openWindow(browser);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const received = await navigate(session, served, tag);
  const times = await readTimes(session);
  let rest = {};
  if (slowdown === 1) {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    rest = { heap: usedSize / 1024, events: await sendEvents(session, served, tag) };
  }
  await close();
  // What is sent at the very end is not the next one's.
  while (served.silence() < QUIET) await wait(STEP);
  return { ...times, received, ...rest };
}
