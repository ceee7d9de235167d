import { HELP, readOptions } from '../examples/simulator/readOptions.mjs';
import { collectorFile } from './collectorFile.mjs';
import { ensureDependencies } from './ensureDependencies.mjs';
import { fail } from './fail.mjs';
import { readArguments } from './readArguments.mjs';

/** Whether the collector is there: another program's server is none. */
async function findCollector(url) {
  const answer = await fetch(`${url}/collector/report?rows=1`, { signal: AbortSignal.timeout(10_000) }).catch(
    (error) => {
      if (error.name === 'TimeoutError') fail(`What listens at ${url} does not answer. --url names another address.`);
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
async function serveHere(url) {
  const { hostname, port, protocol } = new URL(url);
  if (protocol !== 'http:' || !['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) {
    return fail(`Nothing answers at ${url}: start the site there, or leave --url out.`);
  }
  const host = hostname.replace(/^\[|\]$/g, '');
  return serveSite({ port: Number(port || 80), host, file: collectorFile }).catch((error) => fail(error.message));
}

/** The browser, which is installed where that can be done. */
async function ensureChromium() {
  const { ensureEngines } = await import('./ensureEngines.mjs');
  const { findEngines } = await import('./findEngines.mjs');
  const missing = await ensureEngines(['chromium']).catch((error) => [error.message]);
  if (missing.length) {
    fail(`The visitors need Chromium: ${missing.join('; ')}.\n"npm run simulate -- --fast" does without a browser.`);
  }
  return findEngines().chromium.path;
}

const options = readArguments(() => readOptions(process.argv.slice(2)), HELP);
await ensureDependencies().catch((error) => fail(error.message));
// These need the packages, which may have been installed just now.
const { serveSite } = await import('../examples/serveSite.mjs');
const { readReport } = await import('../examples/simulator/readReport.mjs');
const run = options.fast
  ? (await import('../examples/simulator/runFast.mjs')).runFast
  : (await import('../examples/simulator/runVisitors.mjs')).runVisitors;

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
let problem;
try {
  await run({ ...options, url, seed, program, signal: ending.signal });
} catch (error) {
  problem = error;
}

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
    await new Promise((resolve) => ending.signal.addEventListener('abort', resolve));
  }
  await served.close();
}
process.off('SIGINT', interrupt);
process.off('SIGTERM', interrupt);
