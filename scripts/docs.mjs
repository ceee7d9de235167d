// Writes what is made from the code: what the companion knows, the sizes and tables of README.md and docs/, the API reference, a recipe's hash.
// Run it after a build, and build again when the companion knows something new.
import { readFileSync, writeFileSync } from 'node:fs';
import { fillReadme, readDocuments } from './fillReadme.mjs';
import { CSP_RECIPE, fillIntegrity } from './fillRecipes.mjs';
import { fromRoot } from './fromRoot.mjs';
import { writeApi } from './writeApi.mjs';
import { writeCatalogue } from './writeCatalogue.mjs';
import { writeDestinationPages } from './writeDestinationPages.mjs';

const write = async (file, fill, name, parts) => {
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
