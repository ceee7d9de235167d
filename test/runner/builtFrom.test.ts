import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isBuilt, stampBuild } from '../../scripts/build/builtFrom';
import { fromRoot } from '../../scripts/fromRoot';

test('a build is known by its sources, until these change', () => {
  mkdirSync(fromRoot('.cache'), { recursive: true });
  const folder = mkdtempSync(fromRoot('.cache/built-'));
  try {
    const name = folder.slice(fromRoot('.').length);
    expect(isBuilt(name)).toBe(false);
    stampBuild(folder);
    expect(isBuilt(name)).toBe(true);
    writeFileSync(join(folder, '.built-from'), 'of something else\n');
    expect(isBuilt(name)).toBe(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
