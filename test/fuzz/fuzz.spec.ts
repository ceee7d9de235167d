import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeEngines } from '../engines/harness/describeEngines';
import { anyPlan } from './arbitraries/plans';
import { createCases } from './createCases';
import { describePlan } from './describePlan';
import type { Plan } from './plan';
import type { Asked, Report } from './report';
import { runPlan, type Stage } from './runPlan';

const { minutes, seed, path, report } = JSON.parse(process.env.PAGEBEAT_FUZZ ?? '{}') as Asked;
const tell = (said: Report): void => writeFileSync(report, JSON.stringify(said));

/** Windows at a time: most of a case is waiting. */
const WINDOWS = 4;
/** Cases by one seed: what is to be repeated is found soon. */
const CASES = 40;
/** Milliseconds in which a case is made smaller, once it has failed. */
const SHRINKING = 120_000;

class Broken extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
  }
}

describeEngines(
  'the fuzz',
  ({ engine, server }) => {
    const cases = createCases(server);
    const start = Date.now();
    const end = start + minutes * 60_000;
    let count = 0;
    let failing: number | undefined;

    /** One window's work: chunk after chunk, each with a seed of its own. */
    const work = async (
      worker: number,
    ): Promise<{ seed: number; path: string; plan: Plan; problems: string[] } | undefined> => {
      const stage: Stage = { page: undefined, open: engine.newPage };
      const judge = async (plan: Plan): Promise<void> => {
        const isDone = failing === undefined ? Date.now() > end && !path : failing !== worker;
        if (isDone) return;
        const problems = await runPlan(plan, cases, stage);
        count++;
        if (problems.length === 0) return;
        failing ??= worker;
        if (failing === worker) throw new Broken(problems);
      };
      for (let chunk = 0; failing === undefined && (path ? chunk === 0 : Date.now() < end); chunk++) {
        const chunkSeed = seed + worker + chunk * WINDOWS;
        const details = await fc.check(fc.asyncProperty(anyPlan(chunkSeed), judge), {
          seed: chunkSeed,
          numRuns: path ? 1 : CASES,
          ...(path && { path }),
          interruptAfterTimeLimit: Math.max(end - Date.now(), 0) + SHRINKING,
        });
        if (details.failed && details.counterexample && details.errorInstance instanceof Broken) {
          const [plan] = details.counterexample;
          return {
            seed: details.seed,
            path: details.counterexamplePath!,
            plan,
            problems: details.errorInstance.problems,
          };
        }
        if (details.failed && details.errorInstance) throw details.errorInstance;
      }
      return undefined;
    };

    test(
      'holds whatever the page is',
      async () => {
        const progress = setInterval(() => {
          const left = Math.max(Math.round((end - Date.now()) / 1000), 0);
          const doing = failing === undefined ? `${left} s left` : 'making a failing case smaller';
          tell({ count, doing });
        }, 500);
        const workers = Array.from({ length: path ? 1 : WINDOWS }, (_none, index) => work(index));
        const failure = (await Promise.all(workers)).find(Boolean);
        clearInterval(progress);
        const told = failure && { ...failure, text: describePlan(failure.plan, failure.problems) };
        tell({ count, failure: told, isOver: true });
        expect(failure?.problems ?? []).toEqual([]);
      },
      minutes * 60_000 + SHRINKING + 120_000,
    );
  },
  ['chromium'],
);
