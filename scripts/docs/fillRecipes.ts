import { readIntegrity } from '../../examples/catalogue/readIntegrity.js';
import { fromRoot } from '../fromRoot.js';

/** The page of the recipes that has the hash of the script (SRI). */
export const CSP_RECIPE = fromRoot('examples/recipes/csp/index.html');

/** The page, with the hash of today's script. */
export const fillIntegrity = (html: string): string => {
  const hashes = readIntegrity();
  return html.replace(
    /(src="\/(pagebeat[\w.]*\.js)"[^>]*?integrity=")[^"]*/g,
    (_all, start: string, file: string) => start + hashes[file],
  );
};
