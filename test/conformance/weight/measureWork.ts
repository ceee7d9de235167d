import { type Browser, launch } from 'puppeteer-core';
import { quietChromium } from '../../../examples/simulator/quietChromium.js';
import { findEngines } from '../../../scripts/test/findEngines.js';
import { loadTag } from '../../benchmark/loadTag.js';
import { serveTags } from '../../benchmark/serveTags.js';
import { empty } from '../../benchmark/tags/empty.js';
import type { Tag as Measured } from '../../benchmark/tags.js';
import { inTime } from '../../engines/harness/inTime';
import { floor } from '../tags/floor';
import type { Tag } from '../types';
import { describeMachine } from './describeMachine';
import { readWork, type Work, type WorkResults, writeWork } from './results';
import { weigh } from './weigh';

const SLOWDOWN = 4;

/** Milliseconds, for a page and its 1,000 events. */
const PATIENCE = 60_000;

/** In place of the endpoint, which is known when its server listens. */
const LATER = 'https://later.test';

/** Many tags ignore a browser that says it is driven by a program. */
const DISGUISE = [
  '--disable-blink-features=AutomationControlled',
  '--user-agent=Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
];

/** An adapter, as the benchmark takes it. */
const adapt = async (tag: Tag): Promise<Measured> => {
  const file = (name: string): string => name;
  const files = Object.entries(await tag.files({ endpoint: LATER, file }));
  return {
    name: tag.name,
    files: (collector) => Object.fromEntries(files.map(([name, text]) => [name, text.replaceAll(LATER, collector)])),
    html: (collector) => tag.html({ endpoint: collector, file }),
    // As text, which is what the benchmark makes of it.
    send: `(number) => (${tag.send})('button_clicked', { plan: 'pro', step: String(number) })` as never,
  };
};

type Served = Awaited<ReturnType<typeof serveTags>>;

const measureOnce = async (browser: Browser, served: Served, tag: Measured): Promise<Record<string, number>> => {
  const load = await inTime(loadTag(browser, served, tag, 1), PATIENCE);
  const slow = await inTime(loadTag(browser, served, tag, SLOWDOWN), PATIENCE);
  return { ...load, slowScript: slow.script! };
};

interface Plan {
  tags: Tag[];
  rounds: number;
  onStep(text: string): void;
}

/**
 * What the tags cost in Chromium, in turns with the floor and an empty page, whose costs are taken off. What was measured in an
 * earlier run is measured against the floor of that run.
 */
export const measureWork = async ({ tags, rounds, onStep }: Plan): Promise<void> => {
  const { chromium } = findEngines();
  if (!('path' in chromium)) return onStep(`not measured: ${chromium.missing}`);
  const chosen = [floor, ...tags.filter((tag) => tag !== floor)];
  const measured = [empty as Measured, ...(await Promise.all(chosen.map(adapt)))];
  const served = await serveTags(measured);
  const args = [`--host-resolver-rules=${served.hostRules}`, ...quietChromium, ...DISGUISE];
  const browser = await launch({ browser: 'chrome', executablePath: chromium.path, pipe: true, args });
  const results: WorkResults = readWork() ?? { machine: '', when: '', tags: {} };
  results.machine = describeMachine();
  results.when = new Date().toISOString().slice(0, 10);
  const row: Work[] = [];
  for (const tag of chosen) row.push({ version: tag.version, ...(await weigh(tag)), rounds: [] });
  try {
    // The browser itself is slower at its first page.
    await inTime(loadTag(browser, served, measured[1]!, SLOWDOWN), PATIENCE);
    for (let round = 0; round < rounds; round++) {
      const nothing = await measureOnce(browser, served, measured[0]!);
      let least: Record<string, number> | undefined;
      for (const [index, tag] of chosen.entries()) {
        const work = row[index]!;
        if (work.lack) continue;
        try {
          const costs = await measureOnce(browser, served, measured[index + 1]!);
          const net = Object.fromEntries(Object.entries(costs).map(([key, cost]) => [key, cost - (nothing[key] ?? 0)]));
          least ??= net;
          for (const key of ['script', 'slowScript', 'spent']) net[`${key} times`] = net[key]! / least[key]!;
          work.rounds.push(net);
        } catch (error) {
          work.lack = (error as Error).message.split('\n')[0]!;
        }
        onStep(`round ${round + 1} of ${rounds}: ${tag.name}${work.lack ? `: ${work.lack}` : ''}`);
        results.tags[tag.name] = work;
        writeWork(results);
      }
    }
  } finally {
    await browser.close();
    served.close();
  }
};
