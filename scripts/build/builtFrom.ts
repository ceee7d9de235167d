import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rollup';
import { fromRoot } from '../fromRoot.js';

/** How the sources are built. */
const BUILD = [
  'rollup.config.ts',
  'tsconfig.json',
  ...['compile', 'integrity', 'no-helpers'].map((name) => `scripts/build/${name}.ts`),
];

/** In the folder of what was built. */
const STAMP = '.built-from';

/** The versions of what builds. */
const readBuilders = (): string[] => {
  const { devDependencies } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  return Object.keys(devDependencies)
    .filter((name) => /rollup|typescript|tslib/.test(name))
    .sort()
    .map((name) => `${name} ${devDependencies[name]}`);
};

const listFiles = (folder: string): string[] =>
  readdirSync(fromRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(fromRoot('.').length)
        .replaceAll('\\', '/'),
    )
    .sort();

/** All that a build is made from. */
export const hashSources = (): string => {
  const hash = createHash('sha256').update(readBuilders().join('\n'));
  for (const path of [...BUILD, ...listFiles('src')]) {
    hash.update(path).update(readFileSync(fromRoot(path), 'utf8').replaceAll('\r\n', '\n'));
  }
  return hash.digest('hex');
};

/** Whether what is in the folder was built from the sources as they are. */
export const isBuilt = (folder: string): boolean => {
  const stamp = join(fromRoot(folder), STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === hashSources();
};

/** Leaves beside what is built from what that was. */
export const stampBuild = (folder: string): void => writeFileSync(join(folder, STAMP), `${hashSources()}\n`);

export const builtFrom = (folder: string): Plugin => ({
  name: 'built-from',
  writeBundle: () => stampBuild(folder),
});
