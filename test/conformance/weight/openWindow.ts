import type { Browser, CDPSession } from 'puppeteer-core';
import { traceScript } from './traceScript';

export interface OpenWindow {
  navigate(url: string): Promise<void>;
  evaluate<Value>(expression: string): Promise<Value>;
  /** Milliseconds of the main thread. */
  readTasks(): Promise<number>;
  /** Begins to record, and gives the function that ends it: see `traceScript.ts`. */
  traceScript(): Promise<(url: string) => Promise<number>>;
  /** KB. */
  readHeap(): Promise<number>;
  close(): Promise<void>;
}

/** Milliseconds of the main thread in tasks of any kind, by its own clock: what else the machine does is not in it. */
async function readTasks(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const duration = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  return duration * 1000;
}

/** KB that are in use once what is not needed has been collected. */
async function readHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1024;
}

async function evaluate<Value>(session: CDPSession, expression: string): Promise<Value> {
  const options = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', options);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

async function navigate(session: CDPSession, url: string): Promise<void> {
  const loaded = new Promise((resolve) => session.once('Page.loadEventFired', resolve));
  const { errorText } = await session.send('Page.navigate', { url });
  if (errorText) throw new Error(`${errorText} at ${url}`);
  await loaded;
}

/**
 * A window of a visitor who was never here: nothing is in a cache, and its process is a new one, where each call of the
 * browser is the first. Commands go to it directly, as a page of puppeteer's would do work of its own in it.
 */
export async function openWindow(browser: Browser, slowdown: number): Promise<OpenWindow> {
  const context = await browser.createBrowserContext();
  const root = await browser.target().createCDPSession();
  await root.send('Target.createTarget', { url: 'about:blank', browserContextId: context.id });
  await root.detach();
  const target = await context.waitForTarget((found) => found.type() === 'page');
  const session = await target.createCDPSession();
  await session.send('Page.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    navigate: (url) => navigate(session, url),
    evaluate: (expression) => evaluate(session, expression),
    readTasks: () => readTasks(session),
    traceScript: () => traceScript(session),
    readHeap: () => readHeap(session),
    close: () => context.close(),
  };
}
