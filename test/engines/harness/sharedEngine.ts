import { inTime } from './inTime';
import { launchEngine } from './launchEngine';
import { type Line, listenAsProxy } from './listenAsProxy';
import type { Engine, EngineName, Page } from './types';

// Milliseconds. Only what hangs is to meet it.
const PATIENCE = 30_000;

const lines = new Map<EngineName, Promise<Line>>();
const engines = new Map<EngineName, Promise<Engine>>();

const once = <Value>(map: Map<EngineName, Promise<Value>>, name: EngineName, make: () => Promise<Value>) => {
  const made = map.get(name) ?? make();
  map.set(name, made);
  return made;
};

/** The proxy of a browser. */
export const lineOf = (name: EngineName): Promise<Line> => once(lines, name, listenAsProxy);

/**
 * One browser of each kind for all suites of a run, as starting Firefox takes as long as ten tests. It ends with this
 * process.
 */
export const engineOf = (name: EngineName): Promise<Engine> =>
  once(engines, name, async () => launchEngine(name, (await lineOf(name)).port));

/** Ends a browser that does not answer: the next page is one of a new browser. */
const giveUp = (name: EngineName, engine: Promise<Engine> | undefined): void => {
  if (engines.get(name) === engine) engines.delete(name);
  engine?.then((broken) => broken.close()).catch(() => {});
};

/** A page of it. */
export const pageOf = async (name: EngineName, isSecondTry = false): Promise<Page> => {
  const engine = engineOf(name);
  try {
    return await inTime((await engine).newPage(), PATIENCE);
  } catch (error) {
    giveUp(name, engine);
    if (isSecondTry) throw error;
    return pageOf(name, true);
  }
};

/** Discards a page of it. */
export const discard = async (name: EngineName, page: Page): Promise<void> => {
  const engine = engines.get(name);
  await inTime(page.discard(), PATIENCE).catch(() => giveUp(name, engine));
};
