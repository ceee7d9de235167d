import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fromRoot } from '../fromRoot.js';

const filesOf = (room: string) =>
  readdirSync(fromRoot(`src/${room}`))
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => file.slice(0, -3));

/** What npm users can import, such as `pagebeat/parts/outbox`, with its source. */
export interface EntryPoint {
  name: string;
  path: string;
}

/** The `exports` of package.json: what nobody may import is null there. */
const readExports = (): Record<string, string | { types: string } | null> =>
  JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')).exports;

/** What npm users can import, by the `exports` of package.json, each with its source. */
export const readEntryPoints = (): EntryPoint[] =>
  Object.entries(readExports()).flatMap(([subpath, entry]) => {
    // What nobody may import, and the tags, which export nothing.
    if (typeof entry !== 'object' || !entry?.types || subpath.endsWith('.js')) return [];
    const source = entry.types.replace(/^\.\/dist\/types\/(.*)\.d\.ts$/, 'src/$1.ts');
    const found = source.includes('*') ? filesOf(dirname(source).slice('src/'.length)) : [''];
    return found.map((file) => ({
      name: `pagebeat${subpath.slice(1).replace('*', file)}`,
      path: fromRoot(source.replace('*', file)),
    }));
  });
