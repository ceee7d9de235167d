import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findUndocumented } from '../../scripts/docs/findUndocumented.js';
import { readEntryPoints } from '../../scripts/docs/readEntryPoints.js';
import { writeApi } from '../../scripts/docs/writeApi.js';

const read = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

test('docs/api is what the comments in the code say: run "npm run docs" when it is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pagebeat-api-'));
  try {
    await writeApi(folder);
    expect(read(fileURLToPath(new URL('../../docs/api', import.meta.url)))).toEqual(read(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the reference has a page for everything that can be imported', () => {
  const pages = readdirSync(new URL('../../docs/api', import.meta.url), { recursive: true, encoding: 'utf8' });
  expect(readEntryPoints().length).toBeGreaterThan(20);
  for (const { name } of readEntryPoints()) expect(pages).toContain(`${name}.md`);
});

test('every public name has a comment', () => {
  expect(findUndocumented(readEntryPoints())).toEqual([]);
});
