import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What memory there was when so many were posted: bytes, and seconds since the start. */
export interface Point {
  posted: number;
  rss: number;
  heapUsed: number;
  seconds: number;
}

interface Options {
  file: string;
  events: number;
  seed: number;
  onPoint: (point: Point) => void;
}

const FILL = fileURLToPath(new URL('fillMonth.ts', import.meta.url));

/** What memory a collector needs while it takes events, at ten points of time. */
export async function measureMemory({ file, events, seed, onPoint }: Options): Promise<Point[]> {
  const args = ['--expose-gc', '--import', 'tsx', FILL, file, String(events), String(seed)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const points: Point[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const point: Point = JSON.parse(line);
    points.push(point);
    onPoint(point);
  }
  const [code] = await exited;
  if (code !== 0) throw new Error(`the collector ended with code ${code}`);
  return points;
}
