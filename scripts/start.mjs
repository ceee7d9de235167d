// Runs a script of ours. On a fresh clone there is nothing but Node yet: this installs packages, among them tsx, which
// lets Node read TypeScript; then it hands over. `node scripts/start.mjs site/start --port 3000` runs `site/start.ts`.
import { basename } from 'node:path';
import { ensurePackages } from './ensurePackages.mjs';

/** Runs a script, which finds its arguments where every program does. @param {string} name */
export async function handOver(name) {
  try {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    if (major * 100 + minor < 2006) throw new Error(`Node 20.6 or newer is needed, and this is ${process.version}.`);
    await ensurePackages('', name === 'site/start' ? 'examples' : '');
  } catch ({ message }) {
    console.error(message);
    process.exit(1);
  }
  const { register } = await import('tsx/esm/api');
  register();
  await import(new URL(`${name}.ts`, import.meta.url).href);
}

// Not awaited here: the script may import this file.
if (basename(process.argv[1] ?? '') === 'start.mjs') handOver(process.argv.splice(2, 1)[0] ?? 'site/start');
