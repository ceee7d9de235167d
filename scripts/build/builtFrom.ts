import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rollup';
import { fromRoot } from '../fromRoot.js';
import { hashFiles, listFiles } from '../hashFiles.js';

/** How the sources are built. */
const BUILD = [
  'rollup.config.ts',
  'tsconfig.json',
  ...['compile', 'integrity', 'no-helpers'].map((name) => `scripts/build/${name}.ts`),
  ...['hashOf', 'minify'].map((name) => `examples/compose/${name}.ts`),
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

/** All that a build is made from. */
export const hashSources = (): string => hashFiles([...BUILD, ...listFiles('src')], ...readBuilders());

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
