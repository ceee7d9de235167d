import type { Browser } from 'puppeteer-core';
import { inTime } from '../../engines/harness/inTime';
import { floor } from '../tags/floor';
import type { Tag } from '../types';
import { empty } from './empty';
import { loadTag } from './loadTag';
import { openChromium } from './openChromium';
import type { Sample, Work } from './results';
import { type Served, serveTags } from './serveTags';
import { weigh } from './weigh';

const SLOWDOWN = 4;

/** Milliseconds, for a page and its 1,000 events. */
const PATIENCE = 120_000;

export interface Measured extends Work {
  tag: Tag;
}

export interface Plan {
  /** The floor is measured whether or not it is one of them. */
  tags: Tag[];
  rounds: number;
  onStep(text: string): void;
  /** All that was measured until now, the floor first. */
  onRound?(measured: Measured[]): void;
}

const measureOnce = async (browser: Browser, served: Served, tag: Tag): Promise<Sample> => {
  const load = await inTime(loadTag(browser, served, tag, 1), PATIENCE);
  const slow = await inTime(loadTag(browser, served, tag, SLOWDOWN), PATIENCE);
  return { ...load, slowScript: slow.script! };
};

/** What a round has cost more than the empty page. */
const takeOff = (costs: Sample, nothing: Sample): Sample =>
  Object.fromEntries(Object.entries(costs).map(([key, cost]) => [key, cost - (nothing[key] ?? 0)]));

/** Each round begins with another one, so that what else the machine does meets all of them. */
const turn = <Item>(list: Item[], round: number): Item[] => {
  const first = round % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
};

/**
 * What the tags cost in Chromium, in turns with the floor and an empty page, whose costs are taken off. One that can't be
 * measured is left out from then on, and it is told why; without the floor or the empty page there is no measure at all.
 */
export const measureRounds = async ({ tags, rounds, onStep, onRound }: Plan): Promise<Measured[]> => {
  const chosen = [floor, ...tags.filter((tag) => tag !== floor)];
  const served = await serveTags([empty, ...chosen]);
  const measured: Measured[] = [];
  for (const tag of chosen) measured.push({ tag, version: tag.version, ...(await weigh(tag)), rounds: [] });
  const browser = await openChromium(served.hostRules);
  try {
    // The browser itself is slower at its first page.
    await inTime(loadTag(browser, served, floor, SLOWDOWN), PATIENCE);
    for (let round = 0; round < rounds; round++) {
      const samples = new Map<Tag, Sample>();
      for (const tag of turn([empty, ...chosen], round)) {
        const one = measured.find((known) => known.tag === tag);
        if (one?.lack) continue;
        try {
          samples.set(tag, await measureOnce(browser, served, tag));
        } catch (error) {
          if (!one || tag === floor) throw error;
          one.lack = (error as Error).message.split('\n')[0]!;
        }
        onStep(`round ${round + 1} of ${rounds}: ${tag.name}${one?.lack ? `: ${one.lack}` : ''}`);
      }
      for (const { tag, rounds: list } of measured) {
        const sample = samples.get(tag);
        if (sample) list.push(takeOff(sample, samples.get(empty)!));
      }
      onRound?.(measured);
    }
    return measured;
  } finally {
    await browser.close();
    served.close();
  }
};
