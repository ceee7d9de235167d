import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { bindToUs } from './bindToUs';

/** A screen in memory: MiniBrowser has no headless mode. */
export const startXvfb = async (path: string): Promise<{ display: string; stop(): Promise<void> }> => {
  const args = ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'];
  const xvfb = spawn(path, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  await once(xvfb, 'spawn');
  const stop = bindToUs(xvfb.pid as number);
  const failed = once(xvfb, 'exit').then(([code]) => {
    throw new Error(`Xvfb ended with code ${code}`);
  });
  const [line] = await Promise.race([once(xvfb.stdio[3] as Readable, 'data'), failed]);
  failed.catch(() => {});
  return { display: `:${String(line).trim()}`, stop };
};
