// Writes what is made from the code: the sizes and tables of the README, and the API reference. Run it after a build.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fillReadme } from './fillReadme.mjs';
import { writeApi } from './writeApi.mjs';

const readme = fileURLToPath(new URL('../README.md', import.meta.url));
const before = readFileSync(readme, 'utf8');
const after = await fillReadme(before);
writeFileSync(readme, after);
console.log(before === after ? 'README.md is up to date.' : 'README.md: sizes and options written anew.');

await writeApi(fileURLToPath(new URL('../docs/api', import.meta.url)));
console.log('docs/api: written anew.');
