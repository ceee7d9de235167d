import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { spawnBound } from './spawnBound';

/** A screen in memory: MiniBrowser has no headless mode. */
export const startXvfb = async (path: string): Promise<{ display: string; stop(): Promise<void> }> => {
  const args = ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'];
  const { child, stop } = await spawnBound(path, args);
  // It chooses a free display and writes its number there; when it fails, the output ends without one.
  const display = child.stdio[3] as Readable;
  const [line] = await Promise.race([once(display, 'data'), once(display, 'end')]);
  if (!line) throw new Error(`${path} did not start`);
  return { display: `:${String(line).trim()}`, stop };
};
