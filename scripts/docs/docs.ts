// Writes what is made from the code: what the companion knows, the sizes and tables of README.md and docs/, the API reference, a recipe's hash.
// Run it after a build, and build again when the companion knows something new.
import { readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from '../fromRoot.js';
import { fillReadme, readDocuments } from './fillReadme.js';
import { CSP_RECIPE, fillIntegrity } from './fillRecipes.js';
import { writeApi } from './writeApi.js';
import { writeCatalogue } from './writeCatalogue.js';
import { writeDestinationPages } from './writeDestinationPages.js';

const write = async (
  file: string,
  fill: (text: string) => string | Promise<string>,
  name: string,
  parts: string,
): Promise<void> => {
  const before = readFileSync(file, 'utf8');
  const after = await fill(before);
  writeFileSync(file, after);
  console.log(before === after ? `${name} is up to date.` : `${name}: ${parts} written anew.`);
};

writeCatalogue();
writeDestinationPages();
for (const path of readDocuments())
  await write(fromRoot(path), (text) => fillReadme(text, path), path, 'sizes and tables');
await write(CSP_RECIPE, fillIntegrity, 'examples/recipes/csp/index.html', "the script's hash");
await writeApi(fromRoot('docs/api'));
console.log('docs/api: written anew.');
