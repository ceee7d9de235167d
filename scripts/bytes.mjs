// Prints what a change costs: the size of each tag now, and against the last commit.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measure } from './measure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const committed = (path) => {
  try {
    return execFileSync('git', ['show', `HEAD:${path}`], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
};

execFileSync(process.execPath, [`${root}/node_modules/rollup/dist/bin/rollup`, '-c', '--silent'], {
  cwd: root,
  stdio: 'inherit',
});
const tags = readdirSync(`${root}/dist`).filter((name) => /^pagebeat.*\.js$/.test(name));
console.table(
  Object.fromEntries(
    tags.map((name) => {
      const now = measure(readFileSync(`${root}/dist/${name}`, 'utf8'));
      const before = measure(committed(`dist/${name}`));
      const against = (unit) => `${now[unit]} (${now[unit] < before[unit] ? '' : '+'}${now[unit] - before[unit]})`;
      return [name, { brotli: against('brotli'), gzip: against('gzip'), raw: against('raw') }];
    }),
  ),
);
