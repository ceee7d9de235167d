import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Installs the packages of a folder, or those alone that one in it names, if not there. @param {string} folder @param {string} only */
export async function ensurePackages(folder, only = '') {
  const cwd = fileURLToPath(new URL(`../${folder}`, import.meta.url));
  // Kept where it is lost together with what it tells about.
  const stamp = `${cwd}node_modules/.installed-from`;
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  // Who has all of it, by `npm test` or by hand, keeps it: npm would take away what is not among those few.
  const hasAll = installed ? !installed.includes(' ') : existsSync(`${cwd}node_modules/.package-lock.json`);
  const isFew = only && !hasAll;
  // Not as a workspace: npm writes that into the lock file as a link, and without the link `npm ci` refuses the file.
  const named = isFew
    ? Object.entries(JSON.parse(readFileSync(`${cwd}${only}/package.json`, 'utf8')).dependencies)
    : [];
  const some = isFew ? ['--save-prod', '--omit=dev', ...named.map((one) => one.join('@'))] : [];
  const hash = createHash('sha256')
    .update(readFileSync(`${cwd}package-lock.json`))
    .digest('hex');
  const wanted = [hash, ...some].join(' ');
  if (installed === hash || installed === wanted) return;
  console.log(`Installing packages${isFew ? ` for ${only}` : ''}, which takes some seconds once: npm install`);
  const pulse = setInterval(() => console.log('  … still installing'), 5000);
  // Not `npm ci`: it refuses a lock file without the packages for other systems, and a mirror may not have those.
  const args = ['install', '--no-save', '--loglevel=error', ...some];
  const npm = spawn('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(npm, 'exit').finally(() => clearInterval(pulse));
  if (code !== 0) throw new Error(`The packages of ${folder}package-lock.json could not be installed.`);
  writeFileSync(stamp, wanted);
}
