import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The files of `libraries/`. */
export const LIBRARIES = ['preact', 'chart', 'minisearch'] as const;
export type Library = (typeof LIBRARIES)[number];

const bundles = new Map<Library, Promise<string>>();

async function bundle(name: Library): Promise<string> {
  const entry = fileURLToPath(new URL(`../libraries/${name}.ts`, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** A library of node_modules as one module that a browser can load, made when it is first asked for. */
export function bundleLibrary(name: Library): Promise<string> {
  const made = bundles.get(name) ?? bundle(name);
  bundles.set(name, made);
  return made;
}
