import { join } from 'node:path';
import { fromRoot } from '../fromRoot.js';
import { runCommand } from '../runCommand.js';
import type { EngineName } from './findEngines.js';
import { firstLine } from './firstLine.js';
import { NO_TESTS, type Report, readReport } from './readReport.js';
import type { Step } from './testSteps.js';

/** What a step came to. */
export interface Result extends Report {
  state: 'ok' | 'failed' | 'skipped';
  seconds: number;
  /** What could not be had, each with the reason. */
  missing: string[];
}

interface Context {
  /** The folder for reports. */
  reports: string;
  /** What all steps together need. */
  needed: EngineName[];
  /** Tells a person how far it is. */
  say: (line: string) => void;
}

/** Seconds after which a step that says nothing is said to be running. */
const SILENCE = 30;

/** How much of what a command wrote is told at the very end again. */
const LINES_OF_OUTPUT = 8;

/** Of a long output the lines that tell most likely what is wrong. */
const shorten = (output: string): string[] => {
  const lines = output.split('\n').map(firstLine).filter(Boolean);
  const telling = lines.filter((line) => /error|fail|exceed|✖/i.test(line));
  return (lines.length > LINES_OF_OUTPUT && telling.length ? telling : lines).slice(0, LINES_OF_OUTPUT);
};

const failedAs = (output: string): Report => ({
  ...NO_TESTS,
  failed: 1,
  problems: shorten(output).map((error) => ({ file: '', name: '', error })),
});

async function runFunction(run: NonNullable<Step['run']>, { needed, say }: Context): Promise<Report & Partial<Result>> {
  try {
    return { ...NO_TESTS, passed: 1, missing: await run(needed) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    say(message);
    return failedAs(message);
  }
}

async function runProgram({ command = '', args = [], env }: Step, { say }: Context): Promise<Report> {
  const start = Date.now();
  const tell = () => say(`… ${Math.round((Date.now() - start) / 1000)} s`);
  const pulse = setInterval(tell, SILENCE * 1000);
  const { isOk, output } = await runCommand(command, args, env);
  clearInterval(pulse);
  if (isOk) return { ...NO_TESTS, passed: 1 };
  say(output);
  return failedAs(output);
}

/** Vitest, which tells its progress itself: see `progressReporter.ts`. */
async function runVitest({ name, command = '', args = [], env }: Step, { reports, say }: Context): Promise<Report> {
  const path = join(reports, `${name}.json`);
  const reporter = `--reporter=${fromRoot('scripts/test/progressReporter.ts')}`;
  const all = { ...env, NO_COLOR: '1', PAGEBEAT_REPORT: path };
  const { isOk, output } = await runCommand(command, [...args, reporter], all, say);
  const report = readReport(path);
  if (isOk || report.failed) return report;
  // It ended before it could count.
  const { failed, problems } = failedAs(output);
  return { ...report, failed, problems };
}

/** Runs a step of `testSteps.ts` and counts: one of vitest as its tests, another as one. */
export async function runStep(step: Step, context: Context): Promise<Result> {
  const start = Date.now();
  const run = step.isVitest ? runVitest : runProgram;
  const report = step.run ? await runFunction(step.run, context) : await run(step, context);
  return { missing: [], ...report, state: report.failed ? 'failed' : 'ok', seconds: (Date.now() - start) / 1000 };
}
