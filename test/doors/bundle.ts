import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, rollup } from 'rollup';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** MINIFY=1 tests the files that were built and committed. */
const isBuilt = !!process.env.MINIFY;

/** What a site's own bundler would make of the package: one script, here with its exports as a global. */
const PACKAGE = 'package-entry';
const packageEntry = (): string => {
  const inRoom = (room: string, folder: string): [string, string][] =>
    readdirSync(resolve(root, 'src', folder))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.slice(0, -3))
      .map((name) => [`${room}/${name}`, `${folder}/${name}`]);
  const all: [built: string, source: string][] = [
    ['index', 'package/index'],
    ['testing', 'package/testing'],
    ...inRoom('destinations', 'package/destinations'),
    ...inRoom('parts', 'parts'),
  ];
  return all
    .map(([built, source]) => resolve(root, isBuilt ? `dist/${built}.js` : `src/${source}.ts`))
    .map((path) => `export * from ${JSON.stringify(path)};`)
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
  const bundle = await rollup({ input, plugins: [stripTypes] });
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
        : build(resolve(root, `src/tags/${door}.ts`)));
