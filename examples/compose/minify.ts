import terser, { type Options } from '@rollup/plugin-terser';

/** How each tag is minified, a ready-made one and a composed one. No getter of ours has an effect: that it knows saves 9 bytes. */
const OPTIONS: Options = { ecma: 5, compress: { passes: 2, pure_getters: true } };

export const minify = () => terser(OPTIONS);
