import { findEngines } from './findEngines.mjs';
import { installEngines } from './installEngines.mjs';

const findMissing = (needed) => {
  const found = findEngines();
  return needed.filter((name) => found[name].missing).map((name) => [name, found[name].missing]);
};

/**
 * Installs what is missing, where that can be done.
 *
 * @param {string[]} needed names of `findEngines`
 * @returns {Promise<string[]>} what could not be had, each with the reason; with CI=true that is an error
 */
export async function ensureEngines(needed) {
  const names = findMissing(needed).map(([name]) => name);
  if (!names.length) return [];
  const refusal = await installEngines(names);
  const missing = findMissing(needed).map(([name, reason]) => `${name}: ${reason}${refusal ? `; ${refusal}` : ''}`);
  if (missing.length && process.env.CI === 'true') throw new Error(missing.join('\n'));
  return missing;
}
