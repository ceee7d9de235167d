// Runs a script of ours. On a fresh clone there is nothing but Node yet: this installs the packages, among them tsx, which
// lets Node read TypeScript; then it hands over. `node scripts/start.mjs site/start --port 3000` runs `site/start.ts`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Installs the packages of a folder when they are missing or of another lock file. @param {string} folder */
export function ensurePackages(folder) {
  const path = fileURLToPath(new URL(`../${folder}`, import.meta.url));
  // Kept where it is lost together with what it tells about.
  const stamp = `${path}node_modules/.installed-from`;
  const lock = readFileSync(`${path}package-lock.json`);
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  // Not `npm ci`: it refuses a lock file without the packages for other systems, and a mirror may not have those.
  console.log(`Installing the packages of ${folder}package-lock.json: npm install --no-save`);
  execFileSync('npm', ['install', '--no-save', '--prefix', path], { cwd: path, stdio: ['ignore', 'pipe', 'inherit'] });
  writeFileSync(stamp, hash);
}

/** Runs a script, which finds its arguments where every program does. @param {string} name */
export async function handOver(name) {
  try {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const isOld = major < 20 || (major === 20 && minor < 6);
    if (isOld) throw new Error(`Node 20.6 or newer is needed, and this is ${process.version}: see https://nodejs.org`);
    ensurePackages('');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  const { register } = await import('tsx/esm/api');
  register();
  await import(new URL(`${name}.ts`, import.meta.url).href);
}

// Not awaited here: the script may import this file.
if (basename(process.argv[1] ?? '') === 'start.mjs') handOver(process.argv.splice(2, 1)[0] ?? 'site/start');
