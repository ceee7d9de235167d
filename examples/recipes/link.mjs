// Makes `pagebeat` the package of this repository, as `npm link` does: as a dependency it would be a path in the lock file.
import { rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

rmSync(here('node_modules/pagebeat'), { recursive: true, force: true });
symlinkSync(here('../..'), here('node_modules/pagebeat'), 'junction');
