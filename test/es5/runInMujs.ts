import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether mujs is here: an interpreter of ES5 and nothing newer, in the language and in its library. */
export const hasMujs = (): boolean => {
  try {
    execFileSync('mujs', { input: '', stdio: 'pipe' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
};

/** Runs a script in mujs, and returns what it printed. */
export const runInMujs = (source: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pagebeat-mujs-'));
  try {
    const file = join(folder, 'script.js');
    writeFileSync(file, source);
    return execFileSync('mujs', [file], { encoding: 'utf8', stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
