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

/** A text that only this file brings into a bundle. */
const MARKERS: Record<string, string> = {
  'destinations/customerio': 'cdp.customer.io',
  'destinations/firstparty': '/events/track',
  'destinations/mapped': 'mapped name',
  'destinations/pirschSites': '/pirsch-event',
  'destinations/swetrix': 'api.swetrix.com',
  'destinations/usercom': 'UE.pageHit',
  index: 'securitypolicyviolation',
  'plugins/acceptCalls': 'cioanalytics',
  'plugins/debug': 'none yet',
  'plugins/declarativeEvents': 'pirsch-selector',
  'plugins/diagnose': 'there is no such address',
  'plugins/downloads': 'File Download',
  'plugins/formSubmits': 'pagebeat-submit',
  'plugins/guideline': 'is off the guideline',
  'plugins/limits': 'characters in a key',
  'plugins/notFound': '404 Page Not Found',
  'plugins/outboundLinks': 'Outbound Link Click',
  'plugins/outbox': 'pagebeat.outbox',
  'plugins/perf': 'visibilitychange pagehide',
  'plugins/personalData': 'a card number',
  'shared/addTimeZone': 'resolvedOptions',
  'shared/addUserAgent': 'navigator.userAgent',
  'shared/pirsch': 'api.pirsch.io',
  testing: 'remembered',
};

/** The imports of a site, and below them a call of what they are, or none. */
const siteOf = (destinations: string[], plugins: string[], isUsed = true): string =>
  importsOf(destinations, plugins) +
  (isUsed ? `window.track = createTracker(${optionsOf(destinations, plugins)});\n` : '');

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
    holds: ['destinations/swetrix', 'shared/pirsch'],
    budgets: { esbuild: 3300, rollup: 3250, vite: 3200, webpack: 3250 },
  },
  'createTracker, pirsch': {
    source: siteOf(['pirsch'], []),
    holds: ['index', 'shared/pirsch'],
    budgets: { esbuild: 5350, rollup: 5150, vite: 5200, webpack: 5150 },
  },
  'createTracker, pirsch, outbox': {
    source: siteOf(['pirsch'], ['outbox']),
    holds: ['index', 'plugins/outbox', 'shared/pirsch'],
    budgets: { esbuild: 6350, rollup: 6100, vite: 6200, webpack: 6100 },
  },
};

/** Has nothing of its own that a bundle could be searched for; it comes with all of `swetrix`. */
const WITHOUT_MARKER = ['destinations/swetrixPages'];

/** A shared file that is all of a destination. */
const SHARED: Record<string, string> = { 'destinations/pirsch': 'shared/pirsch' };

test('each marker is in the one file that it stands for, and each that can be imported has one', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(index|testing|(destinations|plugins|shared)\/.*)\.js$/.test(file))
    .map((file) => file.slice(0, -3));
  for (const [name, marker] of Object.entries(MARKERS)) {
    const found = files.filter((file) => readFileSync(join(dist, `${file}.js`), 'utf8').includes(marker));
    expect(found, marker).toEqual([name]);
  }
  for (const file of files.filter((one) => !one.startsWith('shared/') && !WITHOUT_MARKER.includes(one))) {
    expect(MARKERS).toHaveProperty([SHARED[file] ?? file]);
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
