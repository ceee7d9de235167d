// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { customerio } from '../../src/destinations/customerio';
import { firstparty } from '../../src/destinations/firstparty';
import { goatcounter } from '../../src/destinations/goatcounter';
import { matomo } from '../../src/destinations/matomo';
import { own } from '../../src/destinations/own';
import { pirsch } from '../../src/destinations/pirsch';
import { plausible } from '../../src/destinations/plausible';
import { posthog } from '../../src/destinations/posthog';
import { swetrix } from '../../src/destinations/swetrix';
import { umami } from '../../src/destinations/umami';
import { usercom } from '../../src/destinations/usercom';
import { clientId } from '../../src/parts/clientId';
import { nonInteractive } from '../../src/parts/nonInteractive';
import { pageMeta } from '../../src/parts/pageMeta';
import { perf } from '../../src/parts/perf';
import { tags } from '../../src/parts/tags';
import { timeZone } from '../../src/parts/timeZone';
import { unique } from '../../src/parts/unique';
import { userAgent } from '../../src/parts/userAgent';
import { uuids } from '../../src/parts/uuids';
import { visitor } from '../../src/parts/visitor';
import type { Delivery, Destination, Kind, TrackEvent } from '../../src/types/records';
import { createStages } from '../parts/createStages';
import { bodyOf, event, page, route } from '../records';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'docs/privacy.md'), 'utf8');

/** As the page calls them, and as the destinations do. */
const KINDS: Record<string, Kind> = { pageview: 'hit', event: 'event', heartbeat: 'session' };

/** The parts that add to what is sent. */
const ADDING = [nonInteractive, unique, timeZone, userAgent, visitor, uuids, tags, clientId, pageMeta, perf];

type Attributes = Record<string, string>;

/** Each destination with its key and its id, and the attributes that add a field to what it is sent. */
const DESTINATIONS: Record<string, [Destination, string, Attributes, Attributes]> = {
  Pirsch: [pirsch, 'codeCODE', { code: 'CODE' }, { clientId: '7', tagAuthor: 'jane' }],
  Swetrix: [swetrix, 'projectIdPID', { projectId: 'PID' }, { unique: '', metaAuthor: 'jane', perf: '' }],
  Firstparty: [firstparty, 'firstpartyKeyKEY', { firstpartyKey: 'KEY', firstpartyEndpoint: 'https://fp.test' }, {}],
  'Customer.io': [customerio, 'customerioKeyKEY', { customerioKey: 'KEY' }, { customerioStore: '' }],
  'User.com': [usercom, 'usercomKeyKEY', { usercomKey: 'KEY' }, {}],
  Plausible: [plausible, 'plausibleDomainexample.com', { plausibleDomain: 'example.com' }, {}],
  Umami: [umami, 'websiteIdID', { websiteId: 'ID' }, { umamiTag: 'B' }],
  GoatCounter: [goatcounter, 'goatcounter/count', { goatcounter: '/count' }, {}],
  Matomo: [matomo, 'matomoSite1', { matomoSite: '1', matomoUrl: '/m' }, {}],
  PostHog: [posthog, 'posthogKeyphc_KEY', { posthogKey: 'phc_KEY' }, {}],
  'Your own endpoint': [own, 'ownEndpoint/e', { ownEndpoint: '/e' }, {}],
};

/** Where a field is a record of the site's own making, what is in it has no names to list. */
const OWN = ['event_meta', 'meta', 'p', 'tags'];

/** The fields of a delivery, each with the names of what is in it: the query, the body, or the call. */
const fieldsOf = (delivery: Delivery, kind: Kind): Map<string, string[]> => {
  const { url, body, call, timed } = delivery;
  const fields = new Map<string, string[]>();
  const sent = body ? bodyOf(delivery) : {};
  if (call) return fields.set(call, typeof sent[0] === 'object' ? Object.keys(sent[0]) : []);
  for (const key of new URL(url, 'https://example.com').searchParams.keys())
    fields.set(key.replace(/^tag_.*/, 'tag_…'), []);
  const add = (name: string, value: unknown): void => {
    const isOpen = OWN.includes(name) || (name === 'properties' && kind === 'event');
    if (name === 'context') for (const [key, inner] of Object.entries(value!)) add(`context.${key}`, inner);
    else fields.set(name, value && typeof value === 'object' && !isOpen ? Object.keys(value) : []);
  };
  for (const [name, value] of Object.entries(sent)) add(name, value);
  // The part adds it on the way.
  if (timed) fields.set('perf', []);
  return fields;
};

