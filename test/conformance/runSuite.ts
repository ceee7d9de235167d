import { launchEngine } from '../engines/harness/launchEngine';
import { startServer } from '../engines/harness/startServer';
import type { EngineName } from '../engines/harness/types';
import { createResults } from './createResults';
import { playCase } from './playCase';
import type { Case, Tag, Word } from './types';

/** Most cases wait for most of their time. In WebKit each window is a browser. */
const AT_ONCE: Record<EngineName, number> = { chromium: 6, firefox: 3, webkit: 2 };

export interface Step {
  tag: Tag;
  one: Case;
  word: Word;
  saw: string;
  done: number;
  all: number;
  /** Seconds, by what was needed until now. */
  left: number;
}

interface Suite {
  engine: EngineName;
  tags: Tag[];
  cases: Case[];
  /** Also what has a result that is up to date. */
  isAgain: boolean;
  /** Nothing is begun after so many. */
  minutes: number;
  onStep(step: Step): void;
}

/** Plays the cases with the tags in one browser, some at a time; what was played before is not played again. */
export const runSuite = async ({ engine: name, tags, cases, isAgain, minutes, onStep }: Suite): Promise<void> => {
  const server = await startServer();
  const engine = await launchEngine(name, server.proxyPort);
  try {
    const results = createResults(name, engine.version);
    // Row by row, and what matters most first: a run that is interrupted leaves rows that can be compared.
    const sorted = [
      ...cases.filter(({ level }) => level === 'must'),
      ...cases.filter(({ level }) => level === 'should'),
    ];
    const todo = sorted.flatMap((one) => tags.map((tag) => ({ tag, one })));
    const queue = todo.filter(({ tag, one }) => isAgain || !results.has(tag, one));
    const all = queue.length;
    const start = performance.now();
    let done = 0;
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        if (performance.now() - start > minutes * 60_000) return;
        const { tag, one } = next;
        const result = await playCase(engine, server, tag, one);
        results.add(tag, one, result);
        done++;
        const left = ((performance.now() - start) / 1000 / done) * (all - done);
        onStep({ tag, one, ...result, done, all, left });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE[name] }, work));
  } finally {
    await engine.close();
    await server.close();
  }
};
