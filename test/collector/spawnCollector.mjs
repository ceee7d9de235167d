import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * A collector in a process of its own: see `serveCollector.mjs`.
 *
 * @param {string} [file]
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, port: number }>} once it listens
 */
export async function spawnCollector(file) {
  const script = fileURLToPath(new URL('serveCollector.mjs', import.meta.url));
  const args = [script, ...(file ? [file] : [])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  return { child, port: Number(line) };
}
