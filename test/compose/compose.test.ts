import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { measure } from '../../examples/catalogue/measure.js';
import { integrityOf } from '../../scripts/build/integrity.js';
import { lineToPaste } from '../../scripts/compose/lineToPaste.js';
import { printTable } from '../../scripts/compose/printTable.js';
import { readComposeOptions } from '../../scripts/compose/readComposeOptions.js';
import { readPage } from '../../scripts/compose/readPage.js';
import { checkWritable, writeTag } from '../../scripts/compose/writeTag.js';
import { fromRoot } from '../../scripts/fromRoot.js';
import { it } from '../doors/it.js';
import { catalogue, choose } from './sets.js';
import { attributesOf } from './tryTag.js';

/** Milliseconds: each is a program of its own, which also weighs. */
const LIMIT = 180_000;

const folder = mkdtempSync(join(tmpdir(), 'pagebeat-compose-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, [fromRoot('scripts/start.mjs'), 'compose/compose', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

describe('npm run compose', () => {
  it(
    'writes a tag that works, its map, and all that is to be known of it',
    async ({ collector, open }) => {
      const { status, stdout, stderr } = run('swetrix', 'anchors', '--out', 'own.js');
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(readdirSync(folder)).toEqual(['own.js', 'own.js.map']);
      const code = readFileSync(join(folder, 'own.js'), 'utf8');
      const { raw, gzip, brotli } = measure(code);
      const integrity = integrityOf(join(folder, 'own.js'));
      expect(stdout).toContain(`${raw} B, with gzip ${gzip} B, with brotli ${brotli} B\n${integrity}\n`);
      expect(stdout).toContain('<script defer src="own.js" data-project-id="YOUR_SWETRIX_ID"></script>');
      expect(stdout).toContain(`integrity="${integrity}" crossorigin="anonymous"></script>`);
      // What each piece cost is the whole of it.
      const costs = [...stdout.matchAll(/^(?:what every tag has|swetrix|anchors) +(\d+)/gm)].map((match) => +match[1]!);
      expect(costs).toHaveLength(3);
      expect(costs.reduce((sum, one) => sum + one)).toBe(brotli);
      const { sources, sourcesContent } = JSON.parse(readFileSync(join(folder, 'own.js.map'), 'utf8'));
      expect(sources).toContain('src/destinations/swetrix.ts');
      expect(sourcesContent).toHaveLength(sources.length);

      const page = open();
      await page.load(attributesOf(choose(['swetrix']), collector), { code });
      await page.call('Clicked');
      await page.quiet();
      expect(collector.hits.map(({ kind }) => kind)).toEqual(['pageview', 'event']);
    },
    LIMIT,
  );

  test.each([
    [['pirsch', '--out', 'nowhere/own.js'], /^nowhere\/own\.js can't be written: there is no such folder\.\n$/],
    [['--from', 'none.html'], /^none\.html can't be read: there is no such file\.\n$/],
  ])(
    'says of %j in a sentence that there is no such thing, and writes nothing',
    (args, sentence) => {
      const before = readdirSync(folder);
      const { status, stdout, stderr } = run(...args);
      expect(stderr).toMatch(sentence);
      expect(stdout).toBe('');
      expect(status).toBe(1);
      expect(readdirSync(folder)).toEqual(before);
    },
    LIMIT,
  );
});

test.each([
  [[], /Name a destination/],
  [['pirsch', '--list'], /Either --list or pirsch/],
  [['--list', '--out', 'a.js'], /--list writes no file/],
  [['pirsch', '--out', 'page.html'], /--out takes the name of a script/],
  [['pirsch', '--seed', '1'], /are for --check/],
  [['--check', '--sets', 'many'], /--sets takes a number/],
  [['--lst'], /--lst/],
])('%j is told what to write instead', (args, message) => {
  expect(() => readComposeOptions(args)).toThrow(message);
});

test('names may have commas between', () => {
  expect(readComposeOptions(['pirsch,retry', 'outbox']).names).toEqual(['pirsch', 'retry', 'outbox']);
});

test('what can not be written is left as it was', () => {
  const place = join(folder, 'place');
  mkdirSync(join(place, 'own.js.map'), { recursive: true });
  expect(() => checkWritable(join(place, 'own.js'))).toThrow(/can't be written: it is a folder/);
  expect(() => writeTag(join(place, 'own.js'), { code: 'x', map: '{}' })).toThrow(/can't be written/);
  expect(readdirSync(place)).toEqual(['own.js.map']);
});

test('a script that is none of ours is not lost', () => {
  const file = join(folder, 'app.js');
  writeFileSync(file, 'alert(1)');
  expect(() => checkWritable(file)).toThrow(/app\.js can't be written: there is another script of that name\./);
  writeFileSync(file, '"pagebeat: "');
  expect(() => checkWritable(file)).not.toThrow();
  rmSync(file);
});

test.skipIf(process.getuid?.() === 0)('a file that may not be written is left as it was', () => {
  const file = join(folder, 'kept.js');
  writeFileSync(file, 'kept');
  chmodSync(file, 0o400);
  expect(() => checkWritable(file)).toThrow(/may not be written/);
});

test('a line has what the tag can do nothing without', () => {
  const line = (...names: string[]): string => lineToPaste('a.js', choose(names));
  expect(line('firstparty')).toBe(
    '<script defer src="a.js" data-firstparty-key="YOUR_FIRSTPARTY_KEY" data-firstparty-endpoint="YOUR_FIRSTPARTY_ENDPOINT"></script>',
  );
  expect(line('pirsch', 'outbox', 'clientId')).toBe(
    '<script defer src="a.js" data-code="YOUR_PIRSCH_CODE" data-client-id="YOUR_CLIENT_ID" data-outbox></script>',
  );
  // Its events ask for it themselves.
  expect(line('swetrix', 'unique')).not.toContain('data-unique');
});

describe('what a page uses', () => {
  const names = (html: string): string[] => readPage(html, catalogue).names;

  test.each([
    ['<script data-code="a"></script>', ['pirsch', 'navigation', 'heartbeat']],
    ['<script data-code="a" data-heartbeat="off" data-disable-history></script>', ['pirsch']],
    [
      '<script data-project-id="a" data-perf data-unique="false"></script>',
      ['swetrix', 'navigation', 'heartbeat', 'perf'],
    ],
    ['<script data-code="a" id="pirschjs"></script>', ['pirsch', 'navigation', 'ids']],
    ['<script data-code="a" data-dev="example.com"></script>', ['pirsch', 'devHost', 'navigation', 'heartbeat']],
    ['<script data-code="a" data-dev></script>', ['pirsch', 'navigation', 'heartbeat']],
    ['<script data-usercom-key="a"></script>', ['usercom', 'navigation']],
    [
      '<script data-code="a"></script><form data-pagebeat-submit="Sent"></form><b class="pirsch-event=Bought"></b>',
      ['pirsch', 'navigation', 'heartbeat', 'declaredEvents', 'forms'],
    ],
    [
      '<script>(pirsch.q=pirsch.q||[])</script><script data-code="a" data-tag-author="jane"></script><i onclick="pirschNotFound()">',
      ['pirsch', 'earlyCalls', 'navigation', 'heartbeat', 'tags', 'notFound'],
    ],
  ])('%s', (html, expected) => {
    expect(names(html)).toEqual(expected);
  });

  test('it is told which attributes no piece has', () => {
    expect(readPage('<script data-code="a" data-heart-beat="5"></script>', catalogue).unknown).toEqual([
      'data-heart-beat',
    ]);
  });

  test('of a page without a tag it says so', () => {
    expect(() => names('<p>Hello</p>')).toThrow(/^There is no script with an id on that page: one of data-code, /);
  });
});

test('a table has numbers to the right, and is no wider than the line', () => {
  expect(printTable(['a', 'n', 'text'], [['one', 5, 'many words are here to be cut']], 12)).toBe(
    'a    n  text\n---  -  ----\none  5  many words are here to be cut',
  );
  expect(printTable(['a', 'text'], [['one', 'word '.repeat(20)]], 40).split('\n')[2]).toBe(
    'one  word word word word word word …',
  );
});
