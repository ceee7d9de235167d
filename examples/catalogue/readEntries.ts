import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDoc } from '../compose/readDoc.js';
import { fileOf, readDoors } from './readDoors.js';

/** As a line of `doors.ts` has a destination that is in none: it says itself, by `@id`, which setting has its id. */
const readOwn = (root: string, name: string): string[] => {
  const id = readDoc(join(root, `src/destinations/${name}.ts`), name).tagOf('id');
  return id ? [id === name ? name : `${id}: ${name}`] : [];
};

/**
 * All destinations there are, each by the settings that have its id, as a line of `doors.ts` has them: first those of the tag that has
 * most, then those of the others, and then those that are in none.
 *
 * @param root the folder that has `src`
 */
export const readEntries = (root: string): string[] => {
  const doors = readDoors(root);
  const entries = [...(doors.at(-1)?.destinations ?? []), ...doors.flatMap(({ destinations }) => destinations)];
  const known = entries.map(fileOf);
  const others = readdirSync(join(root, 'src/destinations'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .filter((name) => !known.includes(name))
    .sort();
  return [...new Set([...entries, ...others.flatMap((name) => readOwn(root, name))])];
};
