import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './ensureDependencies.mjs';
import { ensureEngines } from './ensureEngines.mjs';
import { ensureRecipes } from './ensureRecipes.mjs';

const bin = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));
const tsc = (project) => ({ command: bin('tsc'), args: ['-p', project, '--noEmit'] });
const vitest = (...projects) => ({
  command: bin('vitest'),
  args: ['run', ...projects.flatMap((project) => ['--project', project])],
  isVitest: true,
});

/**
 * What `npm test` does, cheap things first. A step is a command or, with `run`, a function of ours; `needs` are programs
 * that npm cannot install: see `findEngines.mjs`.
 */
export const testSteps = [
  { name: 'install', what: 'the packages of package-lock.json', run: ensureDependencies },
  { name: 'lint', what: 'rules and format of all code', command: bin('biome'), args: ['check', '.'] },
  { name: 'types', what: 'of the source', ...tsc('tsconfig.json') },
  { name: 'types:pure', what: 'of the rooms that know no DOM', ...tsc('tsconfig.pure.json') },
  { name: 'types:test', what: 'of the tests', ...tsc('tsconfig.test.json') },
  { name: 'types:global', what: 'of a site’s own events', ...tsc('test/types/global/tsconfig.json') },
  { name: 'dist', what: 'is what a fresh build gives', command: 'node', args: ['scripts/checkDist.mjs'] },
  { name: 'unit', what: 'the source, file by file and as a whole', ...vitest('pure', 'browser', 'doors') },
  { name: 'doors', what: 'the built files behave as the source does', ...vitest('doors'), env: { MINIFY: '1' } },
  { name: 'package', what: 'installed from a tarball, and used from there', ...vitest('package') },
  { name: 'size', what: 'of the built files', command: bin('size-limit'), args: [] },
  { name: 'programs', what: 'the browsers and mujs, found or installed', run: ensureEngines },
  { name: 'es5', what: 'the tag where there is nothing newer', ...vitest('es5'), needs: ['mujs'] },
  { name: 'recipes', what: 'examples/recipes, installed and built', run: ensureRecipes },
  { name: 'engines', what: 'the tag in browsers', ...vitest('engines'), needs: ['chromium', 'firefox', 'webkit'] },
  {
    name: 'faults',
    what: 'what arrives when something fails',
    ...vitest('faults'),
    needs: ['chromium', 'firefox', 'webkit'],
  },
];
