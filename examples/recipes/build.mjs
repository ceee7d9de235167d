// Builds every recipe into a folder of its own: node build.mjs [FOLDER]. Those without a build are copied, with the script.
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const target = resolve(process.argv[2] ?? here('../../.cache/recipes'));

const copyWith = (tag) => (name, outDir) => {
  cpSync(here(name), outDir, { recursive: true });
  copyFileSync(here(`../../dist/${tag}`), join(outDir, tag));
};
const copy = copyWith('pagebeat.js');
const copyFull = copyWith('pagebeat.full.js');
const copyOwn = copyWith('pagebeat.own.js');

const byVite = (name, outDir) =>
  build({ root: here(name), configFile: here('vite.config.js'), logLevel: 'warn', build: { outDir } });

const byNext = (name, outDir) => {
  execFileSync(process.execPath, [here('node_modules/next/dist/bin/next'), 'build', here(name)], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  cpSync(here(`${name}/out`), outDir, { recursive: true });
};

const recipes = {
  html: copy,
  click: copy,
  gtm: copy,
  csp: copy,
  consent: copy,
  tcf: copyFull,
  'consent-mode': copyFull,
  proxy: copy,
  pipeline: copyOwn,
  react: byVite,
  vue: byVite,
  svelte: byVite,
  router: byVite,
  next: byNext,
};

// Next looks at the types of its own.
execFileSync(process.execPath, [here('node_modules/typescript/bin/tsc'), '-p', here('tsconfig.json')], {
  stdio: 'inherit',
});

for (const [name, make] of Object.entries(recipes)) {
  const start = Date.now();
  const outDir = join(target, name);
  rmSync(outDir, { recursive: true, force: true });
  await make(name, outDir);
  if (!existsSync(join(outDir, 'index.html'))) throw new Error(`${name} has no index.html`);
  console.log(`${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
