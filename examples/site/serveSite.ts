import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { createCollector } from '../collector/createCollector.js';
import { createStore } from '../collector/store/createStore.js';
import { createSite } from './createSite.js';
import { isOwnHost } from './isOwnHost.js';

const PORTS_TRIED = 20;
const EVERY_ADDRESS = ['0.0.0.0', '::'];

const REASONS: Record<string, string> = {
  EACCES: 'this user may not; choose a port above 1023',
  EADDRINUSE: 'it is taken; choose another with --port',
  EADDRNOTAVAIL: 'this machine has no such address; 0.0.0.0 is all that it has',
  ENOTFOUND: 'there is no such name; write an address of this machine, or 0.0.0.0 for all that it has',
};

interface Options {
  /** Or the next one that is free; 0 is any free one. */
  port?: number;
  /** The address that it listens on. */
  host?: string;
  /** Where the collector keeps what it gets; without one in memory. */
  file?: string | undefined;
}

interface Served {
  address: string;
  /** Ends open streams too. */
  close(): Promise<void>;
}

/** Listens on the port, or on the next one that is free. */
async function listen(server: ServerType, port: number, host: string, tries = PORTS_TRIED): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    // What a server fails with has a code of the system.
    const { code = '', message } = error as NodeJS.ErrnoException;
    const isTaken = code === 'EADDRINUSE' && tries > 1 && port < 65535;
    if (!isTaken) throw new Error(`Cannot listen on ${host}, port ${port}: ${REASONS[code] ?? message}.`);
    await listen(server, port + 1, host, tries - 1);
  }
}

/** An address that this machine itself can open. */
function toAddress(host: string, port: number): string {
  const name = EVERY_ADDRESS.includes(host) ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/**
 * Serves the example site with its collector.
 *
 * @throws {Error} with a message for whoever started it
 */
export async function serveSite({ port = 8080, host = '127.0.0.1', file }: Options = {}): Promise<Served> {
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
    if ('closeAllConnections' in server) server.closeAllConnections();
    await closed;
    store.close();
  }

  // It listens on a port, and so has an address with one.
  const { port: taken } = server.address() as AddressInfo;
  return { address: toAddress(host, taken), close };
}
