import { rmSync } from 'node:fs';
import terser from '@rollup/plugin-terser';
import { compile, compileTag } from './build/compile.mjs';

/** Where the build goes: another folder when the committed one is compared with a fresh build. */
const dist = process.env.PAGEBEAT_DIST ?? 'dist';

// Files that are built no more would stay.
rmSync(dist, { recursive: true, force: true });

/** A script tag: ES5, minified, and nothing in it that is not its own. */
const tag = (name) => ({
  input: `src/tags/${name}.ts`,
  output: {
    file: `${dist}/${name}.js`,
    format: 'iife',
    sourcemap: true,
    // The source is strict already; the directive would cost 12 bytes and change nothing.
    strict: false,
    generatedCode: 'es5',
  },
  plugins: [compileTag(), terser({ ecma: 5, compress: { passes: 2 } })],
});

/** What npm users import: readable, so that their bundler and debugger have something to work with. */
const modules = {
  input: {
    index: 'src/index.ts',
    'destinations/pirsch': 'src/destinations/pirsch.ts',
    'destinations/swetrix': 'src/destinations/swetrix.ts',
    'plugins/outbox': 'src/plugins/outbox.ts',
  },
  output: { dir: dist, format: 'es', sourcemap: true, chunkFileNames: 'shared/[name].js' },
  plugins: [compile({ declaration: true, declarationDir: `${dist}/types`, rootDir: 'src', filterRoot: '.' })],
};

export default [tag('pagebeat'), tag('pagebeat.full'), modules];
