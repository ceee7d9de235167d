import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { customerio } from '../../src/first/destinations/customerio';
import { firstparty } from '../../src/first/destinations/firstparty';
import { pirsch } from '../../src/first/destinations/pirsch';
import { pirschSites } from '../../src/first/destinations/pirschSites';
import { swetrix } from '../../src/first/destinations/swetrix';
import { swetrixPages } from '../../src/first/destinations/swetrixPages';
import { usercom } from '../../src/first/destinations/usercom';
import type { Delivery, Destination, Kind, TrackEvent } from '../../src/first/types';
import { deliverBy, sampleEvent, sampleNextPage, samplePage } from '../samples';

const page = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');
const KINDS: Kind[] = ['pageview', 'event', 'heartbeat'];

/** Each destination as it is by default, and with every option that adds a field. */
const DESTINATIONS: Record<string, [Destination, Destination]> = {
  Pirsch: [pirsch({ code: 'CODE' }), pirschSites({ code: 'CODE', clientId: '7', tag: { author: 'jane' } })[0]!],
  Swetrix: [
    swetrix({ projectId: 'PROJECT' }),
    swetrixPages({ projectId: 'PROJECT', unique: true, meta: { author: 'jane' } }),
  ],
  Firstparty: [
    firstparty({ key: 'KEY', endpoint: 'https://fp.example.com' }),
    firstparty({ key: 'KEY', endpoint: 'https://fp.example.com' }),
  ],
  'Customer.io': [customerio({ key: 'KEY' }), customerio({ key: 'KEY', store: true })],
  'User.com': [usercom({ key: 'KEY' }), usercom({ key: 'KEY' })],
};

/** Where a field is a record of the site's own making, what is in it has no names to list. */
const OWN = ['event_meta', 'meta', 'tags'];

/** The fields of a delivery, each with the names of what is in it: the query, the body, or the call. */
const fieldsOf = ({ url = '', body, call, timed }: Delivery, kind: Kind): Map<string, string[]> => {
  const fields = new Map<string, string[]>();
  const sent = body ? JSON.parse(body) : {};
  if (call) return fields.set(call, typeof sent[0] === 'object' ? Object.keys(sent[0]) : []);
  for (const key of new URL(url, 'https://example.com').searchParams.keys())
    fields.set(key.replace(/^tag_.*/, 'tag_…'), []);
  const add = (name: string, value: unknown): void => {
    const isOpen = OWN.includes(name) || (name === 'properties' && kind === 'event');
    if (name === 'context') for (const [key, inner] of Object.entries(value!)) add(`context.${key}`, inner);
    else fields.set(name, value && typeof value === 'object' && !isOpen ? Object.keys(value) : []);
  };
  for (const [name, value] of Object.entries(sent)) add(name, value);
  // The plugin adds it on the way.
  if (timed) fields.set('perf', []);
  return fields;
};

/** All fields that a destination may get: on the first page, on the next one, of an event that has nothing or everything. */
const sentTo = (destination: Destination, kind: Kind, event: TrackEvent): Map<string, string[]> => {
  const visitor = { anonymousId: 'anonymous-1', userId: 'user-1', messageId: 'message-1' };
  const deliver = deliverBy(destination);
  const deliveries = [samplePage({ visitor }), sampleNextPage({ visitor })].map((page) =>
    deliver(kind, page, kind === 'event' ? event : undefined),
  );
  return new Map(deliveries.flatMap((delivery) => (delivery ? [...fieldsOf(delivery, kind)] : [])));
};

const rowsOf = (name: string): Map<string, string[]> => {
  const section = page.split(`\n### ${name}\n`)[1]!.split('\n##')[0]!;
  const rows = [...section.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)];
  return new Map(rows.map(([, field, rest]) => [field!, rest!.split('|').map((cell) => cell.trim())]));
};

describe.each(Object.keys(DESTINATIONS))('what docs/privacy.md says of %s', (name) => {
  const rows = rowsOf(name);
  const [plain, full] = DESTINATIONS[name]!;
  const everything = sampleEvent({ unique: true, nonInteractive: true });

  test.each(KINDS)('is what is sent with a %s', (kind) => {
    const always = sentTo(plain, kind, sampleEvent());
    const optional = sentTo(full, kind, everything);
    const column = 1 + KINDS.indexOf(kind);
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

const src = fileURLToPath(new URL('../../src', import.meta.url));
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(src, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/ .*/g, ''));

test('docs/privacy.md names every key of the storage that the code has', () => {
  const keys = code
    .filter((text) => /localStorage/.test(text))
    .flatMap((text) => [
      ...[...text.matchAll(/localStorage\.(\w+)/g)].map((match) => match[1]!),
      ...(/localStorage\[/.test(text) ? [...text.matchAll(/^const \w+ = '([^']+)'/gm)].map((match) => match[1]!) : []),
    ]);
  expect([...new Set(keys)].length).toBeGreaterThan(4);
  for (const key of keys) expect(page).toContain(`\`${key}${key.endsWith('.') ? '…' : ''}\``);
});

test('no code stores anything anywhere else', () => {
  for (const text of code) expect(text).not.toMatch(/sessionStorage|indexedDB|caches\.|\.cookie *=(?!=)/);
});
