import { inTime } from '../engines/harness/inTime';
import type { Server } from '../engines/harness/startServer';
import type { Engine } from '../engines/harness/types';
import { createStage } from './stage/createStage';
import type { Case, Tag, Word } from './types';

/** Milliseconds: the slowest case takes half of it. */
const PATIENCE = 60_000;

let plays = 0;

/** Whether the case is one for that tag in that engine; why not, if it is not. */
export const lackFor = (tag: Tag, one: Case): string => {
  const missing = one.needs.filter((need) => !tag.offers.includes(need));
  return missing.length ? `without ${missing.join(', ')}` : '';
};

/** Plays a case with a tag in a window of its own. */
export const playCase = async (
  engine: Engine,
  server: Server,
  tag: Tag,
  one: Case,
): Promise<{ word: Word; saw: string }> => {
  const lack = lackFor(tag, one);
  if (lack) return { word: 'not offered', saw: lack };
  if (one.engines && !one.engines.includes(engine.name))
    return { word: 'not tried', saw: `${engine.name} can't play it` };
  const page = await engine.newPage();
  try {
    const stage = await createStage(server, { tag, id: `c${process.pid}-${++plays}`, engine: engine.name, page });
    const { held, saw } = await inTime(one.play(stage), PATIENCE);
    return { word: held ? 'holds' : 'fails', saw };
  } catch (error) {
    return { word: 'not tried', saw: `went wrong: ${(error as Error).message.split('\n')[0]}` };
  } finally {
    await page.discard().catch(() => {});
  }
};
