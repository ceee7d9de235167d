// Run as a process of its own, so that it can be killed: serves a collector with a file, and prints its port.
import { serve } from '@hono/node-server';
import { createCollector } from '../../examples/collector/createCollector.mjs';
import { createStore } from '../../examples/collector/store/createStore.mjs';

const collector = createCollector({ store: createStore({ file: process.argv[2] }) });
serve({ fetch: collector.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(port));
