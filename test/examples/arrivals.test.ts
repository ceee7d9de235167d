import { describe, expect, test } from 'vitest';
import type { ListedHit } from '../../examples/collector/records.js';
import { createArrivals } from '../../examples/shared/createArrivals.js';
import { verdictOf } from '../../examples/shared/verdictOf.js';

const hit = (id: number, name = 'A'): ListedHit => ({
  id,
  time: 1000 + id,
  destination: 'pirsch',
  kind: 'event',
  method: 'POST',
  path: '/event',
  status: 200,
  decoded: { name },
});
const hits = (from: number, to: number, name?: string) =>
  Array.from({ length: to - from + 1 }, (_, index) => hit(from + index, name));
const named = (name: string) => (other: { decoded: { name?: string } }) => other.decoded.name === name;
const ids = ({ hits }: { hits: { id: number }[] }) => hits.map(({ id }) => id);

describe('what arrived', () => {
  test('is listed with the newest first, bounded, and the rest is counted', () => {
    const arrivals = createArrivals({ limit: 3 });
    arrivals.add(hits(1, 2), 0);
    arrivals.add(hits(3, 5), 10);
    expect(ids(arrivals.read())).toEqual([5, 4, 3]);
    expect(arrivals.read()).toMatchObject({ more: 12, unseen: 0, arrived: 15 });
  });

  test('is listed once, though the stream begins again with what is known', () => {
    const arrivals = createArrivals();
    arrivals.add(hits(1, 3), 0);
    arrivals.add(hits(2, 4), 0);
    expect(ids(arrivals.read())).toEqual([4, 3, 2, 1]);
    expect(arrivals.read().more).toBe(0);
  });

  test('is another hit when the server has begun to count again', () => {
    const arrivals = createArrivals();
    arrivals.add(hits(1, 1), 0);
    arrivals.add([{ ...hit(1), time: 5000 }], 0);
    expect(arrivals.read().hits).toHaveLength(2);
  });

  test('is found again when the filter is another one', () => {
    const arrivals = createArrivals({ limit: 2 });
    arrivals.add([hit(1, 'B'), ...hits(2, 9)], 0);
    const { list } = arrivals.read();
    arrivals.filter(named('B'));
    expect(ids(arrivals.read())).toEqual([1]);
    expect(arrivals.read().list).not.toBe(list);
  });

  test('is not said to belong to a filter when nobody has seen it', () => {
    const arrivals = createArrivals({ limit: 2, accepts: named('B') });
    arrivals.add([...hits(1, 5), ...hits(6, 8, 'B')], 7);
    expect(arrivals.read()).toMatchObject({ more: 1, unseen: 7, arrived: 15 });
  });

  test('is gone when it was cleared', () => {
    const arrivals = createArrivals();
    let changes = 0;
    arrivals.subscribe(() => changes++);
    arrivals.add(hits(1, 3), 4);
    arrivals.clear();
    expect(arrivals.read()).toMatchObject({ hits: [], more: 0, arrived: 0 });
    expect(changes).toBe(2);
  });
});

test.each<[string, Partial<ListedHit>]>([
  ['counted', {}],
  ['refused', { status: 400, error: 'wrong' }],
  ['dropped', { error: 'wrong' }],
  ['duplicate', { status: 403, duplicate: true }],
  ['preflight', { kind: 'preflight', status: 204 }],
])('a hit is %s', (verdict, facts) => {
  expect(verdictOf({ ...hit(1), ...facts })).toBe(verdict);
});
