import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'rollup';

/** The hash of a file's bytes, as the `integrity` of a script tag has it: https://www.w3.org/TR/SRI */
export const integrityOf = (path: string): string =>
  `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;

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
