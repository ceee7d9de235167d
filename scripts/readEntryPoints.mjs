import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fromRoot } from './fromRoot.mjs';

const filesOf = (room) =>
  readdirSync(fromRoot(`src/${room}`))
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => file.slice(0, -3));

/**
 * What npm users can import, by the `exports` of package.json, each with its source.
 *
 * @returns {{ name: string, path: string }[]} such as `pagebeat/parts/outbox`
 */
export const readEntryPoints = () =>
  Object.entries(JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')).exports).flatMap(([subpath, entry]) => {
    // What nobody may import, and the tags, which export nothing.
    if (!entry?.types || subpath.endsWith('.js')) return [];
    const source = entry.types.replace(/^\.\/dist\/types\/(.*)\.d\.ts$/, 'src/$1.ts');
    const found = source.includes('*') ? filesOf(dirname(source).slice('src/'.length)) : [''];
    return found.map((file) => ({
      name: `pagebeat${subpath.slice(1).replace('*', file)}`,
      path: fromRoot(source.replace('*', file)),
    }));
  });
