import { setTimeout as wait } from 'node:timers/promises';
import { inTime } from './inTime';
import type { Page, Script, Truthy } from './types';

type Derived = 'until' | 'back' | 'reload' | 'title' | 'url' | 'console';
export type Driven = Omit<Page, Derived>;

// Milliseconds. Only what hangs is to meet it.
const PATIENCE = 30_000;
// Of the first try, and twice that of each that follows: an answer may be lost, and may be slow.
const PATIENCE_PER_TRY = 500;

let lastStep = 0;

/** Completes what a driver can do by what the page itself can tell. */
export const createPage = (driven: Driven): Page => {
  const evaluate: Page['evaluate'] = (script, ...args) => inTime(driven.evaluate(script, ...args), PATIENCE);

  const until: Page['until'] = async <Value, Args extends unknown[]>(script: Script<Value, Args>, ...args: Args) => {
    const end = Date.now() + PATIENCE;
    let patience = PATIENCE_PER_TRY;
    let last: unknown;
    while (Date.now() < end) {
      const rest = end - Date.now();
      try {
        last = await inTime(driven.evaluate(script, ...args), Math.min(patience, rest));
        if (last) return last as Truthy<Value>;
      } catch (error) {
        // A document that goes away takes the call with it, and WebKit's driver then never answers: the next one is asked.
        last = error;
        patience *= 2;
      }
      await wait(20);
    }
    throw new Error(`still not true after ${PATIENCE} ms: ${script}\nlast: ${last}`);
  };

  // The drivers' own "back" switches the back/forward cache off (Marionette) or waits for a load event that a restored
  // document does not have (puppeteer with Firefox). The document we leave carries a mark, to see when another is there.
  const back = async (): Promise<void> => {
    const step = ++lastStep;
    await evaluate((mark) => {
      window.__step = mark;
      addEventListener('popstate', () => (window.__step = 0), { once: true });
      setTimeout(() => history.back(), 20);
    }, step);
    await until((mark) => window.__step !== mark && document.readyState === 'complete', step);
  };

  return {
    ...driven,
    evaluate,
    until,
    back,
    // In a task of its own, so that the driver still gets the answer.
    reload: () => evaluate(() => void setTimeout(() => location.reload())),
    title: () => evaluate(() => document.title),
    url: () => evaluate(() => location.href),
    console: () => evaluate(() => window.__console ?? []),
  };
};

declare global {
  interface Window {
    __step?: number;
  }
}
