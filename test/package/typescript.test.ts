import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { DESTINATIONS, importsOf, optionsOf, PARTS, TAGS } from './entryPoints';

const project = inject('project');

const compilerIn = (folder: string): string =>
  fileURLToPath(new URL(`${folder}/node_modules/typescript/bin/tsc`, import.meta.url));
const COMPILERS = { 'TypeScript 5.0': compilerIn('./oldest-typescript'), 'TypeScript of today': compilerIn('../..') };

const RESOLUTIONS = {
  node16: { module: 'node16', moduleResolution: 'node16' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
};

/** What a project without the DOM's types has, such as that of a server; and one whose own declarations name ours. */
const BARE = {
  target: 'ES2018',
  lib: ['ES2018'],
  types: [],
  strict: true,
  skipLibCheck: false,
  declaration: true,
  noEmit: true,
};

/** Compiles a user's file. @returns what the compiler says, nothing when all is well */
const compile = (compiler: string, name: string, source: string, options: object): string => {
  if (!existsSync(compiler)) throw new Error(`${compiler} is not there: run "npm install"`);
  const folder = join(project, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'site.ts'), source);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...BARE, ...options }, files: ['site.ts'] }),
  );
  const { stdout, stderr } = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout + stderr;
};

const all = [Object.keys(DESTINATIONS), PARTS] as const;

/** All that there is to import, used as it should be and, where an error is expected, as it should not. */
const SITE = `
${importsOf(...all)}
${TAGS.map((name) => `import 'pagebeat/${name}.js';`).join('\n')}
import 'pagebeat/global';
import { memory } from 'pagebeat/testing';
import type { Part, SnakeCase, TitleCase, Track, TrackError, TrackerDestination, Value, Verdict } from 'pagebeat';

export const any: Track = createTracker(${optionsOf(...all)});
any('Clicked', { duration: 3, meta: { plan: 'pro', list: [1, new Date(), null] }, unique: true });

export interface Site {
  'Plan Chosen': { meta: { plan: 'free' | 'pro'; seats?: number } };
  'Signed Up': object;
}
export const track = createTracker<TitleCase<Site>>({
  destinations: [],
  parts: { before, controls },
  before: (outgoing) => (outgoing.kind === 'pageview' ? outgoing : false),
  pageviews: false,
});
track('Plan Chosen', { meta: { plan: 'pro' } })
  .then((verdict: Verdict) => verdict.skipped === 'server')
  .catch((error: TrackError) => error.reason === 'invalid');
track('Signed Up');
createTracker<SnakeCase<{ step_2: object }>>({ destinations: [] })('step_2');
createTracker<{ Bought: { meta: { items: { id: string }[] } } }, Value>({ destinations: [] })('Bought', {
  meta: { items: [{ id: '1' }] },
});
track.pageview().then(({ status }) => status);
track.flush().then(track.stop);
track.ready.then(track.optOut).then(track.optIn);

export const mine: TrackerDestination = {
  key: 'own1',
  settings: {},
  make: (_settings, kind, page) => ({ name: 'Own', method: 'POST', url: '/collect', body: { kind, url: page.url } }),
  parts: { nested },
};
export const scrolled: Part = ({ on, track }) =>
  on('scroll', () => {
    track('Scrolled');
  });

export const remembered = memory();
createTracker({ destinations: [remembered.destination] });
remembered.event('Signed Up').then(({ meta }) => meta);

declare global {
  interface PagebeatEvents extends Site {}
}
globalThis.pirsch('Signed Up');

// @ts-expect-error: a typo
globalThis.pirsch('Signed Upp');
// @ts-expect-error: a typo
track('Plan Chosn', { meta: { plan: 'pro' } });
// @ts-expect-error: its metadata is missing
track('Plan Chosen');
// @ts-expect-error: a typo
track('Plan Chosen', { meta: { plam: 'pro' } });
// @ts-expect-error: a destination without its id
pirsch({});
// @ts-expect-error: there is no such guideline
createTracker({ destinations: [], parts: { guideline }, guideline: 'camel' });
// @ts-expect-error: parts have names
createTracker({ destinations: [], parts: [outbox] });
// @ts-expect-error: it is inside
import type {} from 'pagebeat/parts/outbox/createStore';
// @ts-expect-error: it is inside
import type {} from 'pagebeat/parts/around/amend';
`;

