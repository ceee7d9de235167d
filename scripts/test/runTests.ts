// `npm test`, once the packages are there: see `scripts/start.mjs`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listProblems } from './listProblems.js';
import { type Result, runStep } from './runStep.js';
import { type Step, testSteps } from './testSteps.js';

type NamedResult = Result & { name: string };

/** How many files of a step are named with their time. */
const SLOWEST = 10;

const HELP = `npm test: runs every test. On a fresh clone it also installs what they need.

  npm test                     everything
  npm test -- quick            lint, types, the faster tests of the source, sizes: those with a * below; about two minutes
  npm test -- unit es5         some steps only; "types" is also all that begin with "types:"
  npm test -- --help           prints this

${testSteps.map(({ name, what, isQuick }) => `${isQuick ? '*' : ' '} ${name.padEnd(15)} ${what}`).join('\n')}

Programs of your own choice: PAGEBEAT_CHROMIUM, PAGEBEAT_FIREFOX, PAGEBEAT_MUJS,
PAGEBEAT_NGINX, PAGEBEAT_CLICKHOUSE. With CI=true a missing browser, or mujs, is a failure.
Some browsers only: PAGEBEAT_ENGINES=firefox npm test -- engines
`;

/** The steps that were named, with those that they build on. */
function chooseSteps(names: string[]): Step[] {
  const isCalled = (step: Step, name: string) =>
    name === 'quick' ? step.isQuick : step.name === name || step.name.startsWith(`${name}:`);
  const unknown = names.find((name) => !testSteps.some((step) => isCalled(step, name)));
  if (unknown) {
    console.error(`There is no step "${unknown}".\n\n${HELP}`);
    process.exit(1);
  }
  const chosen = testSteps.filter((step) => !names.length || names.some((name) => isCalled(step, name)));
  const before = chosen.flatMap(({ needs, follows }) => [needs ? 'programs' : '', follows ?? '']);
  return testSteps.filter((step) => chosen.includes(step) || before.includes(step.name));
}

/** Where the time of a step goes. Of a file that ran in each browser: in all of them together. */
function listSlowest(files: Result['files']): string {
  const seconds = new Map<string, number>();
  for (const file of files) seconds.set(file.name, (seconds.get(file.name) ?? 0) + file.seconds);
  const slowest = [...seconds].sort(([, one], [, other]) => other - one).slice(0, SLOWEST);
  return slowest.map(([name, time]) => `    ${time.toFixed(1).padStart(6)} s  ${name}`).join('\n');
}

const say = (text: string) => console.log(text.trimEnd().replace(/^(?=.)/gm, '  '));

async function runSteps(steps: Step[], context: Omit<Parameters<typeof runStep>[1], 'say'>): Promise<NamedResult[]> {
  const results: NamedResult[] = [];
  const start = Date.now();
  for (const [index, step] of steps.entries()) {
    console.log(`[${index + 1}/${steps.length}] ${step.name}: ${step.what} …`);
    const result = await runStep(step, { ...context, say });
    const elapsed = Math.round((Date.now() - start) / 1000);
    say(`${result.state}, ${result.seconds.toFixed(1)} s (${elapsed} s in all)`);
    if (result.files.length) console.log(listSlowest(result.files));
    results.push({ name: step.name, ...result });
  }
  return results;
}

function summarize(results: NamedResult[]): number {
  console.log('');
  for (const { name, state, seconds } of results) {
    console.log(`${state.padEnd(8)} ${name.padEnd(15)} ${seconds.toFixed(1).padStart(6)} s`);
  }
  const listOf = (key: 'engines' | 'missing') => [...new Set(results.flatMap((result) => result[key]))];
  if (listOf('engines').length) console.log(`\nBrowsers that ran: ${listOf('engines').join(', ')}`);
  if (listOf('missing').length) console.log(['\nMissing:', ...listOf('missing')].join('\n  '));

  for (const line of listProblems(results)) console.log(line);

  const sum = (key: 'passed' | 'failed' | 'skipped') => results.reduce((sum, result) => sum + result[key], 0);
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')] as const;
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
