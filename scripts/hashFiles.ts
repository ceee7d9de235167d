import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from './fromRoot.js';

/**
 * The files in a folder and those below it, as paths from the root of the repository, in order.
 *
 * @param leftOut names of files and folders
 */
export const listFiles = (folder: string, leftOut: string[] = []): string[] =>
  readdirSync(fromRoot(folder), { withFileTypes: true })
    .filter(({ name }) => !leftOut.includes(name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(path, leftOut) : [path];
    })
    .sort();

/** One hash of these files, with their names, and of what else is told. How a system ends lines is no matter. */
export const hashFiles = (paths: string[], ...more: string[]): string => {
  const hash = createHash('sha256').update(more.join('\n'));
  for (const path of paths) hash.update(path).update(readFileSync(fromRoot(path), 'utf8').replaceAll('\r\n', '\n'));
  return hash.digest('hex');
};
