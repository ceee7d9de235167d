import { statSync } from 'node:fs';
import { build, type OnResolveArgs, type Plugin } from 'esbuild';
import { LIBRARIES, type Library } from './bundleLibrary.js';

/** The library that has what is imported from node_modules. */
const libraryOf = (path: string): Library => LIBRARIES.find((name) => path.startsWith(name)) ?? 'preact';

/** Where a page finds what a module imports: its neighbours beside it, and what is of node_modules in one of the libraries. */
function resolve({ path, kind }: OnResolveArgs) {
  if (kind === 'entry-point') return undefined;
  const isOwn = /^\.\.?\//.test(path);
  return { path: isOwn ? path : `/libraries/${libraryOf(path)}.js`, external: true };
}

const leaveImports: Plugin = {
  name: 'leave-imports',
  setup: ({ onResolve }) => onResolve({ filter: /.*/ }, resolve),
};

const compiled = new Map<string, { changed: number; code: Promise<string> }>();

async function compile(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
    // So that an error in the console names the file as it was written.
    sourcemap: 'inline',
    plugins: [leaveImports],
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** The file that a module of the pages is written in. */
export const findModule = (path: string): string | undefined =>
  [`${path}.ts`, `${path}.tsx`].find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());

/** A file of TypeScript as a module that a browser can load, alone: made when it is asked for, and anew when it has changed. */
export function compileModule(file: string): Promise<string> {
  const changed = statSync(file).mtimeMs;
  const known = compiled.get(file);
  if (known?.changed === changed) return known.code;
  const code = compile(file);
  compiled.set(file, { changed, code });
  return code;
}
