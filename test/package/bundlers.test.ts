import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { measure } from '../../scripts/measure.mjs';
import { BUNDLERS } from './bundlers';
import { importsOf, optionsOf } from './entryPoints';

const project = inject('project');
const dist = join(project, 'node_modules/pagebeat/dist');
const folder = join(project, 'bundlers');
mkdirSync(folder, { recursive: true });

/** A text that only this has, of what may be in a bundle. */
const MARKERS: Record<string, string> = {
  customerio: 'cdp.customer.io',
  firstparty: '/events/track',
  pirsch: 'api.pirsch.io',
  swetrix: 'api.swetrix.com',
  usercom: 'UE.pageHit',
  createTracker: 'DOMContentLoaded prerenderingchange',
  acceptCalls: 'cioanalytics',
  blocked: 'securitypolicyviolation',
  debug: 'none yet',
  declaredEvents: 'pirsch-selector',
  diagnose: 'there is no such address',
  downloads: 'File Download',
  forms: 'pagebeat-submit',
  limits: 'characters in a key',
  mapped: 'mapped name',
  notFound: '404 Page Not Found',
  outboundLinks: 'Outbound Link Click',
  outbox: 'pagebeat.outbox',
  personalData: 'a card number',
  timeZone: 'resolvedOptions',
  userAgent: 'navigator.userAgent',
};

/** The imports of a site, and below them a call of what they are, or none. */
const siteOf = (destinations: string[], parts: string[], isUsed = true): string =>
  importsOf(destinations, parts) + (isUsed ? `window.track = createTracker(${optionsOf(destinations, parts)});\n` : '');

/** What of the package the bundle of a site has, and how large it may be with each bundler: bytes with brotli, rounded up. */
const SITES: Record<string, { source: string; holds: string[]; budgets: Record<string, number> }> = {
  'nothing, though it is imported': {
    source: `import 'pagebeat';\n${siteOf(['pirsch', 'swetrix'], ['outbox'], false)}`,
    holds: [],
    budgets: { esbuild: 0, rollup: 0, vite: 0, webpack: 0 },
  },
  // It is imported for its effect, so it has to stay.
  'the script tag': {
    source: `import 'pagebeat/pagebeat.js';\n`,
    holds: ['pirsch', 'swetrix', 'createTracker'],
    budgets: { esbuild: 3350, rollup: 3300, vite: 3250, webpack: 3300 },
  },
  // To come down to 2900 with each of them.
  'createTracker, pirsch': {
    source: siteOf(['pirsch'], []),
    holds: ['pirsch', 'createTracker'],
    budgets: { esbuild: 3400, rollup: 3400, vite: 3400, webpack: 3400 },
  },
  'createTracker, pirsch, outbox': {
    source: siteOf(['pirsch'], ['outbox']),
    holds: ['pirsch', 'createTracker', 'outbox'],
    budgets: { esbuild: 4600, rollup: 4600, vite: 4600, webpack: 4600 },
  },
};

test('each marker is in one file of the package', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(index|testing|(destinations|parts|shared)\/.*)\.js$/.test(file),
  );
  for (const [name, marker] of Object.entries(MARKERS)) {
    const found = files.filter((file) => readFileSync(join(dist, file), 'utf8').includes(marker));
    expect(found, `${name}: ${marker}`).toHaveLength(1);
  }
});

const sizes: Record<string, Record<string, number>> = {};
for (const [what, { source, holds, budgets }] of Object.entries(SITES)) {
  const entry = join(folder, `${what.replace(/\W+/g, '-')}.js`);
  writeFileSync(entry, source);
  test.each(Object.entries(BUNDLERS))(`${what}: with %s only that is in the bundle`, async (name, bundle) => {
    const code = await bundle(entry);
    const { brotli } = code.trim() ? measure(code) : { brotli: 0 };
    sizes[what] = { ...sizes[what], [name]: brotli };
    expect(Object.keys(MARKERS).filter((one) => code.includes(MARKERS[one]!))).toEqual(holds);
    expect(brotli).toBeLessThanOrEqual(budgets[name]!);
  });
}

afterAll(() => console.table(sizes));
