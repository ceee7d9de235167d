import typescript, { type RollupTypescriptOptions } from '@rollup/plugin-typescript';

/** Compiles TypeScript. Syntax that needs a helper fails the build (no-helpers.ts), and so does a type error. */
export const compile = (options: RollupTypescriptOptions = {}) =>
  typescript({ tslib: './scripts/build/no-helpers.ts', noEmit: false, noEmitOnError: true, ...options });

/** What goes into a script tag: ES5. */
export const compileTag = () => compile({ target: 'ES5', ignoreDeprecations: '6.0' });
