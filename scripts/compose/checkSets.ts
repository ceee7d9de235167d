import { spawnSync } from 'node:child_process';
import { fromRoot } from '../fromRoot.js';
import type { ComposeOptions } from './readComposeOptions.js';

/**
 * Composes tags of many kinds, and tries each of them in a page: each part alone in the smallest tag, each two around the same
 * stage, and sets at random; then the tests of the parts. The program ends with 1 when one of them fails.
 */
export const checkSets = ({
  sets,
  seed = Math.floor(Math.random() * 1e9),
}: Pick<ComposeOptions, 'sets' | 'seed'>): void => {
  console.log(`Composing and trying tags, ${sets} of them at random by the seed ${seed}; some minutes …`);
  const run = (project: string, folder: string) =>
    spawnSync(process.execPath, [fromRoot('node_modules/vitest/vitest.mjs'), 'run', '--project', project, folder], {
      cwd: fromRoot('.'),
      stdio: 'inherit',
      env: { ...process.env, PAGEBEAT_SETS: String(sets), PAGEBEAT_SEED: String(seed) },
    }).status;
  const failed = [run('pure', 'test/compose'), run('browser', 'test/parts')].filter((status) => status !== 0);
  console.log(`The same sets again: npm run compose -- --check --sets ${sets} --seed ${seed}`);
  if (failed.length) process.exitCode = 1;
};
