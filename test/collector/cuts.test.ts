import { describe, expect, it } from 'vitest';
import { countExcess } from '../../examples/collector/countExcess.js';
import { createCuts } from '../../examples/collector/createCuts.js';
import { createPending } from '../../examples/collector/createPending.js';
import { cutList } from '../../examples/collector/cutList.js';
import { LIMITS } from '../../examples/collector/limits.js';
import { listProblemsOfEach } from '../../examples/collector/listProblemsOfEach.js';
import type { Decoded } from '../../examples/collector/readDecoded.js';
import type { Arrived, ListedHit } from '../../examples/collector/records.js';
import { cutText } from '../../examples/shared/cutText.js';

const keys = (count: number, value: unknown = 1) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key ${index}`, value]));
const cut = (decoded: Decoded) => {
  const cuts = createCuts();
  return { decoded: cuts.decoded(decoded), left: cuts.left() };
};

describe('a text', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['a😀bc', 3, 'a…'],
    ['', 3, ''],
  ])('%j is of at most %i characters: %j', (text, most, expected) => expect(cutText(text, most)).toBe(expected));
});

describe('sentences', () => {
  it('are the first, and how many more there are', () => {
    const sentences = Array.from({ length: LIMITS.problems + 5 }, (_, index) => `problem ${index}`);
    expect(cutList(sentences)).toEqual([...sentences.slice(0, LIMITS.problems), 'and 5 more']);
    expect(cutList(['one'])).toEqual(['one']);
    expect(cutList(['x'.repeat(1e6)])[0]).toHaveLength(LIMITS.text);
  });

  it('are not looked for any more once there are enough', () => {
    let asked = 0;
    const found = listProblemsOfEach('batch', Array.from({ length: 1e6 }), () => {
      asked++;
      return ['one', 'two'];
    });
    expect(found.slice(0, 3)).toEqual(['batch[0]: one', 'batch[0]: two', 'batch[1]: one']);
    expect(found.at(-1)).toBe('and perhaps more');
    expect(asked).toBeLessThanOrEqual(LIMITS.problems);
  });
});

describe('what one thing says', () => {
  it('is the same where it is short, whatever its types', () => {
    const decoded = { page: '/', name: 'A', duration: 2, meta: { a: 1, b: null, c: true, d: { e: [1] }, f: '' } };
    expect(cut(decoded)).toEqual({ decoded, left: undefined });
    const list = { meta: ['a', 'b'] as never };
    expect(cut(list).decoded.meta).toBe(list.meta);
  });

  it('has texts of a bounded length, and what was left of them is counted', () => {
    const long = 'x'.repeat(3_600_000);
    const { decoded, left } = cut({ name: long, page: `/${long}`, title: long, referrer: long, source: long });
    expect(Object.values(decoded).map((text) => String(text).length)).toEqual([512, 2048, 2048, 2048, 2048]);
    const kept = 512 + 4 * 2048 - 5;
    expect(left).toEqual({ characters: 5 * 3_600_000 + 1 - kept });
  });

  it('has the first keys of its metadata, and the rest is counted', () => {
    const { decoded, left } = cut({ meta: keys(100_000) });
    expect(Object.keys(decoded.meta!)).toEqual(Object.keys(keys(LIMITS.metadata.count)));
    expect(left).toEqual({ keys: 100_000 - LIMITS.metadata.count });
  });

  it('has keys and values that are not too long, an object too', () => {
    const nested = keys(60_000);
    const { decoded, left } = cut({ meta: { nested, ['k'.repeat(600)]: 'v'.repeat(3000), small: { a: 1 } } });
    expect(Object.keys(decoded.meta!).map((key) => key.length)).toEqual([6, 512, 5]);
    expect(decoded.meta!.nested).toBe(cutText(JSON.stringify(nested), LIMITS.value));
    expect(decoded.meta!.small).toEqual({ a: 1 });
    expect(left!.characters).toBe(JSON.stringify(nested).length - 2047 + (600 - 511) + (3000 - 2047));
    expect(left!.keys).toBeUndefined();
  });

  it('has so many bytes of metadata at most, in whatever script', () => {
    const { decoded, left } = cut({ meta: keys(100, '語'.repeat(2000)) });
    expect(Buffer.byteLength(JSON.stringify(decoded.meta))).toBeLessThan(LIMITS.metadata.bytes + 1000);
    expect(Object.keys(decoded.meta!).length + left!.keys!).toBe(100);
  });

  it('counts a key that begins as another one does as left out', () => {
    const start = 'k'.repeat(600);
    const { decoded, left } = cut({ meta: { [`${start}1`]: 1, [`${start}2`]: 2 } });
    expect(Object.values(decoded.meta!)).toEqual([1]);
    expect(left!.keys).toBe(1);
  });

  it('may have a key of any name', () => {
    const meta = JSON.parse(`{"__proto__":1,"constructor":2,"long":${JSON.stringify('x'.repeat(9000))}}`);
    expect(Object.keys(cut({ meta }).decoded.meta!)).toEqual(['__proto__', 'constructor', 'long']);
  });
});

describe('what a request of many says', () => {
  it('is counted until that would take more than a file has room for', () => {
    const cuts = createCuts();
    const told = Array.from({ length: 50_000 }, (_, index) => ({ decoded: { name: `event ${index}`, meta: keys(9) } }));
    const kept = cuts.items(told);
    expect(kept.length).toBeGreaterThan(500);
    expect(kept.length).toBeLessThan(LIMITS.counted / 100);
    expect(cuts.left()).toEqual({ items: 50_000 - kept.length });
  });

  it('is counted whole where it is as long as a vendor takes', () => {
    const cuts = createCuts();
    const told = Array.from({ length: 500 }, (_, index) => ({
      decoded: { name: 'Plan Chosen', page: 'https://example.com/pricing', meta: { plan: 'pro', seats: index } },
    }));
    expect(cuts.items(told)).toHaveLength(500);
    expect(cuts.left()).toBeUndefined();
  });
});

describe('the oldest of many', () => {
  const bytesOf = (bytes: number) => bytes;
  it.each([
    [[1, 2, 3], { count: 9, bytes: 9 }, 0],
    [[1, 2, 3], { count: 2, bytes: 9 }, 1],
    [[1, 2, 3], { count: 9, bytes: 5 }, 1],
    [[1, 2, 3], { count: 9, bytes: 1 }, 2],
    [[99], { count: 9, bytes: 1 }, 0],
    [[], { count: 9, bytes: 1 }, 0],
  ])('of %j go, within %j: %i', (things, limit, expected) => {
    expect(countExcess(things, bytesOf, limit)).toBe(expected);
  });
});

describe('what waits for one who listens', () => {
  const hit = (id: number, name = 'A'): ListedHit => ({
    id,
    time: 0,
    destination: 'pirsch',
    kind: 'event',
    method: 'POST',
    path: '/event',
    status: 200,
    decoded: { name },
  });
  const read = (data: string | undefined): Arrived => JSON.parse(data ?? 'null');

  it('is told once, as the hits are listed', () => {
    const pending = createPending({ count: 3, bytes: 10_000 });
    expect(pending.take()).toBeUndefined();
    pending.add({ ...hit(1), body: 'secret' } as ListedHit);
    const message = pending.take()!;
    expect(message.id).toBe(1);
    expect(read(message.data)).toEqual({ hits: [hit(1)], skipped: 0 });
    expect(pending.take()).toBeUndefined();
  });

  it('is no more than so many bytes, however long nobody reads; what was pushed out is counted, once', () => {
    const pending = createPending({ count: 100, bytes: 10_000 });
    for (let id = 1; id <= 1000; id++) pending.add(hit(id, '語'.repeat(1000)));
    const { id, data } = pending.take()!;
    expect(id).toBe(1000);
    expect(Buffer.byteLength(data)).toBeLessThan(10_100);
    expect(read(data).hits.length + read(data).skipped).toBe(1000);
    pending.add(hit(1001));
    expect(read(pending.take()!.data).skipped).toBe(0);
  });

  it('does not count as missed what was there before', () => {
    const pending = createPending({ count: 2, bytes: 10_000 });
    pending.begin([1, 2, 3, 4].map((id) => hit(id)));
    expect(read(pending.take()!.data)).toEqual({ hits: [hit(3), hit(4)], skipped: 0 });
  });

  it('is gone when everything was forgotten', () => {
    const pending = createPending({ count: 2, bytes: 10_000 });
    for (const id of [1, 2, 3]) pending.add(hit(id));
    pending.clear();
    expect(pending.take()).toBeUndefined();
    pending.add(hit(4));
    expect(read(pending.take()!.data).skipped).toBe(0);
  });
});
