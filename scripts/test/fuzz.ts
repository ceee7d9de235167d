// Opens pages of all kinds that nobody would write, in Chromium, and looks whether the tag keeps what it promises there.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Asked, Report } from '../../test/fuzz/report.js';
import { fail } from '../fail.js';
import { fromRoot } from '../fromRoot.js';
import { readArguments } from '../readArguments.js';
import { ensureEngines } from './ensureEngines.js';

const HELP = `npm run fuzz: opens random pages in Chromium, each with the tags that were built last: any attributes, globals of the page
that are gone, null, throwing or replaced, any order of what happens. It must hold that nothing is thrown into the page, that
the function is there, that every promise settles with a verdict or a reason, that nothing arrives twice, and that nothing
arrives from one's own machine.

  npm run fuzz                              ten minutes
  npm run fuzz -- --minutes 2               other than that
  npm run fuzz -- --seed 7                  the same cases again, as far as time allows
  npm run fuzz -- --seed 7 --path 12:0:1    one case again: what a failure prints
`;

function readOptions() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { minutes: text, seed: text, path: text, help: { type: 'boolean', short: 'h' } },
  });
  const { help, path, minutes = '10', seed = String(Math.floor(Math.random() * 2 ** 30)) } = values;
  if (!(Number(minutes) > 0)) throw new Error(`--minutes must be a number above 0, not "${minutes}".`);
  if (!/^-?\d+$/.test(seed)) throw new Error(`--seed must be a whole number, not "${seed}".`);
  if (path !== undefined && !/^\d+(:\d+)*$/.test(path))
    throw new Error(`--path must be as a failure prints it, not "${path}".`);
  if (path && !values.seed) throw new Error('--path is one of a --seed.');
  return { help, path, minutes: Number(minutes), seed: Number(seed) };
}

const { help, ...options } = readArguments(readOptions, HELP);
const missing = await ensureEngines(['chromium']).catch((error: Error) => [error.message]);
if (missing.length) fail(`The pages need Chromium: ${missing.join('; ')}.`);

const folder = mkdtempSync(join(tmpdir(), 'pagebeat-fuzz-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const report = join(folder, 'report.json');
console.log(`--seed ${options.seed} makes the same pages again.`);

/** What it has come to, if it has said so by now. */
const readReport = (): Partial<Report> => {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return {};
  }
};

const asked: Asked = { ...options, report };
const child = spawn(fromRoot('node_modules/.bin/vitest'), ['run', '--project', 'fuzz', '--reporter', 'dot'], {
  cwd: fromRoot('.'),
  env: { ...process.env, PAGEBEAT_ENGINES: 'chromium', PAGEBEAT_FUZZ: JSON.stringify(asked) },
  stdio: ['ignore', 'pipe', 'pipe'],
});
let output = '';
for (const stream of [child.stdout, child.stderr]) {
  stream.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill());

// A terminal has one line that changes; a log gets one in ten seconds.
const { isTTY } = process.stdout;
const progress = setInterval(
  () => {
    const { count, doing } = readReport();
    if (!doing) return;
    const line = `${count} pages, ${doing}`;
    if (isTTY) process.stdout.write(`\r\u001b[K${line}`);
    else console.log(line);
  },
  isTTY ? 500 : 10_000,
);

child.on('close', () => {
  clearInterval(progress);
  if (isTTY) process.stdout.write('\r\u001b[K');
  const { count, failure, isOver } = readReport();
  if (failure) {
    console.log(`${failure.text}\n\nAfter ${count} pages. To open this one again:`);
    console.log(`  npm run fuzz -- --seed ${failure.seed} --path ${failure.path}`);
  } else if (isOver) console.log(`All held on ${count} pages.`);
  else console.log(output);
  process.exitCode = isOver && !failure ? 0 : 1;
});
