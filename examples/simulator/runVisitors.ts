import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { createProgress } from './createProgress.js';
import { createRandom, type Random } from './createRandom.js';
import { createTally, type Tally } from './createTally.js';
import { findPages } from './findPages.js';
import { formatOutcomes } from './formatOutcomes.js';
import { launchBrowser } from './launchBrowser.js';
import { makeVisitor, type Visitor } from './makeVisitor.js';
import { visit } from './visit.js';

interface Options {
  url: string;
  /** The browser's. */
  program: string;
  seconds: number;
  /** How many at a time. */
  visitors: number;
  seed: number;
  signal: AbortSignal;
}

/** Somebody who was here before, and may be now. */
type Guest = Visitor & { isHere: boolean };

interface State {
  visitors: number;
  visits: number;
  present: number;
  failures: number;
  seconds: number;
}

const FAILURES_AT_MOST = 5;
const ERRORS_SHOWN = 10;

/** The pages to begin at, by somebody who is not counted: nothing is sent before they are known. */
async function explore(browser: Browser, url: string): Promise<string[]> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluateOnNewDocument(() => localStorage.setItem('disable_pirsch', '1'));
  const pages = await findPages(page, url);
  await context.close();
  return pages;
}

/** Not AbortSignal.any: in Node 20 the garbage collector takes it together with the timeout in it. */
function endAfter(seconds: number, signal: AbortSignal): AbortSignal {
  const ending = new AbortController();
  // All that wait listen for it.
  setMaxListeners(0, ending.signal);
  const end = () => ending.abort();
  const timer = setTimeout(end, seconds * 1000);
  ending.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  return ending.signal;
}

function printSummary({ errors, ...ledger }: Tally, { visitors, visits, seconds, failures }: State) {
  console.log(`
Visits    ${visits} by ${visitors} visitors in ${seconds.toFixed(0)} s${failures ? `; ${failures} of them failed` : ''}
${formatOutcomes(ledger)}`);
  if (!errors.size) return;
  const lines = [...errors].map(([line, count]) => `${line}${count > 1 ? ` (${count} times)` : ''}`);
  const more = lines.length > ERRORS_SHOWN ? [`and ${lines.length - ERRORS_SHOWN} more`] : [];
  console.log(`Errors of pages\n  ${[...lines.slice(0, ERRORS_SHOWN), ...more].join('\n  ')}`);
}

/** Visitors in a real browser, several at a time, until the time is over. */
export async function runVisitors({ url, program, seconds, visitors, seed, signal }: Options): Promise<void> {
  const random = createRandom(seed);
  const tally = createTally();
  const known: Guest[] = [];
  const state: State = { visitors: 0, visits: 0, present: 0, failures: 0, seconds: 0 };
  let lastFailure: unknown;
  const browser = await launchBrowser({ program, url });
  try {
    const pages = await explore(browser, url);
    console.log(`${pages.length} pages to begin at, ${visitors} visitors at a time, for ${seconds} s.\n`);
    const started = performance.now();
    const elapsed = () => (performance.now() - started) / 1000;
    const ending = endAfter(seconds, signal);

    /** Somebody new, or somebody who was here before and is not here now. */
    function chooseVisitor(choices: Random): Guest {
      const absent = known.filter(({ isHere }) => !isHere);
      if (absent.length && choices.chance(0.25)) return choices.pick(absent);
      const visitor = { ...makeVisitor(choices), isHere: false };
      known.push(visitor);
      state.visitors = known.length;
      return visitor;
    }

    /** One place at the site, which is never empty for long. */
    async function keepVisiting(choices: Random) {
      while (!ending.aborted && state.failures < FAILURES_AT_MOST) {
        const visitor = chooseVisitor(choices);
        visitor.isHere = true;
        state.visits++;
        state.present++;
        await visit({ browser, visitor, random: choices, pages, tally, signal: ending }).catch((error) => {
          state.failures++;
          lastFailure = error;
        });
        state.present--;
        visitor.isHere = false;
        await wait(500 + choices.waiting(1500), undefined, { signal: ending }).catch(() => {});
      }
    }

    const { sent } = tally;
    const progress = createProgress({
      total: seconds,
      read: () => ({
        value: Math.floor(elapsed()),
        text: [
          `${Math.min(Math.floor(elapsed()), seconds)} s of ${seconds} s`,
          `${state.present} visitors of ${state.visitors} here`,
          `${sent.pageview} pageviews`,
          `${sent.event} events`,
          `${sent.heartbeat} heartbeats`,
        ].join(', '),
      }),
    });
    const places = Array.from({ length: visitors }, () => random.fork());
    await Promise.all(
      places.map(async (choices, place) => {
        // Not all at the same moment.
        await wait(place * 400, undefined, { signal: ending }).catch(() => {});
        await keepVisiting(choices);
      }),
    );
    state.seconds = elapsed();
    progress.stop();
  } finally {
    await browser.close();
  }
  printSummary(tally, state);
  if (state.failures >= FAILURES_AT_MOST)
    throw new Error(`The visits fail: ${lastFailure instanceof Error ? lastFailure.message : lastFailure}`);
}
