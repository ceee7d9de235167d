import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const bundles = new Map();

const bundle = async (name) => {
  const entry = fileURLToPath(new URL(`libraries/${name}.js`, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  });
  return outputFiles[0].text;
};

/**
 * A library of node_modules as one module that a browser can load, made when it is first asked for.
 *
 * @param {'preact' | 'chart'} name a file of `libraries/`
 * @returns {Promise<string>}
 */
export function bundleLibrary(name) {
  if (!bundles.has(name)) bundles.set(name, bundle(name));
  return bundles.get(name);
}
