import { createCollector } from '../../../examples/collector/createCollector.js';
import { createSite } from '../../../examples/site/createSite.js';
import { recordConsole } from './recordConsole';
import type { Server } from './startServer';
import { CONSOLE_PATH, withConsole } from './withConsole';

const addConsole = async (response: Response): Promise<Response> => {
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(withConsole(await response.text()), { status: response.status, headers });
};

/**
 * Serves the example site with a collector of its own, as `npm start` does: on an address of this machine, which is a port
 * of the server and needs no proxy. Its pages keep what they write to their console.
 */
export const serveSite = (server: Server, { comparison }: { comparison?: string } = {}) => {
  const collector = createCollector();
  const site = createSite({ collector, comparison });
  const origin = `http://127.0.0.1:${server.proxyPort}`;
  server.serve(origin, async (request, bindings) =>
    new URL(request.url).pathname === CONSOLE_PATH
      ? new Response(recordConsole, { headers: { 'content-type': 'text/javascript' } })
      : addConsole(await site.fetch(request, bindings)),
  );
  return { origin, collector };
};
