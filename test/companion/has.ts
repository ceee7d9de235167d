import { FILES } from '../../src/companion/catalogue';
import type { Has } from '../../src/companion/types';

/** What a page with one tag of this file has. */
export const has = (file = 'pagebeat.js', more: Partial<Has> = {}): Has => ({
  parts: Object.fromEntries(FILES[file]!.map((name) => [name, true])),
  ids: ['code'],
  file,
  isTag: true,
  ...more,
});
