import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The page of the recipes that has the hash of the script (SRI). */
export const CSP_RECIPE = fileURLToPath(new URL('../examples/recipes/csp/index.html', import.meta.url));

/** What stands in `integrity` for the file that is in dist. */
export const integrityOf = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(fileURLToPath(new URL(`../dist/${file}`, import.meta.url))))
    .digest('base64')}`;

/** The page, with the hash of today's script. */
export const fillIntegrity = (html) =>
  html.replace(
    /(src="\/(pagebeat[\w.]*\.js)"[^>]*?integrity=")[^"]*/g,
    (_all, start, file) => start + integrityOf(file),
  );
