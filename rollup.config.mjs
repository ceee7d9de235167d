import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';

/** Where the build goes: another folder when the committed one is compared with a fresh build. */
const dist = process.env.PAGEBEAT_DIST ?? 'dist';

/** Syntax that needs a helper fails the build (build/no-helpers.mjs); so does a type error. */
const compile = (options) =>
  typescript({ tslib: './build/no-helpers.mjs', noEmit: false, noEmitOnError: true, ...options });

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
  plugins: [compile({ target: 'ES5', ignoreDeprecations: '6.0' }), terser({ ecma: 5, compress: { passes: 2 } })],
});

/** What npm users import: readable, so that their bundler and debugger have something to work with. */
const modules = {
  input: {
    index: 'src/index.ts',
    'destinations/pirsch': 'src/destinations/pirsch.ts',
    'destinations/swetrix': 'src/destinations/swetrix.ts',
  },
  output: { dir: dist, format: 'es', sourcemap: true, chunkFileNames: 'shared/[name].js' },
  plugins: [compile({ declaration: true, declarationDir: `${dist}/types`, rootDir: 'src', filterRoot: '.' })],
};

export default [tag('pagebeat'), modules];
