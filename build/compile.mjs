import typescript from '@rollup/plugin-typescript';

/** Compiles TypeScript. Syntax that needs a helper fails the build (no-helpers.mjs), and so does a type error. */
export const compile = (options) =>
  typescript({ tslib: './build/no-helpers.mjs', noEmit: false, noEmitOnError: true, ...options });

/** What goes into a script tag: ES5. */
export const compileTag = (options) => compile({ target: 'ES5', ignoreDeprecations: '6.0', ...options });
