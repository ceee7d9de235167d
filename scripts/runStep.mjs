import { join } from 'node:path';
import { readReport } from './readReport.mjs';
import { runCommand } from './runCommand.mjs';

async function runFunction(run, needed) {
  try {
    return { isOk: true, missing: await run(needed) };
  } catch (error) {
    return { isOk: false, output: error.message };
  }
}

/**
 * Runs a step of `testSteps.mjs` and counts: one of vitest as its tests, another as one.
 *
 * @param {object} step
 * @param {{ reports: string, needed: string[] }} context the folder for reports, and what all steps together need
 */
export async function runStep(step, { reports, needed }) {
  const start = Date.now();
  const report = join(reports, `${step.name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = step.isVitest ? [...step.args, ...reporters] : step.args;

  const result = step.run ? await runFunction(step.run, needed) : await runCommand(step.command, args, step.env);
  const { isOk } = result;
  const counted = step.isVitest ? readReport(report) : { passed: Number(isOk), failed: 0, skipped: 0 };
  // Vitest also fails without a failing test: when a file cannot be loaded, or by an error that nobody caught.
  if (!isOk && counted.failed === 0) counted.failed = 1;
  return { ...result, ...counted, state: isOk ? 'ok' : 'failed', seconds: (Date.now() - start) / 1000 };
}
