import { once } from 'node:events';
import { join } from 'node:path';
import { makeMonth } from '../../examples/simulator/makeMonth.js';
import type { Payload } from '../../examples/simulator/makeVisit.js';
import { sendPayloads } from '../../examples/simulator/sendPayloads.js';
import { spawnCollector } from '../collector/spawnCollector.js';
import { median } from './median.js';

const ROUNDS = 3;

interface Options {
  events: number;
  seed: number;
  folder: string;
}

/** Requests a second. */
interface Ingest {
  kept: number;
  nothing: number;
  ratio: number;
}

/** How many requests a second a new server answers, with one CPU shared with nobody but the client. */
async function measureOnce(payloads: Payload[], file?: string): Promise<number> {
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
 */
export async function measureIngest({ events, seed, folder }: Options): Promise<Ingest> {
  const payloads = [...makeMonth({ seed, events, to: Date.now() })];
  const kept: number[] = [];
  const nothing: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    nothing.push(await measureOnce(payloads));
    kept.push(await measureOnce(payloads, join(folder, `ingest-${round}.db`)));
  }
  const ratios = kept.map((perSecond, round) => perSecond / (nothing[round] ?? Number.NaN));
  return { kept: median(kept), nothing: median(nothing), ratio: median(ratios) };
}
