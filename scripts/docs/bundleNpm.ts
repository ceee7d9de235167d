import { buildSync } from 'esbuild';
import { fromRoot } from '../fromRoot.js';

/** What a site ships that takes `createTracker` and Pirsch from npm and bundles them by esbuild, minified, as it comes. */
export const bundleNpm = (): string => {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { createTracker } from './dist/index.js';
        import { pirsch } from './dist/destinations/pirsch.js';
        window.track = createTracker({ destinations: [pirsch({ code: 'code' })] });`,
      resolveDir: fromRoot('.'),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
};
