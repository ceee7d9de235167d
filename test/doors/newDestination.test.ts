import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { it } from './it.js';
import { rejection } from './rejection.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const lesson = readFileSync(join(root, 'src/destinations/README.md'), 'utf8');
const BLOCKS = /<!-- ([^ ,]+)(?:, (.+))? -->\n```ts\n([\s\S]*?)```/g;

/** The house as it stands, in a folder of its own, with what the page says added to it. */
const house = mkdtempSync(join(tmpdir(), 'pagebeat-'));
const run = (...command: [string, ...string[]]): string =>
  execFileSync(process.execPath, [join(root, 'node_modules', command[0]), ...command.slice(1)], {
    cwd: house,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** What a few lines of code print, which run in the house. */
const print = (script: string) =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: house,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );

/** A file with a block added to it, where the page says that it belongs. */
const addTo = (file: string, where: string, code: string): string => {
  if (where === 'at its head') return code + file;
  const place = /export const full: Door = \[\s*\{\n[^}]*\n(?= *\})/;
  expect(file).toMatch(place);
  return file.replace(place, (start) => start + code);
};

// Once is enough: it builds its own files.
describe.skipIf(process.env.MINIFY)('the destination that the page on new destinations adds', () => {
  beforeAll(() => {
    const parts = [
      'src',
      'scripts',
      'examples/catalogue',
      'examples/compose',
      'test/records.ts',
      'test/destinations',
      'package.json',
    ];
    for (const part of [...parts, 'rollup.config.ts', 'tsconfig.json', 'tsconfig.pure.json', 'vitest.config.ts']) {
      cpSync(join(root, part), join(house, part), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    const blocks = [...lesson.matchAll(BLOCKS)];
    expect(blocks).toHaveLength(5);
    for (const [, named, where, code] of blocks) {
      const path = join(house, named!);
      writeFileSync(path, where ? addTo(readFileSync(path, 'utf8'), where, code!) : code!);
    }
    run('tsx/dist/cli.mjs', join(root, 'node_modules/rollup/dist/bin/rollup'), '-c', 'rollup.config.ts', '--silent');
  });
  afterAll(() => rmSync(house, { recursive: true }));

  it('is pure, and passes its test and those of all destinations', () => {
    run('typescript/bin/tsc', '-p', 'tsconfig.pure.json', '--noEmit');
    const printed = run('vitest/vitest.mjs', 'run', '--project', 'pure', 'test/destinations');
    expect(printed).toMatch(/Tests .*passed/);
    expect(printed).not.toMatch(/failed/);
  });

  it('has its rows in the table of options', () => {
    const rows = print(
      "import { readOptions } from './examples/catalogue/readOptions.ts'; console.log(JSON.stringify(readOptions()))",
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ attribute: 'data-acme-key', destination: 'Acme', isRequired: true }),
        expect.objectContaining({ attribute: 'data-acme-endpoint', default: "'https://acme.example'" }),
      ]),
    );
  });

  it('is in pagebeat.full.js, and beside the others', async ({ collector, open }) => {
    const page = open();
    const attributes = {
      ...collector.pirsch,
      'data-acme-key': 'abc',
      'data-acme-endpoint': `${collector.origin}/acme/`,
    };
    await page.load(attributes, { code: readFileSync(join(house, 'dist/pagebeat.full.js'), 'utf8') });
    await page.quiet();
    expect(page.begun.map(({ url }) => url.replace(/\?.*/, ''))).toEqual([
      `${collector.origin}/hit`,
      `${collector.origin}/acme/view`,
    ]);
    // The collector has no such system, and says so.
    const error = await rejection(page.call('Clicked', { meta: { n: 1 } }));
    expect(error).toMatchObject({ reason: 'refused', status: 404, destination: 'acme' });
    expect(page.begun.at(-1)!.body).toBe('{"site":"abc","path":"/a","name":"Clicked","data":{"n":"1"}}');
    expect((await rejection(page.call('x'.repeat(41)))).message).toBe('pagebeat: invalid name for Acme');
  });

  it('is there for npm', () => {
    const { key, settings, made } = print(`
      import { acme } from './dist/destinations/acme.js';
      const { key, settings, make } = acme({ key: 'abc' });
      const made = make(settings, 'hit', { at: new URL('https://example.com/a?b') });
      console.log(JSON.stringify({ key, settings, made }));`);
    expect({ key, settings }).toEqual({ key: 'acmeKeyabc', settings: { acmeKey: 'abc' } });
    expect(made).toMatchObject({ url: 'https://acme.example/view', body: { site: 'abc', path: '/a' } });
  });
});
