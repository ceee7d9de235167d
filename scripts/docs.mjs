// Writes what is taken from the code: the README's sizes and tables, and the hash in a recipe. Run it after a build.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fillReadme } from './fillReadme.mjs';
import { CSP_RECIPE, fillIntegrity } from './fillRecipes.mjs';

const write = async (file, fill, name, parts) => {
  const before = readFileSync(file, 'utf8');
  const after = await fill(before);
  writeFileSync(file, after);
  console.log(before === after ? `${name} is up to date.` : `${name}: ${parts} written anew.`);
};

await write(fileURLToPath(new URL('../README.md', import.meta.url)), fillReadme, 'README.md', 'sizes and options');
await write(CSP_RECIPE, fillIntegrity, 'examples/recipes/csp/index.html', "the script's hash");
