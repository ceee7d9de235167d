import { type EngineName, findEngines } from './findEngines.js';
import { installEngines } from './installEngines.js';

const findMissing = (needed: EngineName[]): { name: EngineName; reason: string }[] => {
  const found = findEngines();
  return needed.flatMap((name) => {
    const program = found[name];
    return 'missing' in program ? [{ name, reason: program.missing }] : [];
  });
};

/** Installs what is missing, where that can be done, and tells what could not be had; with CI=true that is an error. */
export async function ensureEngines(needed: EngineName[]): Promise<string[]> {
  const names = findMissing(needed).map(({ name }) => name);
  if (!names.length) return [];
  const refusal = await installEngines(names);
  const missing = findMissing(needed).map(({ name, reason }) => `${name}: ${reason}${refusal ? `; ${refusal}` : ''}`);
  if (missing.length && process.env.CI === 'true') throw new Error(missing.join('\n'));
  return missing;
}
