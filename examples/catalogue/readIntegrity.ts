import { readFileSync } from 'node:fs';
import { fromRoot } from './fromRoot.js';

/** The hash of each tag by its file's name, as the build has written it. */
export const readIntegrity = (): Record<string, string> =>
  JSON.parse(readFileSync(fromRoot('dist/integrity.json'), 'utf8'));
