// Compares the committed dist with what a fresh build gives: site owners copy a file from it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot } from '../fromRoot.js';
import { runRollup } from './runRollup.js';

const fresh = mkdtempSync(join(tmpdir(), 'pagebeat-dist-'));

const filesIn = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath ?? entry.path, entry.name);
        // A source map names its sources by the way to them, which depends on where it was built.
        const text = readFileSync(path, 'utf8').replace(/"sources":\[[^\]]*\]/, '');
        return [path.slice(folder.length + 1), text] as const;
      }),
  );

try {
  runRollup(fresh, ['ignore', 'inherit', 'inherit']);
  const [committed, built] = [filesIn(fromRoot('dist')), filesIn(fresh)];
  const different = [...new Set([...committed.keys(), ...built.keys()])].filter(
    (name) => committed.get(name) !== built.get(name),
  );
  if (different.length > 0) {
    console.error(`dist is not what a fresh build gives: run "npm run build" and commit it.\n${different.join('\n')}`);
    process.exitCode = 1;
  } else {
    console.log(`dist is what a fresh build gives: ${built.size} files.`);
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
