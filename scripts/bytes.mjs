// Prints what a change costs: the size of each tag now, and against the last commit; and what each part and each destination
// costs in the three smallest of them and in the one that has all.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDoors, stepsOf, weigh } from './ledger.mjs';
import { measure } from './measure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The tags whose parts are weighed one by one: it takes a build for each. */
const WEIGHED = ['pagebeat.js', 'pagebeat.pirsch.js', 'pagebeat.swetrix.js', 'pagebeat.full.js'];
const readWeighed = (folder) => readDoors(folder).filter(({ file }) => WEIGHED.includes(file));

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

/** A number, and how far it is from what it was. */
const against = (now, before) => {
  if (before === undefined || Number.isNaN(before)) return `${now} (new)`;
  return `${now} (${now < before ? '' : '+'}${now - before})`;
};

console.log('Building …');
execFileSync(process.execPath, [`${root}/node_modules/rollup/dist/bin/rollup`, '-c', '--silent'], {
  cwd: root,
  stdio: 'inherit',
});
console.log('\nBytes of each file, and against the last commit:');
const tags = readdirSync(`${root}/dist`).filter((name) => /^pagebeat.*\.js$/.test(name));
console.table(
  Object.fromEntries(
    tags.map((name) => {
      const text = committed(`dist/${name}`);
      const now = measure(readFileSync(`${root}/dist/${name}`, 'utf8'));
      const before = text ? measure(text) : {};
      return [
        name,
        Object.fromEntries(['brotli', 'gzip', 'raw'].map((unit) => [unit, against(now[unit], before[unit])])),
      ];
    }),
  ),
);

const doors = readWeighed(root);
const last = mkdtempSync(join(tmpdir(), 'pagebeat-bytes-'));
try {
  execFileSync('sh', ['-c', 'git archive HEAD src | tar -x -C "$0"', last], { cwd: root });
  const before = existsSync(join(last, 'src/tags/doors.ts')) ? readWeighed(last) : [];
  const steps = [...doors, ...before].reduce((sum, door) => sum + stepsOf(door), 0);
  let done = 0;
  const onStep = () => {
    done++;
    if (process.stderr.isTTY) process.stderr.write(`\rWeighing ${done}/${steps} …`);
  };
  const weighed = [];
  for (const door of doors) {
    const former = before.find(({ file }) => file === door.file);
    weighed.push([door, await weigh(root, door, onStep), former ? await weigh(last, former, onStep) : {}]);
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  for (const [{ file }, now, former] of weighed) {
    console.log(`\n${file}: what it gets smaller by, in bytes with brotli, when this alone is left out (noise: 10)`);
    console.table(
      Object.fromEntries(
        Object.entries(now)
          .filter(([name]) => name !== file)
          .map(([name, size]) => [name, { brotli: against(size, former[name]) }]),
      ),
    );
  }
} finally {
  rmSync(last, { recursive: true, force: true });
}
