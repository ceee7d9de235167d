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

/** Runs the command of a step once, and counts: one of vitest as its tests, another as one. */
async function runOnce({ command, args, isVitest }, env, report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { isOk, output } = await runCommand(command, isVitest ? [...args, ...reporters] : args, env);
  const counted = isVitest ? readReport(report) : { passed: Number(isOk), failed: 0, skipped: 0 };
  // Vitest also fails without a failing test: when a file cannot be loaded, or by an error that nobody caught.
  if (!isOk && counted.failed === 0) counted.failed = 1;
  return { isOk, output, engines: [], files: [], ...counted };
}

/** Of several runs at the same time: the output of those that failed, and the sum of the rest. */
const add = (one, other) => ({
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
});

/**
 * Runs a step of `testSteps.mjs`.
 *
 * @param {object} step
 * @param {{ reports: string, needed: string[] }} context the folder for reports, and what all steps together need
 */
export async function runStep(step, { reports, needed }) {
  const start = Date.now();
  const envs = step.envs ?? [{}];
  const result = step.run
    ? { passed: 0, failed: 0, skipped: 0, ...(await runFunction(step.run, needed)) }
    : (
        await Promise.all(envs.map((env, index) => runOnce(step, env, join(reports, `${step.name}${index}.json`))))
      ).reduce(add);
  if (step.run) result[result.isOk ? 'passed' : 'failed'] = 1;
  return { ...result, state: result.isOk ? 'ok' : 'failed', seconds: (Date.now() - start) / 1000 };
}
