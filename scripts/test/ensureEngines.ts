import { type EngineName, findEngines } from './findEngines.js';
import { installEngines } from './installEngines.js';

const findMissing = (needed: EngineName[]): { name: EngineName; reason: string }[] => {
  const found = findEngines();
  return needed.flatMap((name) => {
    const program = found[name];
    return 'missing' in program ? [{ name, reason: program.missing }] : [];
  });
};

/** Of recipes: where a distribution lacks one, its tests are left out. */
const OPTIONAL: EngineName[] = ['nginx', 'clickhouse'];

/** Installs what is missing, where that can be done, and tells what could not be had; with CI=true that is an error of browsers. */
export async function ensureEngines(needed: EngineName[]): Promise<string[]> {
  const names = findMissing(needed).map(({ name }) => name);
  if (!names.length) return [];
  const refusal = await installEngines(names);
  const missing = findMissing(needed);
  const lines = missing.map(({ name, reason }) => `${name}: ${reason}${refusal ? `; ${refusal}` : ''}`);
  const isRequired = missing.some(({ name }) => !OPTIONAL.includes(name));
  if (isRequired && process.env.CI === 'true') throw new Error(lines.join('\n'));
  return lines;
}
