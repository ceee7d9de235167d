// Runs a script of ours: on a fresh clone there is nothing but Node yet, so this installs the packages, among them tsx, which
// lets Node read TypeScript; then it hands over. `node scripts/start.mjs site/start --port 3000` runs `site/start.ts`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The first that has `module.register`. */
const OLDEST_NODE = [20, 6];

/** Installs the packages of a folder's package-lock.json when they are missing or of another one. @param {string} folder */
export function ensurePackages(folder) {
  const path = fileURLToPath(new URL(`../${folder}`, import.meta.url));
  // Kept where it is lost together with what it tells about.
  const stamp = `${path}node_modules/.installed-from`;
  const hash = createHash('sha256')
    .update(readFileSync(`${path}package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  // Not `npm ci`: it refuses a lock file without the packages for other systems, and a mirror may not have those.
  console.log(`Installing the packages of ${folder}package-lock.json: npm install --no-save`);
  execFileSync('npm', ['install', '--no-save', '--prefix', path], { cwd: path, stdio: ['ignore', 'pipe', 'inherit'] });
  writeFileSync(stamp, hash);
}

/** Runs a script, which finds its arguments where every program does. @param {string} name */
export async function handOver(name) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (isOld)
    throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed, and this is ${process.version}: see nodejs.org`);
  ensurePackages('');
  const { register } = await import('tsx/esm/api');
  register();
  await import(new URL(`${name}.ts`, import.meta.url).href);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await handOver(process.argv.splice(2, 1)[0] ?? 'site/start');
