import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fillReadme, readDestinations, readDocuments } from '../../scripts/docs/fillReadme.js';
import { readStub } from '../readStub';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');

test('README.md and docs/ have the sizes and options of the code: run "npm run docs" when they have not', async () => {
  for (const path of readDocuments()) expect(read(path), path).toBe(await fillReadme(read(path), path));
  // It builds a tag with every part.
});

test('each section that is marked is one that is made', async () => {
  for (const path of readDocuments()) {
    for (const [, name] of read(path).matchAll(/<!-- \/([\w-]+) -->/g)) {
      const empty = `<!-- ${name} --><!-- /${name} -->`;
      expect(await fillReadme(empty, path), `${name} in ${path}`).not.toBe(empty);
    }
  }
});

test('the README fits in 150 lines and 10 kB', () => {
  expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(10_000);
});

test('the README shows the tag, the sizes and the call in its first 30 lines', () => {
  const top = readme.split('\n').slice(0, 30).join('\n');
  for (const part of ['<script defer src="pagebeat.js" data-code=', 'with brotli', '.then((verdict)']) {
    expect(top).toContain(part);
  }
});

test('the README, the page of the tag, the package and the start page show the same tag', () => {
  const tag = '<script defer src="pagebeat.js" data-code="YOUR_PIRSCH_CODE"></script>';
  for (const path of ['README.md', 'docs/tag.md', 'docs/package.md']) expect(read(path)).toContain(tag);
  const escaped = tag.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  expect(read('examples/pages/index.html')).toContain(`>${escaped}</code>`);
});

test('docs/verdicts.md explains every reason for a rejection and for sending nothing', () => {
  const types = read('src/types/options.ts');
  const page = read('docs/verdicts.md');
  const wordsOf = (type: string): string[] =>
    [...new RegExp(`export type ${type} =([^;]*);`).exec(types)![1]!.matchAll(/'([^']+)'/g)].map((match) => match[1]!);
  expect(wordsOf('Reason')).toContain('blocked');
  for (const reason of wordsOf('Reason')) expect(page).toMatch(new RegExp(`^\\| \`${reason}\``, 'm'));
  for (const skipped of wordsOf('Skipped')) expect(page).toMatch(new RegExp(`^\\| \`\\{.*skipped: '${skipped}'`, 'm'));
});

test('each destination has a page, with its options, what is sent and its limits', () => {
  const pages = readdirSync(new URL('../../docs/destinations', import.meta.url)).filter((name) => name !== 'README.md');
  const names = readDestinations().map(({ name }) => name);
  expect(pages).toHaveLength(names.length);
  for (const name of names) {
    const path = `docs/destinations/${name}.md`;
    expect(existsSync(new URL(`../../${path}`, import.meta.url)), `${path}: npm run docs begins it`).toBe(true);
    const page = read(path);
    for (const section of ['options', 'literal']) expect(page, path).toContain(`<!-- ${section}-${name} -->`);
    for (const heading of ['## What is sent, literally', '## Limits']) expect(page, path).toContain(heading);
  }
});

test('docs/events.md has the line for early calls of the README', () => {
  expect(read('docs/events.md')).toContain(readStub());
});
