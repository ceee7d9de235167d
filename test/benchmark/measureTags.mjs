import { setTimeout as wait } from 'node:timers/promises';
import { launch } from 'puppeteer-core';
import { measure } from '../../scripts/measure.mjs';
import { quietChromium } from '../../scripts/quietChromium.mjs';
import { loadTag } from './loadTag.mjs';
import { serveTags } from './serveTags.mjs';
import { tags } from './tags.mjs';

const SLOWDOWN = 4;

// Milliseconds. A page that crashed never answers.
const PATIENCE = 120_000;

const launchChromium = (program, hostRules) =>
  launch({
    browser: 'chrome',
    executablePath: program,
    // It ends with this process, since its pipe does.
    pipe: true,
    args: [`--host-resolver-rules=${hostRules}`, ...quietChromium],
  });

/** What its scripts weigh; none weigh nothing, for which gzip would need 20 bytes. */
function weigh(tag, collector) {
  const text = Object.values(tag.files(collector)).join('\n');
  const { gzip, brotli } = text ? measure(text) : { gzip: 0, brotli: 0 };
  return { gzip, brotli };
}

async function loadInTime(browser, served, tag, slowdown) {
  const giveUp = async () => {
    await wait(PATIENCE, undefined, { ref: false });
    throw new Error(`${tag.name} was not measured within ${PATIENCE / 1000} seconds.`);
  };
  return Promise.race([loadTag(browser, served, tag, slowdown), giveUp()]);
}

async function measureOnce(browser, served, tag) {
  const load = await loadInTime(browser, served, tag, 1);
  const slow = await loadInTime(browser, served, tag, SLOWDOWN);
  return { ...load, slowScript: slow.script };
}

/**
 * What each tag costs in Chromium, round by round: the tags take turns, and each round begins with another one, so that what
 * else the machine does meets all of them.
 *
 * @param {{ program: string, loads: number, onRound: (round: number) => void }} options
 * @returns {Promise<Record<string, number>[][]>} for each tag of `tags`, what was read in each round
 */
export async function measureTags({ program, loads, onRound }) {
  const served = await serveTags(tags);
  const browser = await launchChromium(program, served.hostRules);
  try {
    // The browser itself is slower at its first page.
    await loadInTime(browser, served, tags[1], SLOWDOWN);
    const weights = tags.map((tag) => weigh(tag, served.collector));
    const rounds = tags.map(() => []);
    for (let round = 0; round < loads; round++) {
      for (let turn = 0; turn < tags.length; turn++) {
        const index = (round + turn) % tags.length;
        rounds[index].push({ ...weights[index], ...(await measureOnce(browser, served, tags[index])) });
      }
      onRound(round + 1);
    }
    return rounds;
  } finally {
    await browser.close();
    served.close();
  }
}
