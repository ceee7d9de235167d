// Writes what the README takes from the code: the sizes and the options table. Run it after a build.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fillReadme } from './fillReadme.mjs';

const readme = fileURLToPath(new URL('../README.md', import.meta.url));
const before = readFileSync(readme, 'utf8');
const after = await fillReadme(before);
writeFileSync(readme, after);
console.log(before === after ? 'README.md is up to date.' : 'README.md: sizes and options written anew.');
