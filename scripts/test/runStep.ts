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

interface Context {
  /** The folder for reports. */
  reports: string;
  /** What all steps together need. */
  needed: EngineName[];
}

type Run = Omit<Result, 'state' | 'seconds'> & { isOk: boolean };

const NOTHING = { passed: 0, failed: 0, skipped: 0, engines: [], files: [], output: '', missing: [] };

async function runFunction(run: NonNullable<Step['run']>, needed: EngineName[]): Promise<Run> {
  try {
    return { ...NOTHING, isOk: true, passed: 1, missing: await run(needed) };
  } catch (error) {
    return { ...NOTHING, isOk: false, failed: 1, output: error instanceof Error ? error.message : String(error) };
  }
}

async function runProgram({ command = '', args = [], isVitest, env }: Step, report: string): Promise<Run> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { isOk, output } = await runCommand(command, isVitest ? [...args, ...reporters] : args, env);
  const counted = isVitest ? readReport(report) : { ...NOTHING, passed: Number(isOk) };
  // Vitest also fails without a failing test: when a file cannot be loaded, or by an error that nobody caught.
  const failed = !isOk && counted.failed === 0 ? 1 : counted.failed;
  return { ...counted, failed, isOk, output, missing: [] };
}

/** Runs a step of `testSteps.ts` and counts: one of vitest as its tests, another as one. */
export async function runStep(step: Step, { reports, needed }: Context): Promise<Result> {
  const start = Date.now();
  const { isOk, ...result } = step.run
    ? await runFunction(step.run, needed)
    : await runProgram(step, join(reports, `${step.name}.json`));
  return { ...result, state: isOk ? 'ok' : 'failed', seconds: (Date.now() - start) / 1000 };
}
