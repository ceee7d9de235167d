import { execFileSync, type StdioOptions } from 'node:child_process';
import { fromRoot } from '../fromRoot.js';

/**
 * Builds, as `npm run build` does.
 *
 * @param folder where to, from the root
 * @throws an Error with what was written as `stderr`, where that goes to a pipe
 */
export function runRollup(folder = 'dist', stdio: StdioOptions = 'inherit'): void {
  // The file, since node_modules/.bin/rollup is no script for Node on Windows.
  const rollup = fromRoot('node_modules/rollup/dist/bin/rollup');
  execFileSync(process.execPath, ['--import', 'tsx', rollup, '-c', 'rollup.config.ts', '--silent'], {
    cwd: fromRoot('.'),
    stdio,
    env: { ...process.env, PAGEBEAT_DIST: folder },
  });
}
