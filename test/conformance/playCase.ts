import { inTime } from '../engines/harness/inTime';
import type { Server } from '../engines/harness/startServer';
import type { Engine, EngineName, Page } from '../engines/harness/types';
import { createStage } from './stage/createStage';
import { judgeCall } from './told/judgeCall';
import { readCalls } from './told/readCalls';
import { tally } from './told/tally';
import type { Case, Played, Reason, Tag } from './types';

/** Milliseconds: the slowest case takes half of it. */
const PATIENCE = 60_000;

let plays = 0;

/** Whether the case is one for that tag in that engine; why not, if it is not. */
export const lackFor = (tag: Tag, one: Case): string => {
  const missing = one.needs.filter((need) => !tag.offers.includes(need));
  return missing.length ? `without ${missing.join(', ')}` : '';
};

/** Who can't tell a page that was left from a network that fails says the latter, or waits in vain: nobody takes that for an arrival. */
const mayBeTold = ({ told = [] }: Case, { offers }: Tag): Reason[] =>
  told.includes('queued') && !offers.includes('queued') ? [...told, 'network', 'timeout'] : told;

export interface Play {
  server: Server;
  engine: EngineName;
  tag: Tag;
  one: Case;
  /** Of a race, in place of the case's own number. */
  trials?: number;
}

/** Plays a case with a tag on a page, whatever the tag offers: one that never promised it is not judged by what it was told. */
export const playOn = async (page: Page, { server, engine, tag, one, trials }: Play): Promise<Played> => {
  const listens = Boolean(one.told && tag.tell);
  try {
    const id = `c${process.pid}-${++plays}`;
    const stage = await createStage(server, { tag, id, engine, page, listens, trials });
    const { held, saw } = await inTime(one.play(stage), PATIENCE);
    if (!listens) return { word: held ? 'holds' : 'fails', saw };
    const calls = await inTime(readCalls(stage), PATIENCE);
    const bar = { told: mayBeTold(one, tag), pause: one.pause };
    const untrue = calls.length ? calls.flatMap((call) => judgeCall(call, bar)) : ['nothing was called'];
    const isWell = held && untrue.length === 0;
    return { word: isWell ? 'holds' : 'fails', saw: [saw, ...untrue].join('; '), tally: tally(calls), untrue };
  } catch (error) {
    return { word: 'not tried', saw: `went wrong: ${(error as Error).message.split('\n')[0]}` };
  }
};

/** Plays a case with a tag in a window of its own. */
export const playCase = async (engine: Engine, server: Server, tag: Tag, one: Case): Promise<Played> => {
  const lack = lackFor(tag, one);
  if (lack) return { word: 'not offered', saw: lack };
  if (one.engines && !one.engines.includes(engine.name))
    return { word: 'not tried', saw: `${engine.name} can't play it` };
  const page = await engine.newPage();
  const played = await playOn(page, { server, engine: engine.name, tag, one });
  await page.discard().catch(() => {});
  return played;
};
