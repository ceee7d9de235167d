import { readDoors } from './readDoors.js';

/**
 * All destinations there are, each by the settings that have its id, as a line of `doors.ts` has them: first those of the tag that has
 * most, then those of the others.
 *
 * @param root the folder that has `src`
 */
export const readEntries = (root: string): string[] => {
  const doors = readDoors(root);
  return [...new Set([...(doors.at(-1)?.destinations ?? []), ...doors.flatMap(({ destinations }) => destinations)])];
};
