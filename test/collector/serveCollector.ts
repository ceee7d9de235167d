// Run as a process of its own, so that it can be killed and measured: serves a collector that keeps what it gets in the
// given file or, without one, writes nothing; and prints its port.
import { serve } from '@hono/node-server';
import { createCollector } from '../../examples/collector/createCollector.js';
import { createStore } from '../../examples/collector/store/createStore.js';

const file = process.argv[2];
const store = file ? createStore({ file }) : { ...createStore(), add: () => Promise.resolve() };
const collector = createCollector({ store });
serve({ fetch: collector.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(port));
