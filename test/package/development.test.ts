import { spawnSync } from 'node:child_process';
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

test('who asks for what comes with a part is told which part, once it is missing', () => {
  const site = (parts: string[]): string =>
    `${importsOf(['pirsch'], parts)}console.log(typeof createTracker(${optionsOf(['pirsch'], parts)}).flush);`;
  const run = (condition: string, parts: string[]) => {
    const path = join(folder, `${condition}-${parts.join('-')}.js`);
    writeFileSync(path, site(parts));
    const { stdout, stderr } = spawnSync(process.execPath, ['--conditions', condition, path], { encoding: 'utf8' });
    return [stdout.trim(), stderr.trim()];
  };
  expect(run('development', [])).toEqual([
    'undefined',
    'pagebeat: track.flush is of the part "controls". Import it from pagebeat/parts/controls, and give parts: { controls }.',
  ]);
  expect(run('production', [])).toEqual(['undefined', '']);
  expect(run('development', ['controls'])).toEqual(['function', '']);
  expect(run('production', ['controls'])).toEqual(['function', '']);
});
