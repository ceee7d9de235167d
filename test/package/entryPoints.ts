import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A call of what each destination exports, as a user would write it. */
export const DESTINATIONS: Record<string, string> = {
  customerio: `customerio({ key: 'key' })`,
  firstparty: `firstparty({ key: 'key', endpoint: 'https://fp.example.com' })`,
  goatcounter: `goatcounter({ endpoint: 'https://code.goatcounter.com/count' })`,
  mapped: `mapped({ key: 'own1', settings: {}, make: () => undefined }, ({ name }) => ({ name }))`,
  matomo: `matomo({ url: 'https://m.example.com/', site: 1 })`,
  own: `own({ endpoint: '/e' })`,
  pirsch: `pirsch({ code: 'code' })`,
  plausible: `plausible({ domain: 'example.com' })`,
  posthog: `posthog({ key: 'phc_key' })`,
  swetrix: `swetrix({ projectId: 'id' })`,
  umami: `umami({ websiteId: '5d710dbd-3a2e-43e3-a553-97b415090c63' })`,
  usercom: `usercom({ key: 'key' })`,
};

/** The names of the parts. */
export const PARTS: string[] = readdirSync(fileURLToPath(new URL('../../src/parts', import.meta.url)))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .sort();

/** The script tags: they are imported for their effect, in browsers only. */
export const TAGS = [
  'pagebeat',
  'pagebeat.pirsch',
  'pagebeat.swetrix',
  'pagebeat.full',
  'pagebeat.firstparty',
  'pagebeat.customerio',
  'pagebeat.usercom',
  'pagebeat.plausible',
  'pagebeat.umami',
  'pagebeat.goatcounter',
  'pagebeat.matomo',
  'pagebeat.posthog',
  'pagebeat.own',
];

/** What exports something, by the names under which it is imported. */
export const MODULES = [
  'pagebeat',
  'pagebeat/testing',
  'pagebeat/tag',
  'pagebeat/global',
  ...Object.keys(DESTINATIONS).map((name) => `pagebeat/destinations/${name}`),
  ...PARTS.map((name) => `pagebeat/parts/${name}`),
];

/** Imports `createTracker`, and some destinations and parts. */
export const importsOf = (destinations: string[], parts: string[]): string =>
  [
    `import { createTracker } from 'pagebeat';`,
    ...destinations.map((name) => `import { ${name} } from 'pagebeat/destinations/${name}';`),
    ...parts.map((name) => `import { ${name} } from 'pagebeat/parts/${name}';`),
    '',
  ].join('\n');

/** The options of a tracker that has what was imported. */
export const optionsOf = (destinations: string[], parts: string[]): string =>
  `{
    destinations: [${destinations.map((name) => DESTINATIONS[name]).join(', ')}],
    parts: { ${parts.join(', ')} },
  }`;
