import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a tag is made of: entries as they stand in the code. */
export interface Composition {
  destinations: string[];
  parts: string[];
}

/** What a file is made of. */
export interface Door extends Composition {
  file: string;
}

const listOf = (text: string) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);

/**
 * What each file of the house is made of, as `src/tags/doors.ts` says it.
 *
 * @param root the folder that has `src`
 */
export const readDoors = (root: string): Door[] => {
  const text = readFileSync(join(root, 'src/tags/doors.ts'), 'utf8');
  const doors = text.matchAll(/`(pagebeat[\w.]*\.js)`[\s\S]*?: Door = \[\s*\{([^}]*)\},\s*\{([^}]*)\},?\s*\]/g);
  return [...doors].map(([, file = '', destinations = '', parts = '']) => ({
    file,
    destinations: listOf(destinations),
    parts: listOf(parts),
  }));
};

/** The file of an entry: `projectId: swetrix` is in `swetrix.ts`. */
export const fileOf = (entry: string): string => entry.replace(/^.*:/, '').trim();
