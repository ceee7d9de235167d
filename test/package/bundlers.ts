import { dirname, join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';

/** Makes of a file what a site would serve: minified, as each bundler does it where nothing is configured. */
type Bundle = (entry: string) => Promise<string>;

const withEsbuild: Bundle = async (entry) => {
  const { outputFiles } = await esbuild({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
};

const withRollup: Bundle = async (entry) => {
  const build = await rollup({ input: entry, plugins: [nodeResolve(), terser({ module: true })], onLog: () => {} });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  return output[0].code;
};

const withVite: Bundle = async (entry) => {
  const built = await vite({
    root: dirname(entry),
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rollupOptions: { input: entry } },
  });
  const all = [built].flat() as { output: { code?: string }[] }[];
  return all.flatMap(({ output }) => output.map(({ code = '' }) => code)).join('');
};

const withWebpack: Bundle = (entry) =>
  new Promise((resolve, reject) => {
    const compiler = webpack({ mode: 'production', context: dirname(entry), entry, output: { path: dirname(entry) } })!;
    let code: string | undefined;
    // It has to write somewhere: into this text.
    const asset = join(dirname(entry), 'main.js');
    compiler.outputFileSystem = {
      ...compiler.outputFileSystem,
      mkdir: (_path: string, done: (error: null) => void) => done(null),
      stat: (_path: string, done: (error: Error) => void) => done(new Error('nothing is there')),
      writeFile: (path: string, content: Buffer, done: (error: null) => void) => {
        if (path === asset) code = content.toString();
        done(null);
      },
    } as unknown as NonNullable<typeof compiler.outputFileSystem>;
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
        else if (code === undefined) reject(new Error('webpack wrote nothing'));
        else resolve(code);
      });
    });
  });

export const BUNDLERS: Record<string, Bundle> = {
  esbuild: withEsbuild,
  rollup: withRollup,
  vite: withVite,
  webpack: withWebpack,
};
