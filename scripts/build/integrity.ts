import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'rollup';
import { hashOf } from '../../examples/compose/hashOf.js';

/** The hash of a file's bytes. */
export const integrityOf = (path: string): string => hashOf(readFileSync(path));

/** Writes the hash of what was built into `integrity.json` beside it, with those of the tags that were built before. */
export const integrity = (): Plugin => ({
  name: 'integrity',
  writeBundle({ file }) {
    if (!file) throw new Error('A tag is built into a file.');
    const path = join(dirname(file), 'integrity.json');
    const hashes: Record<string, string> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
    hashes[basename(file)] = integrityOf(file);
    const names = Object.keys(hashes).sort();
    writeFileSync(path, `${JSON.stringify(Object.fromEntries(names.map((name) => [name, hashes[name]])), null, 2)}\n`);
  },
});
