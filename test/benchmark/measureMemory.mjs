import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const FILL = fileURLToPath(new URL('fillMonth.mjs', import.meta.url));

/**
 * What memory a collector needs while it takes events, at ten points of time.
 *
 * @param {{ file: string, events: number, seed: number, onPoint: (point: object) => void }} options
 * @returns {Promise<{ posted: number, rss: number, heapUsed: number, seconds: number }[]>} bytes
 */
export async function measureMemory({ file, events, seed, onPoint }) {
  const args = ['--expose-gc', FILL, file, String(events), String(seed)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const points = [];
  for await (const line of createInterface({ input: child.stdout })) {
    points.push(JSON.parse(line));
    onPoint(points.at(-1));
  }
  const [code] = await exited;
  if (code !== 0) throw new Error(`the collector ended with code ${code}`);
  return points;
}
