import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeMonth } from '../../examples/simulator/makeMonth.mjs';
import { sendPayloads } from '../../examples/simulator/sendPayloads.mjs';
import { median } from './median.mjs';

const ROUNDS = 3;
const SERVER = fileURLToPath(new URL('../collector/serveCollector.mjs', import.meta.url));

/** How many requests a second a new server answers, with one CPU shared with nobody but the client. */
async function measureOnce(payloads, file) {
  const server = spawn(process.execPath, [SERVER, ...(file ? [file] : [])], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(server.stdout, 'data');
  let accepted = 0;
  const start = performance.now();
  await sendPayloads({
    url: `http://127.0.0.1:${Number(port)}`,
    payloads,
    onAnswer: (_payload, status) => {
      if (status < 400) accepted += 1;
    },
  });
  const seconds = (performance.now() - start) / 1000;
  server.kill('SIGKILL');
  await once(server, 'exit');
  return { perSecond: payloads.length / seconds, accepted };
}

/**
 * Requests a second of the collector, and of the same server when it writes nothing; in turns, since other work on the
 * machine slows both.
 *
 * @param {{ events: number, seed: number, folder: string }} options
 * @returns {Promise<{ kept: number, nothing: number, ratio: number }>}
 */
export async function measureIngest({ events, seed, folder }) {
  const payloads = [...makeMonth({ seed, events, to: Date.now() })];
  const kept = [];
  const nothing = [];
  for (let round = 0; round < ROUNDS; round++) {
    nothing.push((await measureOnce(payloads)).perSecond);
    kept.push((await measureOnce(payloads, join(folder, `ingest-${round}.db`))).perSecond);
  }
  const ratios = kept.map((perSecond, round) => perSecond / nothing[round]);
  return { kept: median(kept), nothing: median(nothing), ratio: median(ratios) };
}
