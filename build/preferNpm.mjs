import { existsSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';

const npm = resolve('src/first/npm');

/** What npm users get in place of a file of the house, if there is something: it has the same name, in `src/first/npm/`. */
export const inNpm = (file) => [resolve(npm, basename(file)), file].find(existsSync);

/** A rollup plugin that has it so for all imports but those of `src/first/npm/` itself. */
export const preferNpm = {
  name: 'prefer-npm',
  resolveId(source, importer) {
    if (!importer || !source.startsWith('.') || dirname(importer) === npm) return null;
    const file = resolve(dirname(importer), source.replace(/(\.js)?$/, '.ts'));
    const own = inNpm(file);
    return file.includes(`${sep}src${sep}`) && own !== file ? own : null;
  },
};
