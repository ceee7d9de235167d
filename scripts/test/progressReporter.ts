import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from 'vitest/node';
import { firstLine } from './firstLine.js';
import { NO_TESTS, type Report } from './readReport.js';

type Tested = TestCase | TestModule | TestSuite;
type Thrown = { message?: string };

/** Seconds without a line before there is one that tells what is going on. */
const SILENCE = 30;

const nameOf = (tested: Tested) => (tested.type === 'module' ? 'the file itself' : tested.fullName);
const fileOf = (tested: Tested) => (tested.type === 'module' ? tested : tested.module).relativeModuleId;
const secondsOf = (module: TestModule) => {
  const { environmentSetupDuration, prepareDuration, collectDuration, setupDuration, duration } = module.diagnostic();
  return (environmentSetupDuration + prepareDuration + collectDuration + setupDuration + duration) / 1000;
};

const countTests = (module: TestModule): string[] => {
  const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
  for (const test of module.children.allTests()) counts[test.result().state] += 1;
  return Object.entries(counts).flatMap(([state, count]) => (count ? `${count} ${state}` : []));
};

/**
 * A reporter of vitest for where there is no terminal: a line for each file as it ends, and a failure as it happens. What it
 * came to is written for `readReport.ts`, to the file in PAGEBEAT_REPORT.
 */
export default function progressReporter(): Reporter {
  const report: Report = structuredClone(NO_TESTS);
  const running = new Set<string>();
  const start = Date.now();
  const elapsed = () => Math.round((Date.now() - start) / 1000);
  let vitest: Vitest;
  let total = 0;

  const say = (line: string) => {
    vitest.logger.log(line);
    pulse.refresh();
  };
  const tellWhereItIs = () => {
    const { files, passed, failed } = report;
    say(
      `… ${elapsed()} s, ${files.length} of ${total} files, ${passed + failed} tests; now ${[...running].join(', ')}`,
    );
  };
  const pulse = setInterval(tellWhereItIs, SILENCE * 1000).unref();

  const fail = (file: string, name: string, errors: readonly Thrown[], tested?: Tested) => {
    report.failed += 1;
    report.problems.push({ file, name, error: firstLine(errors[0]?.message) });
    pulse.refresh();
    // Where the errors go, so that both stay in order.
    vitest.logger.error(`FAILED ${[file, name].filter(Boolean).join(' > ')}`);
    for (const error of errors) vitest.logger.printError(error, tested && { project: tested.project });
  };
  const failByItself = (tested: TestModule | TestSuite) => {
    const errors = tested.errors();
    if (errors.length) fail(fileOf(tested), nameOf(tested), errors, tested);
  };

  return {
    onInit(started) {
      vitest = started;
    },
    onTestRunStart(specifications) {
      total = specifications.length;
    },
    onTestModuleQueued(module) {
      running.add(module.relativeModuleId);
    },
    onTestCaseResult(test) {
      const { state, errors = [] } = test.result();
      // As `test/engines/harness/describeEngines.ts` leaves it.
      const { engine } = test.meta() as { engine?: string };
      if (engine && !report.engines.includes(engine)) report.engines.push(engine);
      if (state === 'failed') fail(fileOf(test), nameOf(test), errors, test);
      if (state === 'passed') report.passed += 1;
      if (state === 'skipped') report.skipped += 1;
      if (!test.diagnostic()?.flaky) return;
      const retried = { file: fileOf(test), name: nameOf(test), error: firstLine(errors[0]?.message) };
      report.retried.push(retried);
      say(`passed at the second try: ${retried.file} > ${retried.name}: ${retried.error}`);
    },
    onTestSuiteResult: failByItself,
    onTestModuleEnd(module) {
      failByItself(module);
      const name = module.relativeModuleId;
      const seconds = secondsOf(module);
      running.delete(name);
      report.files.push({ name, seconds });
      const told = [...countTests(module), `${seconds.toFixed(1)} s`].join(', ');
      say(`${module.ok() ? 'ok' : 'FAILED'} ${report.files.length}/${total} ${name}: ${told} (at ${elapsed()} s)`);
    },
    onTestRunEnd(_modules, errors) {
      if (!total) vitest.logger.printNoTestFound();
      for (const error of errors) fail('', 'an error that no test caught', [error]);
      clearInterval(pulse);
      const { PAGEBEAT_REPORT } = process.env;
      if (PAGEBEAT_REPORT) writeFileSync(PAGEBEAT_REPORT, JSON.stringify(report));
    },
  };
}
