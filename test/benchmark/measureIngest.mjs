import { once } from 'node:events';
import { join } from 'node:path';
import { makeMonth } from '../../examples/simulator/makeMonth.mjs';
import { sendPayloads } from '../../examples/simulator/sendPayloads.mjs';
import { spawnCollector } from '../collector/spawnCollector.mjs';
import { median } from './median.mjs';

const ROUNDS = 3;

/** How many requests a second a new server answers, with one CPU shared with nobody but the client. */
async function measureOnce(payloads, file) {
  const { child, port } = await spawnCollector(file);
  const start = performance.now();
  await sendPayloads({ url: `http://127.0.0.1:${port}`, payloads, onAnswer: () => {} });
  const seconds = (performance.now() - start) / 1000;
  child.kill('SIGKILL');
  await once(child, 'exit');
  return payloads.length / seconds;
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
    nothing.push(await measureOnce(payloads));
    kept.push(await measureOnce(payloads, join(folder, `ingest-${round}.db`)));
  }
  const ratios = kept.map((perSecond, round) => perSecond / nothing[round]);
  return { kept: median(kept), nothing: median(nothing), ratio: median(ratios) };
}
