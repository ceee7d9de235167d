import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Installs the packages of a folder, or of a workspace alone, if not there. @param {string} folder @param {string} only */
export async function ensurePackages(folder, only = '') {
  const cwd = fileURLToPath(new URL(`../${folder}`, import.meta.url));
  // Kept where it is lost together with what it tells about.
  const stamp = `${cwd}node_modules/.installed-from`;
  const hash = createHash('sha256')
    .update(readFileSync(`${cwd}package-lock.json`))
    .digest('hex');
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (installed === hash || (only && installed === `${hash} ${only}`)) return;
  // Not `npm ci`: it refuses a lock file without the packages for other systems, and a mirror may not have those.
  const args = ['install', '--no-save', '--loglevel=error', ...(only ? ['--workspace', only] : [])];
  console.log(`Installing packages, which takes some seconds once: npm ${args.join(' ')}`);
  const pulse = setInterval(() => console.log('  … still installing'), 5000);
  const npm = spawn('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(npm, 'exit').finally(() => clearInterval(pulse));
  if (code !== 0) throw new Error(`The packages of ${folder}package-lock.json could not be installed.`);
  writeFileSync(stamp, only ? `${hash} ${only}` : hash);
}