/** A site that has none of the parts: what it may say is what every tracker has, and its destinations. */
const PLAIN = `import { createTracker, type EventOptions, type Verdict } from 'pagebeat';
import { customerio } from 'pagebeat/destinations/customerio';
import { pirsch } from 'pagebeat/destinations/pirsch';
import { swetrix } from 'pagebeat/destinations/swetrix';

export const track = createTracker({
  destinations: [
    pirsch({ code: 'code', endpoint: '/e', hitEndpoint: '/h', eventEndpoint: '/e', sessionEndpoint: '/s', heartbeat: 60 }),
    swetrix({ projectId: 'id', api: '/log', heartbeat: 'off' }),
    customerio({ key: 'key', endpoint: '/c', store: true, allow: 'recipient' }),
  ],
  pageviews: false,
  heartbeat: 60,
  include: '/a',
  exclude: '/b',
  dev: true,
  disableHistory: true,
  disableQuery: true,
  disableReferrer: true,
  disableResolution: true,
});
track('Clicked', { duration: 3, meta: { plan: 'pro' }, id: '01J', timestamp: new Date() });

// @ts-expect-error: the part is not imported
createTracker({ destinations: [], outbox: true });
// @ts-expect-error: the part is not imported
createTracker({ destinations: [], before: () => false });
// @ts-expect-error: the part is not imported
export const options: EventOptions = { unique: true };
// @ts-expect-error: the part is not imported
export const resultsOf = ({ results }: Verdict) => results;
// @ts-expect-error: the part is not imported
track.debug();
// @ts-expect-error: the part is not given
track.pageview();
`;

/** The same with parts: each brings what it may be told, and what it tells. */
const WITH_PARTS = `import { createTracker, type EventOptions, type Page, type TrackError, type Verdict } from 'pagebeat';
import { before, type Outgoing } from 'pagebeat/parts/before';
import { debug, type State } from 'pagebeat/parts/debug';
import { meta } from 'pagebeat/parts/meta';
import { outbox } from 'pagebeat/parts/outbox';
import { type Failure, type Results, results } from 'pagebeat/parts/results';
import { timeZone } from 'pagebeat/parts/timeZone';
import { unique } from 'pagebeat/parts/unique';

export const track = createTracker({
  destinations: [],
  parts: { before, debug, meta, outbox, results, timeZone, unique },
  outbox: true,
  unique: true,
  meta: { plan: 'pro' },
  before: (outgoing: Outgoing) => ({ url: outgoing.url, title: outgoing.title, meta: { ...outgoing.meta } }),
});
export const options: EventOptions = { unique: true };
export const zoneOf = ({ timeZone }: Page): string | undefined => timeZone;
export const resultsOf = ({ results }: Verdict): Results | undefined => results;
export const destinationOf = ({ destination }: TrackError | Failure): string | undefined => destination;
export const state: State | undefined = track.debug?.();

// @ts-expect-error: it may not make text of an address
createTracker({ destinations: [], parts: { before }, before: ({ url }) => url });
// @ts-expect-error: parts have names
createTracker({ destinations: [], parts: [outbox] });
`;

