import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from '../ensurePackages.mjs';
import { fromRoot } from '../fromRoot.js';
import { hashFiles, listFiles } from '../hashFiles.js';
import { runCommand } from '../runCommand.js';

const BUILT = fromRoot('.cache/recipes');
const STAMP = join(BUILT, '.built-from');

/** Made by installing and building. */
const MADE = ['node_modules', '.next', 'out', 'next-env.d.ts', '.installed-from'];

/** What the built recipes are made from: their own files, and ours. */
const hashSources = (): string =>
  hashFiles([...listFiles('examples/recipes', MADE), ...listFiles('dist')], process.version);

/** Vite's own demand. */
const isNewEnough = ([major = 0, minor = 0]: number[]) =>
  (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;

/**
 * Installs the packages of `examples/recipes` and builds all recipes into `.cache/recipes`, unless that was done from the
 * same files. A recipe that does not build is an error.
 */
export async function ensureRecipes(): Promise<string[]> {
  const hash = hashSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return [];
  try {
    const { node } = process.versions;
    if (!isNewEnough(node.split('.').map(Number))) throw new Error(`Node ${node} is too old for Vite: 20.19 or 22.12`);
    await ensurePackages('examples/recipes/');
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return [`recipes: ${reason.trim().replace(/\s*\n\s*/g, '; ')}`];
  }
  console.log('  building: node examples/recipes/build.mjs');
  const { isOk, output } = await runCommand('node', ['examples/recipes/build.mjs', BUILT]);
  if (!isOk) throw new Error(`the recipes do not build:\n\n${output}`);
  console.log(output.trimEnd().replace(/^/gm, '    '));
  writeFileSync(STAMP, hash);
  return [];
}
