// Prints what a change costs: the size of each tag now, and against the last commit; and what each part and each destination
// costs in the three smallest of them and in the one that has all.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, type Sizes } from '../../examples/catalogue/measure.js';
import { type Door, readDoors } from '../../examples/catalogue/readDoors.js';
import { fromRoot } from '../fromRoot.js';
import { stepsOf, weigh } from './ledger.js';
import { runRollup } from './runRollup.js';

const root = fromRoot('.');

const UNITS = ['brotli', 'gzip', 'raw'] as const;

/** The tags whose parts are weighed one by one: it takes a build for each. */
const WEIGHED = ['pagebeat.js', 'pagebeat.pirsch.js', 'pagebeat.swetrix.js', 'pagebeat.full.js'];
const readWeighed = (folder: string) => readDoors(folder).filter(({ file }) => WEIGHED.includes(file));

const committed = (path: string): string => {
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
const against = (now: number, before: number | undefined): string => {
  if (before === undefined || Number.isNaN(before)) return `${now} (new)`;
  return `${now} (${now < before ? '' : '+'}${now - before})`;
};

console.log('Building …');
runRollup();
console.log('\nBytes of each file, and against the last commit:');
const tags = readdirSync(`${root}/dist`).filter((name) => /^pagebeat.*\.js$/.test(name));
console.table(
  Object.fromEntries(
    tags.map((name) => {
      const text = committed(`dist/${name}`);
      const now = measure(readFileSync(`${root}/dist/${name}`, 'utf8'));
      const before: Partial<Sizes> = text ? measure(text) : {};
      return [name, Object.fromEntries(UNITS.map((unit) => [unit, against(now[unit], before[unit])]))];
    }),
  ),
);

const doors = readWeighed(root);
const lastRoot = mkdtempSync(join(tmpdir(), 'pagebeat-bytes-'));
try {
  execFileSync('sh', ['-c', 'git archive HEAD src | tar -x -C "$0"', lastRoot], { cwd: root });
  const before = existsSync(join(lastRoot, 'src/tags/doors.ts')) ? readWeighed(lastRoot) : [];
  const steps = [...doors, ...before].reduce((sum, door) => sum + stepsOf(door), 0);
  let done = 0;
  const onStep = () => {
    done++;
    if (process.stderr.isTTY) process.stderr.write(`\rWeighing ${done}/${steps} …`);
  };
  const weighed: { door: Door; now: Record<string, number>; former: Record<string, number> }[] = [];
  for (const door of doors) {
    const last = before.find(({ file }) => file === door.file);
    const now = await weigh(root, door, onStep);
    weighed.push({ door, now, former: last ? await weigh(lastRoot, last, onStep) : {} });
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  for (const { door, now, former } of weighed) {
    const { file } = door;
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
  rmSync(lastRoot, { recursive: true, force: true });
}
