import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Destination, Kind } from '../../../src/first/types';
import { deliverBy, sampleEvent, sampleNextPage } from '../../samples';

const folder = new URL('../../../src/first/destinations/', import.meta.url);
const settings = {
  code: 'a'.repeat(32),
  projectId: 'aUn1quEid-3x',
  key: 'write-key',
  endpoint: 'https://events.example.com',
};

const destinations: [string, Destination][] = [];
for (const file of readdirSync(folder)) {
  const name = file.replace('.ts', '');
  if (!file.endsWith('.ts') || !readFileSync(new URL(file, folder), 'utf8').includes(`name: '${name}'`)) continue;
  destinations.push([name, (await import(new URL(file, folder).href))[name](settings)]);
}

test('finds the destinations', () => {
  expect(destinations.map(([name]) => name)).toEqual(
    expect.arrayContaining(['customerio', 'firstparty', 'pirsch', 'swetrix', 'usercom']),
  );
});

test.each(destinations)('%s has its own test, its line, and is what the package exports', (name, destination) => {
  expect(existsSync(new URL(`${name}.test.ts`, import.meta.url))).toBe(true);
  expect(destination).toMatchObject({ name, id: expect.any(String) });
  const lines = ['tags/vendors', '../tags/doors'].map((file) => readFileSync(new URL(`../${file}.ts`, folder), 'utf8'));
  expect(lines.join()).toContain(` { ${name} } from '../destinations/${name}.js';`);
  expect(existsSync(new URL(`../../../dist/destinations/${name}.js`, import.meta.url))).toBe(true);
});

const freeze = <Value>(value: Value): Value => {
  if (value && typeof value === 'object') Object.values(value).forEach(freeze);
  return Object.freeze(value);
};

test.each(destinations)('%s is pure: the same records in, the same delivery out', (_name, destination) => {
  const page = freeze(sampleNextPage());
  const event = freeze(sampleEvent());
  const deliver = deliverBy(destination);
  for (const kind of ['pageview', 'event', 'heartbeat'] as Kind[]) {
    const given = kind === 'event' ? event : undefined;
    const delivery = deliver(kind, page, given);
    expect(deliver(kind, page, given)).toEqual(delivery);
    if (kind !== 'heartbeat') expect(delivery).toBeDefined();
    if (!delivery) continue;
    if (!delivery.call) expect(delivery.url).toMatch(/^https:\/\//);
    expect(delivery.body ?? '').not.toMatch(/undefined|NaN|null/);
  }
});
