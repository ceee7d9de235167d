import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The page of the recipes that has the hash of the script (SRI). */
export const CSP_RECIPE = fromRoot('examples/recipes/csp/index.html');

/** The page, with the hash of today's script. */
export const fillIntegrity = (html) => {
  const hashes = JSON.parse(readFileSync(fromRoot('dist/integrity.json'), 'utf8'));
  return html.replace(
    /(src="\/(pagebeat[\w.]*\.js)"[^>]*?integrity=")[^"]*/g,
    (_all, start, file) => start + hashes[file],
  );
};
