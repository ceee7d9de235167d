import { createAdaptorServer } from '@hono/node-server';
import { createCollector } from './collector/createCollector.mjs';
import { createStore } from './collector/store/createStore.mjs';
import { createSite } from './createSite.mjs';
import { isOwnHost } from './isOwnHost.mjs';

const PORTS_TRIED = 20;
const EVERY_ADDRESS = ['0.0.0.0', '::'];

const REASONS = {
  EACCES: 'this user may not; choose a port above 1023',
  EADDRINUSE: 'it is taken; choose another with --port',
  EADDRNOTAVAIL: 'this machine has no such address; 0.0.0.0 is all that it has',
  ENOTFOUND: 'there is no such name; write an address of this machine, or 0.0.0.0 for all that it has',
};

/** Listens on the port, or on the next one that is free. */
async function listen(server, port, host, tries = PORTS_TRIED) {
  try {
    await new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    const isTaken = error.code === 'EADDRINUSE' && tries > 1 && port < 65535;
    if (!isTaken) throw new Error(`Cannot listen on ${host}, port ${port}: ${REASONS[error.code] ?? error.message}.`);
    await listen(server, port + 1, host, tries - 1);
  }
}

/** An address that this machine itself can open. */
function toAddress(host, port) {
  const name = EVERY_ADDRESS.includes(host) ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/**
 * Serves the example site with its collector.
 *
 * @param {object} [options]
 * @param {number} [options.port] or the next one that is free; 0 is any free one
 * @param {string} [options.host] the address that it listens on
 * @param {string} [options.file] where the collector keeps what it gets; without one in memory
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} `close` ends open streams too
 * @throws {Error} with a message for whoever started it
 */
export async function serveSite({ port = 8080, host = '127.0.0.1', file } = {}) {
  const store = createStore({ file });
  const site = createSite({ collector: createCollector({ store }), isOwnOnly: isOwnHost(host) });
  const server = createAdaptorServer({ fetch: site.fetch });
  try {
    await listen(server, port, host);
  } catch (error) {
    store.close();
    throw error;
  }

  async function close() {
    const closed = new Promise((resolve) => server.close(resolve));
    // The pages keep a stream open.
    server.closeAllConnections();
    await closed;
    store.close();
  }

  return { address: toAddress(host, server.address().port), close };
}
