import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { expect, inject, test } from 'vitest';
import { importsOf, optionsOf } from './entryPoints';

// The plugin of rollup takes the condition `development` where this is anything else.
process.env.NODE_ENV = 'production';

const folder = join(inject('project'), 'development');
mkdirSync(folder, { recursive: true });
const entry = join(folder, 'site.js');
writeFileSync(entry, `${importsOf(['pirsch'], [])}window.track = createTracker(${optionsOf(['pirsch'], [])});\n`);

/** Texts that only the companion has. */
const WORDS = ['Did you mean', 'Nothing is sent from localhost', 'would send'];

const BUNDLERS: Record<string, (conditions: string[]) => Promise<string>> = {
  esbuild: async (conditions) => {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      write: false,
      conditions,
    });
    return outputFiles[0]!.text;
  },
  rollup: async (conditions) => {
    const bundle = await rollup({
      input: entry,
      plugins: [nodeResolve({ exportConditions: conditions })],
      onLog: () => {},
    });
    const { output } = await bundle.generate({ format: 'es' });
    await bundle.close();
    return output[0].code;
  },
};

test.each(Object.entries(BUNDLERS))(
  '%s brings the companion in development, and none of it in production',
  async (_name, bundle) => {
    const [development, production, plain] = await Promise.all([
      bundle(['development']),
      bundle(['production']),
      bundle([]),
    ]);
    for (const text of WORDS) {
      expect(development, text).toContain(text);
      expect(production, text).not.toContain(text);
      expect(plain, text).not.toContain(text);
    }
  },
);
