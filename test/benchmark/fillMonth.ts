// Run as a process of its own with --expose-gc: posts a month of events to a collector in this process, and prints what
// memory it needs as it goes on, a JSON text a line.
import { createCollector } from '../../examples/collector/createCollector.js';
import { createStore } from '../../examples/collector/store/createStore.js';
import { makeMonth } from '../../examples/simulator/makeMonth.js';
import type { Payload } from '../../examples/simulator/makeVisit.js';
import type { Point } from './measureMemory.js';

const AT_ONCE = 64;
const STEPS = 10;

if (!globalThis.gc) throw new Error('Run this with --expose-gc.');
const collectGarbage = globalThis.gc;

const [file, events, seed] = process.argv.slice(2);
const collector = createCollector({ store: createStore({ file }) });
const total = Number(events);

async function post({ method, path, headers, body, time }: Payload): Promise<void> {
  const init = {
    method,
    headers: { ...headers, 'x-simulated-time': String(time) },
    ...(body !== undefined && { body }),
  };
  await (await collector.app.fetch(new Request(`http://collector.test${path}`, init))).text();
}

function tell(posted: number): void {
  collectGarbage();
  const { rss, heapUsed } = process.memoryUsage();
  console.log(JSON.stringify({ posted, rss, heapUsed, seconds: performance.now() / 1000 } satisfies Point));
}

let posted = 0;
let group: Promise<void>[] = [];
for (const payload of makeMonth({ seed: Number(seed), events: total, to: Date.now() })) {
  group.push(post(payload));
  posted += 1;
  if (group.length === AT_ONCE || posted === total) {
    await Promise.all(group);
    group = [];
  }
  if (posted % Math.ceil(total / STEPS) === 0 || posted === total) {
    await Promise.all(group);
    tell(posted);
  }
}
collector.store.close();
