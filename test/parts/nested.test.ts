import { describe, expect, test, vi } from 'vitest';
import { readEvent } from '../../src/core/readEvent';
import { pirsch } from '../../src/destinations/pirsch';
import { swetrix } from '../../src/destinations/swetrix';
import { usercom } from '../../src/destinations/usercom';
import { keep } from '../../src/parts/around/keep';
import { nested } from '../../src/parts/nested';
import type { Meta } from '../../src/types/options';
import type { Route, TrackEvent } from '../../src/types/records';
import { page, route } from '../records';
import { createStages } from './createStages';

const start = () => {
  const stages = createStages({ readEvent });
  nested(stages, {});
  return stages;
};
/** What is made of it, or what is thrown. */
const read = (options?: unknown, name: unknown = 'clicked'): unknown => {
  try {
    return start().readEvent(name, options);
  } catch (what) {
    return what;
  }
};
const metaOf = (meta: unknown) => (read({ meta }) as TrackEvent).meta;

describe('what a caller gives', () => {
  test('may be nested, and is copied all the way down', () => {
    const given = { list: [{ a: 1 }], on: new Date(5), none: null, nothing: undefined, text: 'x' };
    const meta = metaOf(given)!;
    given.list[0]!.a = 2;
    given.on.setTime(6);
    expect(JSON.stringify(meta)).toBe('{"list":[{"a":1}],"on":"1970-01-01T00:00:00.005Z","none":null,"text":"x"}');
  });

  test('may be no metadata at all', () => {
    expect(read()).toEqual({ name: 'clicked', duration: undefined, meta: undefined });
    expect(read({ duration: 2 })).toEqual({ name: 'clicked', duration: 2, meta: undefined });
    expect(metaOf({})).toEqual({});
  });

  test.each<[string, unknown, string]>([
    ['NaN', { meta: { a: { b: [Number.NaN] } } }, 'meta.a.b.0'],
    ['a function', { meta: { a: { b: () => 1 } } }, 'meta.a.b'],
    ['a Map', { meta: { a: new Map() } }, 'meta.a'],
    ['a list for metadata', { meta: [1] }, 'meta'],
    ['a date for metadata', { meta: new Date() }, 'meta'],
    ['null for metadata', { meta: null }, 'meta'],
    ['text for metadata', { meta: 'a' }, 'meta'],
    ['a wrong duration', { duration: '1', meta: { a: [] } }, 'duration'],
    ['a list for options', [], 'options'],
    ['text for options', 'x', 'options'],
    ['null for options', null, 'options'],
  ])('is refused as ever: %s', (_what, options, what) => {
    expect(read(options)).toBe(what);
  });

  test('is refused for its name', () => {
    expect(read({ meta: { a: [] } }, ' ')).toBe('name');
  });

  test.each([null, undefined, 5, new Error('no'), Symbol('s')])('has a getter that throws %s', (thrown) => {
    const throwing = {
      get meta(): never {
        throw thrown;
      },
    };
    expect(read(throwing)).toBe(thrown);
    expect(read({ meta: throwing })).toBe(thrown);
    expect(read({ meta: { list: [throwing] } })).toBe(thrown);
  });

  test('a cycle is refused', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    expect(read({ meta: cyclic })).toMatch(/^meta(\.self)+/);
  });

  test.each([
    [20, true],
    [21, false],
  ])('holds lists and objects inside each other, %i deep: %s', (depth, isTaken) => {
    let value: unknown = 1;
    for (let level = 0; level < depth; level++) value = [value];
    expect(read({ meta: { a: value } })).toEqual(isTaken ? expect.any(Object) : expect.stringMatching(/^meta\.a\.0/));
  });

  test('is read once, each field', () => {
    const reads: string[] = [];
    const options = {
      get duration() {
        reads.push('duration');
        return 2;
      },
      get meta() {
        reads.push('meta');
        return {
          get list() {
            reads.push('list');
            return [1];
          },
        };
      },
    };
    expect(read(options)).toMatchObject({ duration: 2, meta: { list: [1] } });
    expect(reads.sort()).toEqual(['duration', 'list', 'meta']);
    expect(Object.keys(options)).toEqual(['duration', 'meta']);
  });

  test('__proto__ is a key like any other', () => {
    expect(JSON.stringify(metaOf(JSON.parse('{"__proto__":{"a":1}}')))).toBe('{"__proto__":{"a":1}}');
  });

  test('leaves other options to other parts', () => {
    const stages = start();
    keep(stages, 'non_interactive');
    expect(stages.readEvent('clicked', { meta: { a: [1] }, non_interactive: true })).toMatchObject({
      non_interactive: true,
      meta: { a: [1] },
    });
  });
});

describe('what a destination gets', () => {
  const toPirsch = () => route({ key: 'codeA', settings: { code: 'A' }, make: pirsch });
  const toSwetrix = () => route({ key: 'projectIdA', settings: { projectId: 'A' }, make: swetrix });
  const toUsercom = () => route({ key: 'usercomKeyA', settings: { usercomKey: 'A' }, make: usercom });
  const toOwn = () => route({ key: 'own', make: () => ({ name: 'Own', method: 'POST', url: '/' }) });
  const make = (to: Route, meta: Meta | undefined) => {
    const stages = start();
    const event = stages.readEvent('clicked', { meta });
    return stages.make(to, 'event', page(), event);
  };
  const thrownBy = (...given: Parameters<typeof make>): unknown => {
    try {
      make(...given);
    } catch (what) {
      return what;
    }
    return undefined;
  };

  const NOT_FLAT: [string, Meta][] = [
    ['an object', { good: 1, a: { b: 1 }, c: { d: 1 } }],
    ['a list', { good: 1, a: [] }],
    ['a date', { good: 1, a: new Date() }],
    ['null', { good: 1, a: null }],
    ['undefined', { good: 1, a: undefined }],
  ];

  test.each(NOT_FLAT)('is refused where that is one that takes no %s', (_what, meta) => {
    expect(thrownBy(toPirsch(), meta)).toBe('meta.a for Pirsch');
    expect(thrownBy(toSwetrix(), meta)).toBe('meta.a for Swetrix');
    // One of a site's own says for itself what it takes.
    expect(thrownBy(toOwn(), meta)).toBeUndefined();
  });

  test.each(NOT_FLAT)('is %s where that is one that takes it', (_what, meta) => {
    expect(make(toUsercom(), meta)).toBeDefined();
  });

  test.each([[undefined], [{}], [{ text: '', number: 0, boolean: false }]])(
    'is flat, as %j: that is for all',
    (meta) => {
      for (const to of [toPirsch(), toSwetrix(), toOwn(), toUsercom()]) expect(make(to, meta)).toBeDefined();
    },
  );

  test('is nothing where that leaves the event out', () => {
    expect(make(route({ key: 'codeA', make: () => undefined }), { a: [] })).toBeUndefined();
  });

  test('is a pageview, which has none', () => {
    const stages = start();
    const kept = vi.fn(pirsch);
    expect(stages.make(route({ make: kept }), 'hit', page())).toMatchObject({ name: 'Pirsch' });
    expect(kept).toHaveBeenCalledOnce();
  });
});
