import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { measure } from '../../examples/catalogue/measure.js';
import { it } from '../doors/it.js';
import { BUNDLERS } from './bundlers';
import { importsOf, optionsOf } from './entryPoints';

const project = inject('project');
const dist = join(project, 'node_modules/pagebeat/dist');
// As who bundles a site for its visitors has it, by themselves or by their bundler.
process.env.NODE_ENV = 'production';

const folder = join(project, 'bundlers');
mkdirSync(folder, { recursive: true });

/** A text that only this file brings into a bundle. */
const MARKERS: Record<string, string> = {
  'destinations/customerio': 'cdp.customer.io',
  'destinations/firstparty': '/events/track',
  'destinations/goatcounter': 'name for GoatCounter',
  'destinations/mapped': 'mapped name',
  'destinations/matomo': '/matomo.php',
  'destinations/own': "'Own'",
  'destinations/pirsch': 'api.pirsch.io',
  'destinations/plausible': '/api/event',
  'destinations/posthog': '/i/v0/e',
  'destinations/swetrix': 'api.swetrix.com',
  'destinations/umami': '/api/send',
  'destinations/usercom': 'UE.pageHit',
  index: 'disablePageViews:',
  'parts/activeTime': 'freeze resume',
  'parts/attribution': 'pagebeat.attribution',
  'parts/bots': 'navigator.webdriver',
  'parts/controls': 'optIn',
  'parts/consent': 'pagebeat_consent',
  'parts/lastBeat': 'fetchLater',
  'parts/ownVisits': 'pagebeat=(on|off)',
  'parts/privacySignals': 'globalPrivacyControl',
  'parts/scrollDepth': 'ResizeObserver',
  'parts/acceptCalls': 'cioanalytics',
  'parts/beacon': 'sendBeacon',
  'parts/before': 'before threw',
  'parts/blocked': 'securitypolicyviolation',
  'parts/bridge': 'onLoad',
  'parts/clearSession': 'pirschClearSession',
  'parts/clientId': '/pirsch-event',
  'parts/companion': 'pagebeat.dev.js',
  'parts/dashboards': 'titlePrefix',
  'parts/debug': 'none yet',
  'parts/declaredEvents': 'pirsch-selector',
  'parts/diagnose': 'the plan has ended',
  'parts/downloads': 'File Download',
  'parts/forms': 'pagebeat-submit',
  'parts/global': 'defineProperty(',
  'parts/goatcounterCalls': 'goatcounter-click',
  'parts/guideline': 'is off the guideline',
  'parts/heartbeat': '402|404|410',
  'parts/ids': '#pirschextendedjs',
  'parts/limits': 'characters in a key',
  'parts/matomoCalls': '_paq',
  'parts/names': '.body.ev',
  'parts/navigation': 'currententrychange',
  'parts/nested': 'clientId|projectId',
  'parts/notFound': '404 Page Not Found',
  'parts/offline': 'online pagehide',
  'parts/outboundLinks': 'Outbound Link Click',
  'parts/outbox': 'pagebeat.outbox',
  'parts/page': 'document.referrer',
  'parts/patterns': 'pattern ',
  'parts/perf': 'getEntriesByType',
  'parts/personalData': 'a card number',
  'parts/plausibleCalls': 'plausible_ignore',
  'parts/posthogCalls': '__ph_opt_in_out',
  'parts/repeat': '50\\d',
  'parts/results': '; taken by ',
  'parts/tags': '.body.tags',
  'parts/timeZone': 'resolvedOptions',
  'parts/umamiCalls': 'umami.disabled',
  'parts/unique': 'duplicate',
  'parts/visitor': 'ajs_user_id',
  tag: '/pagebeat/.test(',
  testing: 'Memory',
};

/** Have nothing of their own that a bundle could be searched for. */
const WITHOUT_MARKER = [
  'anchors',
  'callTime',
  'devHost',
  'earlyCalls',
  'engagement',
  'messages',
  'meta',
  'nonInteractive',
  'pageMeta',
  'quota',
  'retry',
  'userAgent',
  'uuids',
  'warnings',
].map((name) => `parts/${name}`);

/** What every tracker has. */
const TRACKER = ['index', 'parts/heartbeat', 'parts/navigation', 'parts/page', 'parts/patterns'];

/** The imports of a site, and below them a call of what they are, or none. */
const siteOf = (destinations: string[], parts: string[], isUsed = true): string =>
  importsOf(destinations, parts) + (isUsed ? `window.track = createTracker(${optionsOf(destinations, parts)});\n` : '');

/** As docs/compose.md has them. */
const [, FIVE_LINES = ''] =
  /```js\n(import[\s\S]*?)```/.exec(readFileSync(new URL('../../docs/compose.md', import.meta.url), 'utf8')) ?? [];

