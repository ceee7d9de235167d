import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from './fromRoot.mjs';
import { runCommand } from './runCommand.mjs';

const OLDEST_NODE = 20;

/**
 * Installs the packages of a folder's `package-lock.json` when they are missing or of another one.
 *
 * @param {string} folder from the root, with a `/` at its end; the root itself is ''
 */
export async function ensurePackages(folder) {
  // Kept where it is lost together with what it tells about.
  const stamp = fromRoot(`${folder}node_modules/.installed-from`);
  const lock = readFileSync(fromRoot(`${folder}package-lock.json`));
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;

  // Not `npm ci`: it refuses a lock file without the packages for other systems, and a mirror may not have those.
  console.log(`Installing the packages of ${folder}package-lock.json: npm install --no-save`);
  const { isOk, output } = await runCommand('npm', ['install', '--no-save', '--prefix', fromRoot(folder || '.')]);
  if (!isOk) throw new Error(`npm install failed:\n\n${output}`);
  writeFileSync(stamp, hash);
}

/** The same for the project itself. Needs nothing but Node. */
export async function ensureDependencies() {
  const { node } = process.versions;
  if (Number.parseInt(node, 10) < OLDEST_NODE) {
    throw new Error(`Node ${OLDEST_NODE} or newer is needed, and this is Node ${node}: see https://nodejs.org`);
  }
  await ensurePackages('');
}
