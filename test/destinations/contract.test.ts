import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Destination, Kind } from '../../src/types';
import { sampleEvent, sampleNextPage } from '../samples';

const folder = new URL('../../src/destinations/', import.meta.url);
const settings = { code: 'a'.repeat(32), projectId: 'aUn1quEid-3x' };

const destinations: [string, Destination][] = [];
for (const file of readdirSync(folder)) {
  if (!readFileSync(new URL(file, folder), 'utf8').includes('): Destination =>')) continue;
  const name = file.replace('.ts', '');
  destinations.push([name, (await import(new URL(file, folder).href))[name](settings)]);
}

test('finds the destinations', () => {
  expect(destinations.map(([name]) => name)).toEqual(['pirsch', 'swetrix']);
});

test.each(destinations)('%s has its own test, and is what the package exports', async (name, destination) => {
  expect(existsSync(new URL(`${name}.test.ts`, import.meta.url))).toBe(true);
  expect(destination).toMatchObject({ name, id: expect.any(String) });
  const { default: pack } = await import('../../package.json', { with: { type: 'json' } });
  expect(pack.exports).toHaveProperty([`./destinations/${name}`]);
});

const freeze = <Value>(value: Value): Value => {
  if (value && typeof value === 'object') Object.values(value).forEach(freeze);
  return Object.freeze(value);
};

test.each(destinations)('%s is pure: the same records in, the same request out', (_name, destination) => {
  const page = freeze(sampleNextPage());
  const event = freeze(sampleEvent());
  for (const kind of ['pageview', 'event', 'heartbeat'] as Kind[]) {
    const given = kind === 'event' ? event : undefined;
    const delivery = destination.deliver(kind, page, given)!;
    expect(destination.deliver(kind, page, given)).toEqual(delivery);
    expect(delivery.url).toMatch(/^https:\/\//);
    expect(delivery.body ?? '').not.toMatch(/undefined|NaN|null/);
  }
});
