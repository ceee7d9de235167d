// npm packs README.md whatever `files` says, and that of the project leads to pages which are not in the package. So it gives way
// to docs/package.md while npm packs: `prepack` calls this with "away", `postpack` with "back".
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { fromRoot } from '../fromRoot.js';

const own = fromRoot('README.md');
const packed = fromRoot('docs/package.md');
const kept = fromRoot('.cache/README.md');

const isAway = () => existsSync(kept) && readFileSync(own, 'utf8') === readFileSync(packed, 'utf8');

if (process.argv[2] === 'back') {
  if (isAway()) renameSync(kept, own);
} else if (!isAway()) {
  mkdirSync(dirname(kept), { recursive: true });
  copyFileSync(own, kept);
  copyFileSync(packed, own);
}
