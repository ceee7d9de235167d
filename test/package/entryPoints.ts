/** A call of what each destination exports, as a user would write it. */
export const DESTINATIONS: Record<string, string> = {
  customerio: `customerio({ key: 'key' })`,
  firstparty: `firstparty({ key: 'key', endpoint: 'https://fp.example.com' })`,
  mapped: `mapped({ name: 'own', id: '1', deliver: () => undefined }, ({ name }) => ({ name }))`,
  pirsch: `pirsch({ code: 'code' })`,
  pirschSites: `...pirschSites({ code: 'code', domain: 'example.com' })`,
  swetrix: `swetrix({ projectId: 'id' })`,
  swetrixPages: `swetrixPages({ projectId: 'id', meta: { author: 'jane' } })`,
  usercom: `usercom({ key: 'key' })`,
};

/** The same for plugins. */
export const PLUGINS: Record<string, string> = {
  acceptCalls: `acceptCalls('userengage')`,
  debug: `debug({ code: 'code' })`,
  declarativeEvents: `declarativeEvents()`,
  diagnose: `diagnose()`,
  downloads: `downloads({ extensions: 'pdf' })`,
  formSubmits: `formSubmits()`,
  guideline: `guideline('title')`,
  limits: `limits()`,
  notFound: `notFound('Not Found')`,
  outboundLinks: `outboundLinks()`,
  outbox: `outbox()`,
  perf: `perf()`,
  personalData: `personalData()`,
};

/** The script tags: they are imported for their effect, in browsers only. */
export const TAGS = [
  'pagebeat',
  'pagebeat.pirsch',
  'pagebeat.swetrix',
  'pagebeat.full',
  'pagebeat.firstparty',
  'pagebeat.customerio',
  'pagebeat.usercom',
];

/** Those that do not name their map, which is beside them: the line would cost a visitor bytes. */
export const UNNAMED = ['pagebeat', 'pagebeat.pirsch', 'pagebeat.swetrix'];

/** What exports something, by the names under which it is imported. */
export const MODULES = [
  'pagebeat',
  'pagebeat/testing',
  'pagebeat/global',
  ...Object.keys(DESTINATIONS).map((name) => `pagebeat/destinations/${name}`),
  ...Object.keys(PLUGINS).map((name) => `pagebeat/plugins/${name}`),
];

/** Imports `createTracker`, and some destinations and plugins. */
export const importsOf = (destinations: string[], plugins: string[]): string =>
  [
    `import { createTracker } from 'pagebeat';`,
    ...destinations.map((name) => `import { ${name} } from 'pagebeat/destinations/${name}';`),
    ...plugins.map((name) => `import { ${name} } from 'pagebeat/plugins/${name}';`),
    '',
  ].join('\n');

/** The options of a tracker that has what was imported. */
export const optionsOf = (destinations: string[], plugins: string[]): string =>
  `{
    destinations: [${destinations.map((name) => DESTINATIONS[name]).join(', ')}],
    plugins: [${plugins.map((name) => PLUGINS[name]).join(', ')}],
  }`;
