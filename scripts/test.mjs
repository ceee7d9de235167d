// `npm test`. On a fresh clone there is nothing but Node yet: this and what it imports use only what Node brings along.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep } from './runStep.mjs';
import { testSteps } from './testSteps.mjs';

/** How many files of a step are named with their time. */
const SLOWEST = 10;

const HELP = `npm test: runs every test. On a fresh clone it also installs what they need.

  npm test                     everything
  npm test -- unit es5         some steps only; "types" is also all that begin with "types:"
  npm test -- --help           prints this

${testSteps.map(({ name, what }) => `  ${name.padEnd(12)} ${what}`).join('\n')}

Programs of your own choice: PAGEBEAT_CHROMIUM, PAGEBEAT_FIREFOX, PAGEBEAT_MUJS. With CI=true a missing one is a failure.
`;

/** The steps that were named, with those that they build on. */
function chooseSteps(names) {
  const isCalled = (step, name) => step.name === name || step.name.startsWith(`${name}:`);
  const unknown = names.find((name) => !testSteps.some((step) => isCalled(step, name)));
  if (unknown) {
    console.error(`There is no step "${unknown}".\n\n${HELP}`);
    process.exit(1);
  }
  const chosen = testSteps.filter((step) => !names.length || names.some((name) => isCalled(step, name)));
  const isImplied = { install: true, programs: chosen.some((step) => step.needs) };
  return testSteps.filter((step) => chosen.includes(step) || isImplied[step.name]);
}

/** Where the time of a step goes. Of a file that ran in each browser: in all of them together. */
function listSlowest(files) {
  const seconds = new Map();
  for (const file of files) seconds.set(file.name, (seconds.get(file.name) ?? 0) + file.seconds);
  const slowest = [...seconds].sort(([, one], [, other]) => other - one).slice(0, SLOWEST);
  return slowest.map(([name, time]) => `    ${time.toFixed(1).padStart(6)} s  ${name}`).join('\n');
}

async function runSteps(steps, context) {
  const results = [];
  for (const [index, step] of steps.entries()) {
    // Without the packages nothing else can run; any other failure lets the rest go on, so that one run shows all.
    if (results[0]?.state === 'failed' && steps[0].name === 'install') {
      results.push({ name: step.name, state: 'skipped', seconds: 0, passed: 0, failed: 0, skipped: 1 });
      continue;
    }
    console.log(`[${index + 1}/${steps.length}] ${step.name}: ${step.what} …`);
    const result = await runStep(step, context);
    if (result.state === 'failed') console.log(`\n${result.output}\n`);
    console.log(`  ${result.state}, ${result.seconds.toFixed(1)} s`);
    if (result.files?.length) console.log(listSlowest(result.files));
    results.push({ name: step.name, ...result });
  }
  return results;
}

function summarize(results) {
  console.log('');
  for (const { name, state, seconds } of results) {
    console.log(`${state.padEnd(8)} ${name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s`);
  }
  const listOf = (key) => results.flatMap((result) => result[key] ?? []);
  if (listOf('engines').length) console.log(`\nBrowsers that ran: ${listOf('engines').join(', ')}`);
  if (listOf('missing').length) console.log(['\nMissing:', ...listOf('missing')].join('\n  '));

  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map((key) =>
    results.reduce((sum, result) => sum + result[key], 0),
  );
  console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return failed;
}

const names = process.argv.slice(2);
if (names.includes('--help') || names.includes('-h')) {
  console.log(HELP);
} else {
  const steps = chooseSteps(names);
  const reports = mkdtempSync(join(tmpdir(), 'pagebeat-test-'));
  process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
  const needed = steps.flatMap((step) => step.needs ?? []);
  process.exitCode = summarize(await runSteps(steps, { reports, needed })) ? 1 : 0;
}
