import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pagebeat-packages-'));
  for (const name of ['scripts', 'examples', 'node_modules', 'bin']) mkdirSync(join(folder, name));
  copyFileSync(
    fileURLToPath(new URL('../../scripts/ensurePackages.mjs', import.meta.url)),
    join(folder, 'scripts/ensurePackages.mjs'),
  );
  write('package-lock.json', '{}');
  write('examples/package.json', '{ "dependencies": { "hono": "4.0.0" } }');
  // In place of npm: it writes down what it was asked for.
  write('bin/npm', '#!/bin/sh\necho "$@" >> "$ASKED"\n');
  chmodSync(join(folder, 'bin/npm'), 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What npm is asked for as the site is started, or the tests: nothing where all is there. */
const ask = (what: 'start' | 'test'): string => {
  const asked = join(folder, 'asked');
  rmSync(asked, { force: true });
  const call = `ensurePackages('', '${what === 'start' ? 'examples' : ''}')`;
  const source = `import { ensurePackages } from './scripts/ensurePackages.mjs'; await ${call};`;
  const env = { ...process.env, ASKED: asked, PATH: join(folder, 'bin') + delimiter + process.env.PATH };
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', source], { cwd: folder, env });
  expect(status).toBe(0);
  return existsSync(asked) ? readFileSync(asked, 'utf8').trim() : '';
};

const ALL = 'install --no-save --loglevel=error';
const FEW = `${ALL} --save-prod --omit=dev hono@4.0.0`;

test('on a fresh clone the site is started with few packages, and the tests add theirs', () => {
  expect([ask('start'), ask('start'), ask('test'), ask('test'), ask('start')]).toEqual([FEW, '', ALL, '', '']);
});

test('who has installed by hand, or for the tests, loses nothing as the site is started', () => {
  write('node_modules/.package-lock.json', '{}');
  expect([ask('start'), ask('test')]).toEqual([ALL, '']);
  write('package-lock.json', '{ "changed": true }');
  expect([ask('start'), ask('start')]).toEqual([ALL, '']);
});

test('few packages stay few when others are wanted', () => {
  ask('start');
  write('package-lock.json', '{ "changed": true }');
  expect([ask('start'), ask('start')]).toEqual([FEW, '']);
});
