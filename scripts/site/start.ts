import { renameSync, rmSync } from 'node:fs';
import { isOwnHost } from '../../examples/site/isOwnHost.js';
import { serveSite } from '../../examples/site/serveSite.js';
import { isBuilt } from '../build/builtFrom.js';
import { ROLLUP } from '../build/runRollup.js';
import { ensurePackages } from '../ensurePackages.mjs';
import { fail } from '../fail.js';
import { fromRoot } from '../fromRoot.js';
import { readArguments } from '../readArguments.js';
import { runCommand } from '../runCommand.js';
import { collectorFile } from './collectorFile.js';
import { readStartOptions, START_HELP } from './readStartOptions.js';

/** Builds beside `dist`, which stays whole when the build fails or is stopped. */
async function build() {
  console.log('The sources have changed since dist was built: building it.');
  await ensurePackages('').catch(({ message }: Error) => fail(message));
  const fresh = '.dist-next';
  const { isOk, output } = await runCommand(
    process.execPath,
    ROLLUP,
    { PAGEBEAT_DIST: fresh, NO_COLOR: '1' },
    (line) => {
      const [, name, time] = line.match(/^created \.dist-next\/?(.*) in (.*)$/) ?? [];
      if (time) console.log(`  ${name || 'the modules'}, ${time}`);
    },
  );
  if (!isOk) fail(`The build failed.\n\n${output}`);
  rmSync(fromRoot('dist'), { recursive: true, force: true });
  renameSync(fromRoot(fresh), fromRoot('dist'));
}

const { port, host, memory } = readArguments(() => readStartOptions(process.argv.slice(2), process.env), START_HELP);
if (!isBuilt('dist')) await build();

const file = memory ? undefined : collectorFile;
const { address, close } = await serveSite({ port, host, file }).catch(({ message }: Error) => {
  const isOfFile = file && message.startsWith(file);
  return fail(isOfFile ? `${message}.\n"npm start -- --memory" does without a file.` : message);
});

if (!isOwnHost(host)) {
  console.log(`Everybody who reaches ${host} on this port can read and delete what is collected here.`);
}
console.log(`
  ${address}/                first event: click a button, see it arrive
  ${address}/inspector/      what the collector receives, live, and the reports made of it
  ${address}/builder/        the tag for your site, put together by choosing
  ${address}/compare/        how tags do in the same cases, and what they weigh
  ${address}/examples.html   an example page for each feature
  ${address}/docs/           the documentation, with a search

  npm run simulate               visitors in a real browser, for a minute; with "-- --fast" a month of them

What is collected is ${memory ? 'kept in memory only' : 'kept in .data/collector.db'}. Ctrl-C stops it.`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
