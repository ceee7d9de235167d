import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { chooseOrigin } from './chooseOrigin.js';
import type { Random } from './createRandom.js';
import type { Tally } from './createTally.js';
import type { Visitor } from './makeVisitor.js';
import { openPage } from './openPage.js';
import { usePage } from './usePage.js';

interface Options {
  browser: Browser;
  visitor: Visitor;
  random: Random;
  /** To begin at. */
  pages: string[];
  tally: Tally;
  /** Ends it at once; that is no error. */
  signal: AbortSignal;
}

const PAGES_AT_MOST = 6;

/** Long enough for a heartbeat: the tag's is after 30 seconds, that of some examples after 10. */
const STAYS = [
  { seconds: 0, weight: 75 },
  { seconds: 12, weight: 17 },
  { seconds: 32, weight: 8 },
];

/** One visit, from the first page to the last. */
export async function visit({ browser, visitor, random, pages, tally, signal }: Options): Promise<void> {
  const pause = (seconds: number): Promise<void> => wait(seconds * 1000, undefined, { signal });
  const origin = new URL(pages[0] ?? '').origin;
  const { page, close } = await openPage({ browser, visitor, origin, tally });

  const open = (address: string, referrer: string) => {
    // The whole address is told, as from a site that allows it.
    const from = referrer ? { referer: referrer, referrerPolicy: 'unsafeUrl' as const } : {};
    return page.goto(address, { waitUntil: 'domcontentloaded', ...from });
  };

  async function browse() {
    const { referrer, query } = chooseOrigin(random, 0.3);
    const first = random.pick(pages);
    await open(query ? `${first}?${query}` : first, referrer);
    for (let left = random.integer(2, PAGES_AT_MOST); left > 0; left--) {
      const hasFollowed = await usePage(page, random, pause);
      await pause(random.pickWeighted(STAYS).seconds);
      if (left === 1) break;
      const isAway = !page.url().startsWith(`${origin}/`);
      if (!isAway && hasFollowed && random.chance(0.2)) await page.goBack({ waitUntil: 'domcontentloaded' });
      else if (isAway || !hasFollowed) await open(random.pick(pages), isAway ? '' : page.url());
    }
    // What the last page has just begun to send may still leave.
    await page.goto('about:blank');
    await pause(0.3);
  }

  const ended = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  try {
    const browsing = browse();
    // Once it has ended, what fails is that the page was closed.
    browsing.catch(() => {});
    await Promise.race([browsing, ended]);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await close().catch(() => {});
  }
}
