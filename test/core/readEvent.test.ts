import { describe, expect, test } from 'vitest';
import { readEvent as read } from '../../src/core/readEvent';
import type { TrackEvent } from '../../src/types/records';

/** What is read, or what is thrown. */
const readEvent = (name: unknown, options?: unknown): TrackEvent | unknown => {
  try {
    return read(name, options);
  } catch (thrown) {
    return thrown;
  }
};

/** A table whose rows are values, lists too. */
const each = (values: unknown[]) => test.each(values.map((value) => [value]));

class Money {
  amount = 1;
}
const throwing = (thrown: unknown) => ({
  get duration() {
    throw thrown;
  },
});

describe('name', () => {
  test.each([
    ['Clicked', 'Clicked'],
    ['  Clicked\n', 'Clicked'],
    ['Button Clicked', 'Button Clicked'],
    ['\u00a0ü\u00a0', 'ü'],
    ['0', '0'],
  ])('%j is %j', (given, name) => {
    expect(readEvent(given, {})).toEqual({ name, duration: undefined, meta: undefined });
  });

  each([undefined, null, '', '  ', '\n\t', 1, true, {}, [], ['a'], () => 'a', Object('a'), Symbol('a')])(
    '%o is none',
    (given) => {
      expect(readEvent(given, {})).toBe('name');
    },
  );
});

describe('options', () => {
  test('nothing is the same as an empty record', () => {
    expect(readEvent('A', undefined)).toEqual({ name: 'A', duration: undefined, meta: undefined });
    expect(readEvent('A', {})).toEqual(readEvent('A', undefined));
  });

  each([null, 'text', '', 1, 0, true, false, [], ['a'], new Map(), new Date(), /a/, () => {}, Symbol('a')])(
    '%o is not a record',
    (given) => {
      expect(readEvent('A', given)).toBe('options');
    },
  );

  test.each([
    ['an object of a class', new Money()],
    ['one without a prototype', Object.create(null)],
    ['one with keys that are not known', { metadata: { a: 1 }, druation: 3 }],
  ])('%s is a record', (_what, given) => {
    expect(readEvent('A', given)).toMatchObject({ name: 'A' });
  });

  each([null, Symbol('x'), new Error('x'), 1, undefined, {}])('a getter that throws %o', (thrown) => {
    expect(readEvent('A', throwing(thrown))).toBe(thrown);
  });

  test('a getter that throws text', () => {
    expect(readEvent('A', throwing('duration'))).toBe('duration');
  });

  test('a proxy that was revoked', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(readEvent('A', proxy)).toBeInstanceOf(TypeError);
  });
});

describe('duration', () => {
  test.each([0, -0, 0.5, 42, 1e9, Number.MAX_VALUE])('%d is one', (duration) => {
    expect(readEvent('A', { duration })).toMatchObject({ duration });
  });

  each([
    -1,
    -0.001,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    '42',
    '',
    null,
    true,
    {},
    [],
    [1],
    new Date(1),
    Object(1),
    10n,
    Symbol('a'),
  ])('%o is none', (duration) => {
    expect(readEvent('A', { duration })).toBe('duration');
  });

  test('undefined is as if it were not given', () => {
    expect(readEvent('A', { duration: undefined })).toMatchObject({ duration: undefined });
  });
});

describe('meta', () => {
  const metaOf = (meta: unknown): unknown => (readEvent('A', { meta }) as { meta: object }).meta;

  test('types are kept', () => {
    expect({ ...(metaOf({ a: 1, b: 'x', c: false, d: '', e: 0, f: -1.5 }) as object) }).toEqual({
      a: 1,
      b: 'x',
      c: false,
      d: '',
      e: 0,
      f: -1.5,
    });
  });

  test('an empty record is one', () => {
    expect({ ...(metaOf({}) as object) }).toEqual({});
  });

  each([null, 'text', '', 0, 1, true, false, [], [1], new Map(), new Date()])('%o is none', (meta) => {
    expect(readEvent('A', { meta })).toBe('meta');
  });

  each([null, undefined, Number.NaN, Number.POSITIVE_INFINITY, {}, [], new Date(), () => {}, 1n, Symbol('a')])(
    'the value %o is none, and the key is named',
    (price) => {
      expect(readEvent('A', { meta: { plan: 'pro', price } })).toBe('meta.price');
    },
  );

  test('keys that are names of what all objects have', () => {
    const meta = metaOf(JSON.parse('{ "__proto__": "x", "constructor": "y" }')) as object;
    expect(Object.getPrototypeOf(meta)).toBe(null);
    expect(JSON.stringify(meta)).toBe('{"__proto__":"x","constructor":"y"}');
  });

  test('a key may be anything', () => {
    expect(readEvent('A', { meta: { '': null } })).toBe('meta.');
    expect(readEvent('A', { meta: { 'a.b': null } })).toBe('meta.a.b');
    expect({ ...(metaOf({ 'a b': 1, '': 2 }) as object) }).toEqual({ 'a b': 1, '': 2 });
  });
});

test('each field is read once, none is changed, and the copy is our own', () => {
  const reads: string[] = [];
  const watch = <Value extends object>(value: Value): Value =>
    new Proxy(value, {
      get: (target, key, receiver) => {
        if (typeof key === 'string') reads.push(key);
        return Reflect.get(target, key, receiver);
      },
      set: () => {
        throw new Error('changed');
      },
    });
  const meta = { price: 1 };
  const event = readEvent('A', watch({ duration: 1, meta: watch(meta) }));
  expect(reads.sort()).toEqual(['duration', 'meta', 'price']);
  meta.price = 2;
  expect(event).toMatchObject({ duration: 1, meta: { price: 1 } });
});