// A browser that is idle, and where Customer.io's own script has identified somebody.
beforeAll(() => {
  vi.stubGlobal('requestIdleCallback', (act: () => void) => act());
  localStorage.ajs_user_id = '"user-1"';
});

const HOME = 'https://example.com/home';

/** All fields that a destination may get: on the first page and on the next one. */
const sentTo = (name: string, isAll: boolean, kind: Kind, given: TrackEvent): Map<string, string[]> => {
  const [make, key, needed, more] = DESTINATIONS[name]!;
  const to = route({ key, make, settings: { ...needed, ...(isAll ? more : {}) } });
  const stages = createStages();
  for (const part of ADDING) part(stages, to.settings);
  stages.add(to, 'hit event session');
  const pages = [page(), page({ referrer: HOME, previous: HOME })];
  const deliveries = pages.map((where) => stages.make(to, kind, where, kind === 'event' ? given : undefined));
  return new Map(deliveries.flatMap((delivery) => (delivery ? [...fieldsOf(delivery, kind)] : [])));
};

const rowsOf = (name: string): Map<string, string[]> => {
  const section = text.split(`\n### ${name}\n`)[1]!.split('\n##')[0]!;
  const rows = [...section.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)];
  return new Map(rows.map(([, field, rest]) => [field!, rest!.split('|').map((cell) => cell.trim())]));
};

describe.each(Object.keys(DESTINATIONS))('what docs/privacy.md says of %s', (name) => {
  const rows = rowsOf(name);
  const everything = event({ unique: true, non_interactive: true, meta: { Clicks: 1, name: 'pro', dimension1: 'x' } });

  test.each(Object.keys(KINDS))('is what is sent with a %s', (word) => {
    const always = sentTo(name, false, KINDS[word]!, event());
    const optional = sentTo(name, true, KINDS[word]!, everything);
    const column = 1 + Object.keys(KINDS).indexOf(word);
    const said = [...rows].filter(([, cells]) => cells[column]);
    const namesOf = (pattern: RegExp): string[] =>
      said.filter(([, cells]) => pattern.test(cells[column]!)).map(([field]) => field);

    expect(namesOf(/^yes$/).sort()).toEqual([...always.keys()].sort());
    expect(namesOf(/^`.+`/).sort()).toEqual([...optional.keys()].filter((field) => !always.has(field)).sort());
    expect(said.length).toBe(namesOf(/^yes$|^`.+`/).length);
    for (const [field, inside] of optional) {
      for (const inner of inside) expect(rows.get(field)![0], `${field}.${inner}`).toContain(`\`${inner}\``);
    }
  });
});

const src = join(root, 'src');
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(src, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/ .*/g, ''));

test('docs/privacy.md names every key of the storage that the code has', () => {
  const keys = code
    .filter((lines) => /(local|session)Storage/.test(lines))
    .flatMap((lines) => [
      ...[...lines.matchAll(/localStorage\.(\w+)/g)].map((match) => match[1]!),
      ...(/(local|session)Storage\[/.test(lines)
        ? [...lines.matchAll(/^const \w+ = '([^']+)'/gm)].map((match) => match[1]!)
        : []),
    ]);
  expect([...new Set(keys)].length).toBeGreaterThan(4);
  for (const key of keys) expect(text).toContain(`\`${key}${key.endsWith('.') ? '…' : ''}\``);
});

test('no code stores anything anywhere else', () => {
  // Of the two, one keeps something there when it is asked to, and one deletes what that has kept.
  const inSession = code.filter((lines) => /sessionStorage/.test(lines));
  expect(inSession).toHaveLength(2);
  expect(inSession.filter((lines) => /sessionStorage\[KEY\] = /.test(lines))).toHaveLength(1);
  for (const lines of code) expect(lines).not.toMatch(/indexedDB|caches\.|\.cookie *=(?!=)/);
});
