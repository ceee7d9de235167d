import { execFileSync, type StdioOptions } from 'node:child_process';
import { fromRoot } from '../fromRoot.js';

/** What Node is told to run; the file, since node_modules/.bin/rollup is no script for it on Windows. */
export const ROLLUP = ['--import', 'tsx', fromRoot('node_modules/rollup/dist/bin/rollup'), '-c', 'rollup.config.ts'];

/**
 * Builds, as `npm run build` does.
 *
 * @param folder where to, from the root
 * @throws an Error with what was written as `stderr`, where that goes to a pipe
 */
export function runRollup(folder = 'dist', stdio: StdioOptions = 'inherit'): void {
  execFileSync(process.execPath, [...ROLLUP, '--silent'], {
    cwd: fromRoot('.'),
    stdio,
    env: { ...process.env, PAGEBEAT_DIST: folder },
  });
}
