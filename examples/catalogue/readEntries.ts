import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDoc } from '../compose/readDoc.js';
import { fileOf, readDoors } from './readDoors.js';

/**
 * All destinations there are, each by the settings that have its id, as a line of `doors.ts` has them: first those of the tag that has
 * most, and then those that say their setting themselves, by `@id`.
 *
 * @param root the folder that has `src`
 */
export const readEntries = (root: string): string[] => {
  const { destinations = [] } = readDoors(root).at(-1) ?? {};
  const known = destinations.map(fileOf);
  const others = readdirSync(join(root, 'src/destinations'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .filter((name) => !known.includes(name))
    .sort();
  return [
    ...destinations,
    ...others.flatMap((name) => {
      const id = readDoc(join(root, `src/destinations/${name}.ts`), name).tagOf('id');
      return id ? [`${id}: ${name}`] : [];
    }),
  ];
};
