import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** Git ignores it. */
const CACHE = fileURLToPath(new URL('../../.cache/peers/', import.meta.url));
const RULES = fileURLToPath(new URL('../../.npmrc', import.meta.url));

/** Milliseconds. */
const PATIENCE = 180_000;

/** Installs a package, `name@1.2.3`, into a folder of its own, once. Its scripts are not run. */
const install = (edition: string): string => {
  const folder = join(CACHE, edition.replaceAll('/', '+'));
  if (existsSync(join(folder, 'node_modules'))) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  copyFileSync(RULES, join(folder, '.npmrc'));
  const { status, stderr } = spawnSync('npm', ['install', '--ignore-scripts', '--save-exact', edition], {
    cwd: folder,
    encoding: 'utf8',
    timeout: PATIENCE,
  });
  if (status !== 0) throw new Error(`${edition} can't be had: ${stderr.trim().split('\n')[0]}`);
  return folder;
};

/** What a package imports only when it is needed, a bundle of a site has in files of their own. */
const leaveLater: Plugin = {
  name: 'leave-later',
  setup: ({ onResolve }) => {
    onResolve({ filter: /./ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: '/later.js', external: true } : undefined,
    );
  },
};

const bundles = new Map<string, Promise<string>>();

/** A script for the page, of code that imports what a package of npm has. */
export const bundlePeer = (edition: string, code: string): Promise<string> => {
  const key = `${edition} ${code}`;
  const bundle = async (): Promise<string> => {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: install(edition) },
      ...{ bundle: true, minify: true, write: false, format: 'iife', target: 'es2018', logLevel: 'silent' },
      plugins: [leaveLater],
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    return outputFiles[0]!.text;
  };
  if (!bundles.has(key)) bundles.set(key, bundle());
  return bundles.get(key)!;
};

/** What a package imports only when it is needed: what a bundler of a site puts into files of their own. */
const bundleLater = async (edition: string, code: string): Promise<string[]> => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: install(edition) },
    ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2018', logLevel: 'silent' },
    ...{ splitting: true, outdir: 'later', metafile: true },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const paths = Object.keys(metafile.outputs);
  const atOnce = new Set(paths.filter((path) => metafile.outputs[path]!.entryPoint === '<stdin>'));
  // A set is gone through with what is added on the way.
  for (const path of atOnce) {
    for (const { path: next, kind } of metafile.outputs[path]!.imports) {
      if (kind === 'import-statement') atOnce.add(next);
    }
  }
  const isLater = (file: string): boolean => paths.some((path) => !atOnce.has(path) && file.endsWith(path));
  return outputFiles.filter(({ path }) => isLater(path)).map(({ text }) => text);
};

interface Peer {
  /** As npm has it: `name@1.2.3`. */
  edition: string;
  /** The script as the vendor's documents write it, for an endpoint; it puts what sends an event where `send` finds it. */
  code(endpoint: string): string;
}

/** What an adapter of a package has in common: one file, deferred, and its version. */
export const fromNpm = ({ edition, code }: Peer) => ({
  version: edition.slice(edition.lastIndexOf('@') + 1),
  files: async ({ endpoint }: { endpoint: string }) => ({ 'tag.js': await bundlePeer(edition, code(endpoint)) }),
  later: () => bundleLater(edition, code('https://stats.test')),
  html: ({ file }: { file(name: string): string }) => `<script defer src="${file('tag.js')}"></script>`,
});
