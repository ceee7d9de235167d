import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runCommand } from './runCommand.mjs';

const OLDEST_NODE = 20;
const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Kept where it is lost together with what it tells about. */
const STAMP = fromRoot('node_modules/.installed-from');

/** Installs the packages of `package-lock.json` when they are missing or of another one. Needs nothing but Node. */
export async function ensureDependencies() {
  const { node } = process.versions;
  if (Number.parseInt(node, 10) < OLDEST_NODE) {
    throw new Error(`Node ${OLDEST_NODE} or newer is needed, and this is Node ${node}: see https://nodejs.org`);
  }
  const lock = readFileSync(fromRoot('package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;

  // Not `npm ci`: it refuses a lock file without the packages for other systems, and a mirror may not have those.
  console.log('Installing the packages of package-lock.json: npm install --no-save');
  const { isOk, output } = await runCommand('npm', ['install', '--no-save']);
  if (!isOk) throw new Error(`npm install failed:\n\n${output}`);
  writeFileSync(STAMP, hash);
}
