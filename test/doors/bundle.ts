import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, rollup } from 'rollup';
import ts from 'typescript';
import { inNpm, preferNpm } from '../../build/preferNpm.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** MINIFY=1 tests the files that were built and committed. */
const isBuilt = !!process.env.MINIFY;

/** What a site's own bundler would make of the package: one script, here with its exports as a global. */
const PACKAGE = 'package-entry';
const packageEntry = (): string => {
  const from = (path: string): string =>
    JSON.stringify(isBuilt ? resolve(root, `dist/${path}.js`) : inNpm(resolve(root, `src/first/${path}.ts`)));
  const inRoom = (room: string): string[] =>
    readdirSync(resolve(root, 'src/first', room))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${room}/${file.slice(0, -3)}`);
  return ['index', 'testing', ...inRoom('destinations'), ...inRoom('plugins')]
    .map((path) => `export * from ${from(path)};`)
    .join('');
};

/** Only strips the types: that the code compiles is for the build to say, and it takes its time for that. */
const stripTypes: Plugin = {
  name: 'strip-types',
  resolveId(source, importer) {
    if (source === PACKAGE) return source;
    if (importer?.endsWith('.ts') && source.startsWith('.')) {
      return resolve(dirname(importer), source.replace(/(\.js)?$/, '.ts'));
    }
    return null;
  },
  load: (id) => (id === PACKAGE ? packageEntry() : null),
  transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    const compilerOptions = { target: ts.ScriptTarget.ES2018, module: ts.ModuleKind.ESNext };
    return { code: ts.transpileModule(code, { fileName: id, compilerOptions }).outputText, map: null };
  },
};

const build = async (input: string): Promise<string> => {
  const bundle = await rollup({ input, plugins: [...(input === PACKAGE ? [preferNpm] : []), stripTypes] });
  const { output } = await bundle.generate({ format: 'iife', name: 'npm', strict: false });
  return output[0].code;
};

const built: Record<string, Promise<string>> = {};

/** A tag by the name of its file without `.js`, or the npm package, whose exports are then in the global `npm`. */
export type Door = 'package' | `pagebeat${string}`;

/** The code of a door. */
export const bundle = (door: Door): Promise<string> =>
  (built[door] ??=
    door === 'package'
      ? build(PACKAGE)
      : isBuilt
        ? Promise.resolve(readFileSync(resolve(root, `dist/${door}.js`), 'utf8'))
        : build(
            [`src/tags/${door}.ts`, `src/first/tags/${door}.ts`].map((path) => resolve(root, path)).find(existsSync)!,
          ));
