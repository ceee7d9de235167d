import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, launch } from 'puppeteer-core';
import { measure } from '../../examples/catalogue/measure.js';
import { quietChromium } from '../../examples/simulator/quietChromium.js';
import type { Sample } from './compareTags.js';
import { loadTag } from './loadTag.js';
import { type Served, serveTags } from './serveTags.js';
import { type Tag, tags } from './tags.js';

interface Options {
  program: string;
  loads: number;
  onRound: (round: number) => void;
}

const SLOWDOWN = 4;

// Milliseconds. A page that crashed never answers.
const PATIENCE = 120_000;

const launchChromium = (program: string, hostRules: string): Promise<Browser> =>
  launch({
    browser: 'chrome',
    executablePath: program,
    // It ends with this process, since its pipe does.
    pipe: true,
    args: [`--host-resolver-rules=${hostRules}`, ...quietChromium],
  });

/** What its scripts weigh; none weigh nothing, for which gzip would need 20 bytes. */
function weigh(tag: Tag, collector: string): Sample {
  const text = Object.values(tag.files(collector)).join('\n');
  const { gzip, brotli } = text ? measure(text) : { gzip: 0, brotli: 0 };
  return { gzip, brotli };
}

async function loadInTime(browser: Browser, served: Served, tag: Tag, slowdown: number): Promise<Sample> {
  const giveUp = async (): Promise<never> => {
    await wait(PATIENCE, undefined, { ref: false });
    throw new Error(`${tag.name} was not measured within ${PATIENCE / 1000} seconds.`);
  };
  return Promise.race([loadTag(browser, served, tag, slowdown), giveUp()]);
}

async function measureOnce(browser: Browser, served: Served, tag: Tag): Promise<Sample> {
  const load = await loadInTime(browser, served, tag, 1);
  const slow = await loadInTime(browser, served, tag, SLOWDOWN);
  return { ...load, slowScript: slow.script ?? Number.NaN };
}

/**
 * What each tag costs in Chromium, round by round: the tags take turns, and each round begins with another one, so that what
 * else the machine does meets all of them.
 */
export async function measureTags({ program, loads, onRound }: Options): Promise<Sample[][]> {
  const served = await serveTags(tags);
  const browser = await launchChromium(program, served.hostRules);
  try {
    // The browser itself is slower at its first page.
    for (const tag of tags.slice(1, 2)) await loadInTime(browser, served, tag, SLOWDOWN);
    const measured = tags.map((tag) => ({ tag, weight: weigh(tag, served.collector), samples: [] as Sample[] }));
    for (let round = 0; round < loads; round++) {
      const first = round % measured.length;
      for (const { tag, weight, samples } of [...measured.slice(first), ...measured.slice(0, first)]) {
        samples.push({ ...weight, ...(await measureOnce(browser, served, tag)) });
      }
      onRound(round + 1);
    }
    return measured.map(({ samples }) => samples);
  } finally {
    await browser.close();
    served.close();
  }
}