/**
 * What of the package the bundle of a site has, and how large it may be with each bundler: bytes with brotli, what they are,
 * rounded up to the next 10. Where a name says more, that is what was promised.
 */
const SITES: Record<string, { source: string; holds: string[]; budgets: Record<string, number> }> = {
  'nothing, though it is imported': {
    source: `import 'pagebeat';\n${siteOf(['pirsch', 'swetrix'], ['outbox'], false)}`,
    holds: [],
    budgets: { esbuild: 0, rollup: 0, vite: 0, webpack: 0 },
  },
  // It is imported for its effect, so it has to stay.
  'the script tag': {
    source: `import 'pagebeat/pagebeat.js';\n`,
    holds: ['destinations/pirsch', 'destinations/swetrix', 'parts/companion', 'parts/ids', 'tag', ...TRACKER.slice(1)],
    budgets: { esbuild: 3430, rollup: 3360, vite: 3350, webpack: 3380 },
  },
  'a tag of one’s own': {
    source: FIVE_LINES,
    holds: ['destinations/pirsch', 'parts/outboundLinks', 'parts/page', 'tag'],
    budgets: { esbuild: 3330, rollup: 3180, vite: 3200, webpack: 3190 },
  },
  // Promised: 2,900.
  'createTracker, pirsch': {
    source: siteOf(['pirsch'], []),
    holds: ['destinations/pirsch', ...TRACKER],
    budgets: { esbuild: 2860, rollup: 2760, vite: 2770, webpack: 2760 },
  },
  'createTracker, pirsch, controls': {
    source: siteOf(['pirsch'], ['controls']),
    holds: ['destinations/pirsch', 'parts/controls', ...TRACKER],
    budgets: { esbuild: 3230, rollup: 3120, vite: 3130, webpack: 3120 },
  },
  'createTracker, pirsch, outbox': {
    source: siteOf(['pirsch'], ['outbox']),
    holds: ['destinations/pirsch', 'parts/outbox', ...TRACKER],
    budgets: { esbuild: 4120, rollup: 3950, vite: 3960, webpack: 3970 },
  },
};

/** A destination for a tag is the same one without its face for `createTracker`. */
const SHARED =
  /^shared\/(?=(customerio|firstparty|goatcounter|matomo|own|pirsch|plausible|posthog|swetrix|umami|usercom)$)/;

test('each marker is in the one file that it stands for, and each that can be imported has one', () => {
  const codes = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(index|tag|testing|(destinations|parts|shared)\/.*)\.js$/.test(file))
    .map((file): [name: string, code: string] => [
      file.slice(0, -3),
      // What is said of a text is in no bundle.
      readFileSync(join(dist, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*/gm, ''),
    ]);
  for (const [name, marker] of Object.entries(MARKERS)) {
    const found = codes
      .filter(([, code]) => code.includes(marker))
      .map(([file]) => file.replace(SHARED, 'destinations/'));
    expect(found, marker).toEqual([name]);
  }
  const imported = codes.map(([name]) => name).filter((name) => !name.startsWith('shared/'));
  expect([...Object.keys(MARKERS), ...WITHOUT_MARKER].sort()).toEqual(imported.sort());
});

const sizes: Record<string, Record<string, number>> = {};
for (const [what, { source, holds, budgets }] of Object.entries(SITES)) {
  const entry = join(folder, `${what.replace(/\W+/g, '-')}.js`);
  writeFileSync(entry, source);
  test.each(Object.entries(BUNDLERS))(`${what}: with %s only that is in the bundle`, async (name, bundle) => {
    const code = await bundle(entry);
    const { brotli } = code.trim() ? measure(code) : { brotli: 0 };
    sizes[what] = { ...sizes[what], [name]: brotli };
    expect(Object.keys(MARKERS).filter((one) => code.includes(MARKERS[one]!))).toEqual([...holds].sort());
    expect(brotli).toBeLessThanOrEqual(budgets[name]!);
  });
}

it.for(Object.entries(BUNDLERS))('a tag of one’s own works: %s', async ([, bundle], { collector, open }) => {
  const page = open();
  const code = await bundle(join(folder, 'a-tag-of-one-s-own.js'));
  await page.load({ ...collector.pirsch, 'data-outbound-links': '' }, { code });
  await page.call('Clicked');
  await page.quiet();
  expect(collector.hits.map(({ kind, error }) => [kind, error])).toEqual([
    ['pageview', undefined],
    ['event', undefined],
  ]);
  expect(page.lines).toEqual([]);
});

afterAll(() => console.table(sizes));
