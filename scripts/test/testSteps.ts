import { fromRoot } from '../fromRoot.js';
import { ensureEngines } from './ensureEngines.js';
import { ensureRecipes } from './ensureRecipes.js';
import type { EngineName } from './findEngines.js';

/** A part of `npm test`. */
export interface Step {
  name: string;
  /** What it is about, for people. */
  what: string;
  command?: string;
  args?: string[];
  /** Whether it writes vitest's reports. */
  isVitest?: boolean;
  /** A function of ours in place of a command: it tells what could not be had. */
  run?: (needed: EngineName[]) => Promise<string[]>;
  /** What the command has in its environment. */
  env?: Record<string, string>;
  /** It is one of `npm test -- quick`. */
  isQuick?: true;
  /** A step that must have been before this one. */
  follows?: string;
  /** Programs that npm cannot install: see `findEngines.ts`. */
  needs?: EngineName[];
}

const bin = (name: string) => fromRoot(`node_modules/.bin/${name}`);
/** What it has found out it keeps: the next time it looks at what has changed. */
const tsc = (project: string) => ({
  command: bin('tsc'),
  args: [
    '-p',
    project,
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    `.cache/types/${project.replace(/\W/g, '-')}`,
  ],
  isQuick: true as const,
});
/** @param names of projects */
const vitest = (names: string[], more: string[] = []) => ({
  command: bin('vitest'),
  args: ['run', ...names.flatMap((name) => ['--project', name]), ...more],
  isVitest: true,
});

/** So many failed tests say enough: each waits for half a minute, twice, and all of them would for hours. */
const ENOUGH = ['--bail', '20'];

/** The tests of the source that take most of the time: "quick" leaves them out. */
const SLOW = [
  '**/test/compose/**',
  '**/test/dist/**',
  ...['anything', 'crash', 'cuts', 'stall'].map((name) => `**/test/collector/${name}.test.ts`),
  '**/*.property.test.ts',
];
const toFilter = (glob: string) => glob.replace(/\*\*\/\*?|\*\*/g, '');

/** What `npm test` does, cheap things first. */
export const testSteps: Step[] = [
  { name: 'lint', what: 'rules and format of all code', command: bin('biome'), args: ['check', '.'], isQuick: true },
  { name: 'types', what: 'of the source', ...tsc('tsconfig.json') },
  { name: 'types:pure', what: 'of the rooms that know no DOM', ...tsc('tsconfig.pure.json') },
  { name: 'types:test', what: 'of the tests', ...tsc('tsconfig.test.json') },
  { name: 'types:global', what: 'of a site’s own events', ...tsc('test/types/global/tsconfig.json') },
  { name: 'types:scripts', what: 'of the build, the scripts and the benchmark', ...tsc('scripts/tsconfig.json') },
  { name: 'types:collector', what: 'of the collector and the site', ...tsc('examples/tsconfig.json') },
  { name: 'types:pages', what: 'of what runs in the site’s pages', ...tsc('examples/tsconfig.browser.json') },
  { name: 'types:simulator', what: 'of the simulator', ...tsc('examples/simulator/tsconfig.json') },
  {
    name: 'dist',
    what: 'is what a fresh build gives',
    command: 'node',
    args: ['--import', 'tsx', 'scripts/build/checkDist.ts'],
  },
  {
    name: 'unit',
    what: 'the source, file by file',
    ...vitest(
      ['pure', 'browser'],
      SLOW.flatMap((glob) => ['--exclude', glob]),
    ),
    isQuick: true,
  },
  {
    name: 'unit:slow',
    what: 'of it the documents, tags of all kinds, a collector under attack, and what random input shows',
    ...vitest(['pure', 'browser'], SLOW.map(toFilter)),
  },
  { name: 'doors:source', what: 'the source as a whole, on a page', ...vitest(['doors']) },
  { name: 'doors', what: 'the built files behave as the source does', ...vitest(['doors']), env: { MINIFY: '1' } },
  { name: 'package', what: 'installed from a tarball, and used from there', ...vitest(['package']) },
  { name: 'size', what: 'of the built files', command: bin('size-limit'), args: [], isQuick: true },
  { name: 'programs', what: 'the browsers, mujs, nginx and ClickHouse, found or fetched', run: ensureEngines },
  { name: 'es5', what: 'the tag where there is nothing newer', ...vitest(['es5']), needs: ['mujs'] },
  { name: 'recipes', what: 'examples/recipes, installed and built', run: ensureRecipes },
  {
    name: 'engines',
    what: 'the tag in browsers',
    ...vitest(['engines'], ENOUGH),
    needs: ['chromium', 'firefox', 'webkit', 'nginx', 'clickhouse'],
    // It opens them, and would build them in silence.
    follows: 'recipes',
  },
  {
    name: 'faults',
    what: 'what arrives when something fails: pagebeat’s own column of the conformance suite',
    ...vitest(['faults'], ENOUGH),
    needs: ['chromium', 'firefox', 'webkit'],
  },
];
