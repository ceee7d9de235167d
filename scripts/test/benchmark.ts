import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureIngest } from '../../test/benchmark/measureIngest.js';
import { type Load, measureLoad } from '../../test/benchmark/measureLoad.js';
import { measureMemory } from '../../test/benchmark/measureMemory.js';
import { measurePanels } from '../../test/benchmark/measurePanels.js';
import { pagebeats } from '../../test/conformance/tags/pagebeat.js';
import { compareTags } from '../../test/conformance/weight/compareTags.js';
import { formatFigure } from '../../test/conformance/weight/formatFigure.js';
import { measureRounds } from '../../test/conformance/weight/measureRounds.js';
import { fail } from '../fail.js';
import { readArguments } from '../readArguments.js';
import { ensureEngines } from './ensureEngines.js';

const HELP = `npm run benchmark: measures the collector of the examples, or the speed of a tag, by ratios within one run.

  npm run benchmark                       1,000,000 events; takes some minutes
  npm run benchmark -- --events 100000    fewer of them
  npm run benchmark -- --seed 2           another month
  npm run benchmark -- load               a foreign page that posts as much as it can; takes some seconds
  npm run benchmark -- tag                the tags that were built last, in Chromium, 9 loads each; takes some minutes;
                                          the same as npm run compare -- --work 9, for these alone, and without its report
  npm run benchmark -- tag --loads 3      fewer of them
`;

const LEGEND = `
Each: the median of the loads [least to most], without what an empty page costs; and how many times what the floor costs,
by the ratios within each round, or - where the floor costs nothing, or was lost in the noise. The main thread is
measured by its own clock. Compare ratios, not runs.`;

/** That of Swetrix sends what a browser asks for first: its column is the report's. */
const MEASURED = ['pagebeat.js', 'pagebeat.pirsch.js', 'pagebeat.full.js'];

const WRONG_ARGUMENTS = 2;
const SLOWEST_PANEL = 200;
const INGEST_EVENTS = 20_000;

const show = (number: number) => Math.round(number).toLocaleString('en');
const toMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** A whole number above zero. */
function readNumber(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) fail(`--${name} must be a whole number above 0, not "${text}".`, WRONG_ARGUMENTS);
  return Number(text);
}

/** The options of each benchmark, with what they are without being told. */
const DEFAULTS = { collector: { events: '1000000', seed: '1' }, load: {}, tag: { loads: '9' } };

interface Told {
  help?: boolean | undefined;
  what: keyof typeof DEFAULTS;
  events: string;
  seed: string;
  loads: string;
}

const isKnown = (what: string): what is keyof typeof DEFAULTS => Object.hasOwn(DEFAULTS, what);