/** Wrong uses, and what the compiler has to say to whoever made the mistake. */
const MISTAKES: [line: string, says: RegExp][] = [
  [
    `track('Plan Chosn', { meta: { plan: 'pro' } });`,
    /'"Plan Chosn"' is not assignable .* '"Plan Chosen" \| "Signed Up"'/,
  ],
  [`track('Plan Chosen');`, /Expected 2 arguments, but got 1/],
  [`track('Plan Chosen', { meta: {} });`, /Property 'plan' is missing in type '{}' but required/],
  [
    `track('Plan Chosen', { meta: { plan: 'pro', price: 1 } });`,
    /'price' does not exist in type '{ plan: "free" \| "pro"; }'/,
  ],
  [`track('Plan Chosen', { meta: { plan: 'gold' } });`, /'"gold"' is not assignable to type '"free" \| "pro"'/],
  [
    `track('Plan Chosen', { meta: { plan: { name: 'pro' } } });`,
    /'{ name: string; }' is not assignable to type '"free" \| "pro"'/,
  ],
  [`track('Signed Up', { meta: { plan: 'pro' } });`, /'{ plan: string; }' is not assignable to type 'undefined'/],
  [
    `any('Clicked', { durration: 3 });`,
    /'durration' does not exist in type 'EventOptions'. Did you mean to write 'duration'\?/,
  ],
  [
    `any('Clicked').then((verdict) => verdict.skipped === 'robot');`,
    /'Skipped \| undefined' and '"robot"' have no overlap/,
  ],
  [
    `createTracker<{ Bought: { meta: { items: string[] } } }>(options);`,
    /'meta\.items' are incompatible[\s\S]*'string\[\]' is not assignable to type 'Scalar \| undefined'/,
  ],
  [
    `createTracker<{ Bought: { durration: 3 } }>(options);`,
    /'Bought' are incompatible[\s\S]*'{ durration: 3; }' has no properties in common/,
  ],
  [
    `createTracker<TitleCase<{ 'form submitted': object }>>(options);`,
    /form submitted\\" is off the guideline: a noun and what happened to it, in capitals, as in \\"Form Submitted\\"/,
  ],
  [
    `createTracker<SnakeCase<{ 'Form Submitted': object }>>(options);`,
    /Form Submitted\\" is off the guideline: small letters, digits and underscores, as in \\"form_submitted\\"/,
  ],
  [`createTracker({});`, /Property 'destinations' is missing .* 'TrackerOptions'/],
  [
    `createTracker({ destinations: [], heartbeet: 30 });`,
    /'heartbeet' does not exist .* Did you mean to write 'heartbeat'\?/,
  ],
  [`pirsch({});`, /Property 'code' is missing .* 'PirschSettings'/],
];

const MISTAKEN = `import { createTracker, type SnakeCase, type TitleCase } from 'pagebeat';
import { pirsch } from 'pagebeat/destinations/pirsch';
const options = { destinations: [] };
const any = createTracker(options);
const track = createTracker<{ 'Plan Chosen': { meta: { plan: 'free' | 'pro' } }; 'Signed Up': object }>(options);
`;

describe.each(Object.entries(COMPILERS))('%s', (name, compiler) => {
  test.each(Object.entries(RESOLUTIONS))('a site compiles without the types of the DOM: %s', (resolution, options) => {
    expect(compile(compiler, `${name} ${resolution}`, SITE, options)).toBe('');
  });

  test('what is declared for a tracker is there, and what a part declares with that part', () => {
    expect(compile(compiler, `${name} plain`, PLAIN, RESOLUTIONS.bundler)).toBe('');
    expect(compile(compiler, `${name} parts`, WITH_PARTS, RESOLUTIONS.bundler)).toBe('');
  });

  test('where there are types of the DOM a listener names the event that it expects', () => {
    const source = `import type { Part } from 'pagebeat';
      export const scrolled: Part = ({ on }) => on('scroll', ({ target }: Event) => target instanceof Document);
      export const typed: Part = ({ on }) => on('keydown', ({ key }: KeyboardEvent) => key);
      // @ts-expect-error: an event has no such thing
      export const wrong: Part = ({ on }) => on('click', (event: MouseEvent) => event.nothing);`;
    const options = { ...RESOLUTIONS.bundler, lib: ['ES2018', 'DOM'] };
    expect(compile(compiler, `${name} DOM`, source, options)).toBe('');
  });

  test('each mistake is told in words that help', () => {
    const lines = MISTAKES.map(([line]) => line);
    const said = compile(compiler, `${name} mistakes`, MISTAKEN + lines.join('\n'), RESOLUTIONS.bundler);
    const first = MISTAKEN.split('\n').length;
    // What is said of a line, with the indented lines that explain it.
    const told = new Map(
      said.split(/^(?=site\.ts)/m).map((one) => [Number(/^site\.ts\((\d+)/.exec(one)?.[1]) - first, one]),
    );
    expect(told.size, said).toBe(MISTAKES.length);
    for (const [index, [line, says]] of MISTAKES.entries()) expect(told.get(index), line).toMatch(says);
  });
});
