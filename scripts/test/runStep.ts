import { join } from 'node:path';
import { runCommand } from '../runCommand.js';
import type { EngineName } from './findEngines.js';
import { type Report, readReport } from './readReport.js';
import type { Step } from './testSteps.js';

/** What a step came to. */
export interface Result extends Report {
  state: 'ok' | 'failed' | 'skipped';
  seconds: number;
  output: string;
  /** What could not be had, each with the reason. */
  missing: string[];
}

/** What a run came to: a step may be several. */
type Run = Report & Pick<Result, 'output' | 'missing'> & { isOk: boolean };

interface Context {
  /** The folder for reports. */
  reports: string;
  /** What all steps together need. */
  needed: EngineName[];
}

const NOTHING = { passed: 0, failed: 0, skipped: 0, engines: [], files: [], output: '', missing: [] };

async function runFunction(run: NonNullable<Step['run']>, needed: EngineName[]): Promise<Run> {
  try {
    return { ...NOTHING, isOk: true, passed: 1, missing: (await run(needed)) ?? [] };
  } catch (error) {
    return { ...NOTHING, isOk: false, failed: 1, output: error instanceof Error ? error.message : String(error) };
  }
}

/** Runs the command of a step once, and counts: one of vitest as its tests, another as one. */
async function runOnce(
  { command = '', args = [], isVitest }: Step,
  env: Record<string, string>,
  report: string,
): Promise<Run> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { isOk, output } = await runCommand(command, isVitest ? [...args, ...reporters] : args, env);
  const counted = isVitest ? readReport(report) : { ...NOTHING, passed: Number(isOk) };
  // Vitest also fails without a failing test: when a file cannot be loaded, or by an error that nobody caught.
  const failed = !isOk && counted.failed === 0 ? 1 : counted.failed;
  return { ...counted, failed, isOk, output, missing: [] };
}

/** Of several runs at the same time: the output of those that failed, and the sum of the rest. */
const add = (one: Run, other: Run): Run => ({
  isOk: one.isOk && other.isOk,
  output: [one, other]
    .filter(({ isOk }) => !isOk)
    .map(({ output }) => output)
    .join('\n'),
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
  engines: [...one.engines, ...other.engines],
  files: [...one.files, ...other.files],
  missing: [...one.missing, ...other.missing],
});

/** Runs a step of `testSteps.ts`. */
export async function runStep(step: Step, { reports, needed }: Context): Promise<Result> {
  const start = Date.now();
  const envs = step.envs ?? [{}];
  const runs = step.run
    ? [await runFunction(step.run, needed)]
    : await Promise.all(envs.map((env, index) => runOnce(step, env, join(reports, `${step.name}${index}.json`))));
  const { isOk, ...result } = runs.reduce(add);
  return { ...result, state: isOk ? 'ok' : 'failed', seconds: (Date.now() - start) / 1000 };
}
