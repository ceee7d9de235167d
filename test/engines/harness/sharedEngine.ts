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

/** A page of it. A browser that gives none is ended, and the next page is one of a new browser. */
export const pageOf = async (name: EngineName): Promise<Page> => {
  const engine = engineOf(name);
  try {
    return await inTime((await engine).newPage(), PATIENCE);
  } catch (error) {
    if (engines.get(name) === engine) engines.delete(name);
    engine.then((broken) => broken.close()).catch(() => {});
    throw error;
  }
};
