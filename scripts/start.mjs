import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { ensureDependencies } from './ensureDependencies.mjs';
import { fromRoot } from './fromRoot.mjs';

const HELP = `npm start: builds pagebeat and serves its examples, with a collector that answers as the destinations do.

  npm start                    on port 8080, or the next free one
  npm start -- --port 3000     on another port (so does PORT=3000); 0 is any free one
  npm start -- --help          prints this
`;

const HOST = '127.0.0.1';
const PORTS_TRIED = 20;

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Answers `--help`, and refuses what it does not know. */
function readPort() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
    if (values.help) {
      console.log(HELP);
      process.exit();
    }
    const port = values.port ?? (process.env.PORT || '8080');
    if (/^\d{1,5}$/.test(port) && Number(port) <= 65535) return Number(port);
    return fail(`The port must be a number from 0 to 65535, not "${port}".`);
  } catch (error) {
    return fail(`${error.message}\n\n${HELP}`);
  }
}

function build() {
  try {
    // The file, since node_modules/.bin/rollup is no script for Node on Windows.
    const rollup = fromRoot('node_modules/rollup/dist/bin/rollup');
    execFileSync(process.execPath, [rollup, '-c', '--silent'], {
      cwd: fromRoot('.'),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (error) {
    fail(`The build failed.\n\n${error.stderr || error.message}`);
  }
  const tag = readFileSync(fromRoot('dist/pagebeat.js'));
  const sizes = [tag.length, brotliCompressSync(tag).length].map((size) => size.toLocaleString('en'));
  console.log(`Built dist/pagebeat.js: ${sizes[0]} bytes, ${sizes[1]} with brotli.`);
}

/** Listens on the port, or on the next one that is free. */
async function listen(server, port, tries = PORTS_TRIED) {
  try {
    await new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, HOST, resolve);
    });
  } catch (error) {
    const isTaken = error.code === 'EADDRINUSE' && tries > 1 && port < 65535;
    if (!isTaken) fail(`Cannot listen on port ${port}: ${error.message}`);
    await listen(server, port + 1, tries - 1);
  }
}

const port = readPort();
await ensureDependencies().catch((error) => fail(error.message));
build();

// These need the packages, which may have been installed just now.
const { createAdaptorServer } = await import('@hono/node-server');
const { createCollector } = await import('../examples/collector/createCollector.mjs');
const { createSite } = await import('../examples/createSite.mjs');

const site = createSite({ collector: createCollector() });
const server = createAdaptorServer({ fetch: site.fetch });
await listen(server, port);

const address = `http://${HOST}:${server.address().port}`;
console.log(`
  ${address}/                 click a button, see the event arrive
  ${address}/localhost.html   what is logged while you build your site
  ${address}/sending.html     pageviews, events and heartbeats, to two destinations
  ${address}/five.html        one call to all five, and what each of them answered

Ctrl-C stops it.`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close();
    // The pages keep a stream open.
    server.closeAllConnections();
  });
}
