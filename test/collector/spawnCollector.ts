import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

interface Spawned {
  child: ChildProcessByStdio<null, Readable, null>;
  port: number;
}

/** A collector in a process of its own, once it listens: see `serveCollector.ts`. */
export async function spawnCollector(file?: string): Promise<Spawned> {
  const script = fileURLToPath(new URL('serveCollector.ts', import.meta.url));
  const args = ['--import', 'tsx', script, ...(file ? [file] : [])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  return { child, port: Number(line) };
}
