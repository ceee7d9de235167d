import { HELP, readOptions } from '../../examples/simulator/readOptions.js';
import { readReport } from '../../examples/simulator/readReport.js';
import { runFast } from '../../examples/simulator/runFast.js';
import { runVisitors } from '../../examples/simulator/runVisitors.js';
import { serveSite } from '../../examples/site/serveSite.js';
import { fail } from '../fail.js';
import { readArguments } from '../readArguments.js';
import { ensureEngines } from '../test/ensureEngines.js';
import { findEngines } from '../test/findEngines.js';
import { collectorFile } from './collectorFile.js';

/** Whether the collector is there: another program's server is none. */
async function findCollector(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/collector/report?rows=1`, { signal: AbortSignal.timeout(10_000) }).catch(
    (error: Error) => {
      if (error.name === 'TimeoutError') fail(`What listens at ${url} does not answer. --url names another address.`);
      return undefined;
    },
  );
  if (!answer) return false;
  // It is one, but not by this name.
  if (answer.status === 403) fail((await answer.json()).error);
  const isCollector = answer.ok && answer.headers.get('content-type')?.includes('json');
  await answer.body?.cancel();
  if (!isCollector) fail(`What answers at ${url} is not pagebeat's npm start. --url names another address.`);
  return true;
}

/** Serves the site on the machine itself; an address elsewhere is nothing that could be served from here. */
async function serveHere(url: string) {
  const { hostname, port, protocol } = new URL(url);
  if (protocol !== 'http:' || !['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) {
    return fail(`Nothing answers at ${url}: start the site there, or leave --url out.`);
  }
  const host = hostname.replace(/^\[|\]$/g, '');
  return serveSite({ port: Number(port || 80), host, file: collectorFile }).catch((error: Error) =>
    fail(error.message),
  );
}

/** The browser, which is installed where that can be done. */
async function ensureChromium(): Promise<string> {
  const missing = await ensureEngines(['chromium']).catch((error: Error) => [error.message]);
  if (missing.length) {
    fail(`The visitors need Chromium: ${missing.join('; ')}.\n"npm run simulate -- --fast" does without a browser.`);
  }
  const { chromium } = findEngines();
  return 'path' in chromium ? chromium.path : fail(chromium.missing);
}

const options = readArguments(() => readOptions(process.argv.slice(2)), HELP);
const program = options.fast ? undefined : await ensureChromium();
const served = (await findCollector(options.url)) ? undefined : await serveHere(options.url);
const url = served?.address ?? options.url;
const seed = options.seed ?? Math.floor(Math.random() * 1_000_000);

// The first Ctrl-C ends the visits, the next one all.
const ending = new AbortController();
const interrupt = () => (ending.signal.aborted ? process.exit(130) : ending.abort());
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);

console.log(`${served ? 'Serving' : 'Visiting'} ${url}; --seed ${seed} makes the same choices again.`);
const { signal } = ending;
const running = program
  ? runVisitors({ ...options, url, seed, signal, program })
  : runFast({ ...options, url, seed, signal });
const problem = await running.then(
  () => undefined,
  (error: Error) => error,
);

const period = options.fast ? '30d' : 'today';
const report = await readReport(url, period);
if (report.length) {
  console.log(`\nThe collector has, of ${options.fast ? '30 days' : 'today'} in all:\n  ${report.join('\n  ')}`);
}
if (problem) {
  console.error(`\n${problem.message}`);
  process.exitCode = 1;
}
console.log(`\nTo look at it: ${url}/inspector/`);

if (served) {
  if (!ending.signal.aborted && !problem) {
    console.log('The site stays up until Ctrl-C.');
    await new Promise<void>((resolve) => ending.signal.addEventListener('abort', () => resolve()));
  }
  await served.close();
}
process.off('SIGINT', interrupt);
process.off('SIGTERM', interrupt);