function readOptions(): Told {
  const text = { type: 'string' } as const;
  const options = { events: text, seed: text, loads: text, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const { help, ...given } = values;
  const [what = 'collector', extra] = positionals;
  if (extra || !isKnown(what)) {
    throw new Error(
      `What can be measured is "tag", "load", or the collector, without a word; not "${positionals.join(' ')}".`,
    );
  }
  const strange = Object.keys(given).find((name) => !(name in DEFAULTS[what]));
  if (strange) throw new Error(`--${strange} is no option of the ${what}'s benchmark.`);
  return { help, what, ...DEFAULTS.collector, ...DEFAULTS.tag, ...given };
}

async function printIngest(options: Parameters<typeof measureIngest>[0]): Promise<void> {
  console.log(`\nIngest, ${show(INGEST_EVENTS)} requests over HTTP, three rounds in turns`);
  const { kept, nothing, ratio } = await measureIngest(options);
  console.log(`  writing nothing    ${show(nothing)} requests a second`);
  console.log(`  keeping them       ${show(kept)} requests a second`);
  console.log(`  ratio              ${ratio.toFixed(2)}`);
}

async function printMemory(options: { events: number; seed: number; file: string }): Promise<void> {
  console.log(`\nMemory, ${show(options.events)} events posted to one collector`);
  const points = await measureMemory({
    ...options,
    onPoint: ({ posted, rss, heapUsed, seconds }) => {
      const rate = `${show(posted / seconds)} a second`;
      console.log(`  ${show(posted).padStart(9)}   heap ${toMegabytes(heapUsed)}   all ${toMegabytes(rss)}   ${rate}`);
    },
  });
  const last = points.at(-1);
  if (!last) throw new Error('the collector told nothing of its memory');
  const middle = points[Math.floor(points.length / 2) - 1] ?? last;
  console.log(`  ratio of the end to the middle: heap ${(last.heapUsed / middle.heapUsed).toFixed(2)}`);
  console.log(`  the file has ${toMegabytes(statSync(options.file).size)}`);
}

function printPanels(options: { file: string }): void {
  console.log(`\nPanels, the fastest of five queries each, in ms; each should be below ${SLOWEST_PANEL}`);
  const { times, anew } = measurePanels(options);
  const names = [...new Set(times.map(({ panel }) => panel))];
  console.log(`  ${'period'.padEnd(7)}${'filter'.padEnd(10)}${names.map((name) => name.padStart(10)).join('')}`);
  for (let row = 0; row < times.length; row += names.length) {
    const cells = times.slice(row, row + names.length);
    const [{ period, filter } = times[0]!] = cells;
    const figures = cells.map(({ milliseconds }) => milliseconds.toFixed(1).padStart(10)).join('');
    console.log(`  ${period.padEnd(7)}${filter.padEnd(10)}${figures}`);
  }
  const slowest = times.reduce((most, time) => (time.milliseconds > most.milliseconds ? time : most));
  const { panel, period, filter, milliseconds } = slowest;
  const verdict = milliseconds < SLOWEST_PANEL ? 'below' : 'NOT below';
  console.log(
    `  slowest: ${panel}, ${period}, filter ${filter}: ${milliseconds.toFixed(1)}, ${verdict} ${SLOWEST_PANEL}`,
  );
  console.log(
    `  counting all requests anew: ${anew.toFixed(1)}; the slowest panel is ${(milliseconds / anew).toFixed(2)} of it`,
  );
}

async function printLoad(options: { folder: string }): Promise<void> {
  console.log(
    '\nA foreign page posts 60 bodies of 3.6 MB, six at a time, with four inspectors open of which three hang',
  );
  const print = (name: string, { memory, slowest, next, keys }: Load) => {
    console.log(`  ${name}`);
    console.log(`    memory at most     ${toMegabytes(memory)}`);
    console.log(`    an event meanwhile ${show(slowest)} ms at most, the next one ${show(next)} ms`);
    const { milliseconds, body, grown } = keys;
    const growth = `the file grows by ${toMegabytes(grown)} for a body of ${toMegabytes(body)}`;
    console.log(`    100,000 keys       ${show(milliseconds)} ms; ${growth}`);
  };
  const { idle, loaded } = await measureLoad(options);
  print('left alone', idle);
  print('under that load', loaded);
}

async function printTags(loads: number): Promise<void> {
  const missing = await ensureEngines(['chromium']).catch((error: Error) => [error.message]);
  if (missing.length) fail(`The speed of a tag is measured in Chromium: ${missing.join('; ')}.`);
  console.log(`\nTags as they were built last, in Chromium, in turns; loads of each: ${loads}`);
  const start = performance.now();
  const measured = await measureRounds({
    tags: pagebeats.filter(({ name }) => MEASURED.includes(name)),
    rounds: loads,
    onStep: (text) => console.log(`  ${text}, ${show((performance.now() - start) / 1000)} s`),
  }).catch((error: Error) => fail(error.message));
  for (const { tag, lack } of measured) if (lack) fail(`${tag.name} was not measured: ${lack}`);
  console.log(LEGEND);
  const names = measured.map(({ tag }) => tag.name);
  for (const figure of compareTags(measured)) console.log(`\n${formatFigure(figure, names)}`);
}

/** With a folder for files, which is gone afterwards. */
async function inFolder(act: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pagebeat-benchmark-'));
  try {
    await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureCollector(values: Told): Promise<void> {
  const events = readNumber('events', values.events);
  const seed = readNumber('seed', values.seed);
  await inFolder(async (folder) => {
    await printIngest({ events: INGEST_EVENTS, seed, folder });
    const file = join(folder, 'month.db');
    await printMemory({ events, seed, file });
    printPanels({ file });
  });
}

const values = readArguments(readOptions, HELP, WRONG_ARGUMENTS);
if (values.what === 'tag') await printTags(readNumber('loads', values.loads));
else if (values.what === 'load') await inFolder((folder) => printLoad({ folder }));
else await measureCollector(values);
