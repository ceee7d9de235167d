import { fromRoot } from './fromRoot.mjs';
import { readIntegrity } from './readIntegrity.mjs';

/** The page of the recipes that has the hash of the script (SRI). */
export const CSP_RECIPE = fromRoot('examples/recipes/csp/index.html');

/** The page, with the hash of today's script. */
export const fillIntegrity = (html) => {
  const hashes = readIntegrity();
  return html.replace(
    /(src="\/(pagebeat[\w.]*\.js)"[^>]*?integrity=")[^"]*/g,
    (_all, start, file) => start + hashes[file],
  );
};
