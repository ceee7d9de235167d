import { describe, expect, test } from 'vitest';
import { readEvent } from '../../../src/first/core/readEvent';

const refusal = (name: unknown, options?: unknown): string => {
  try {
    readEvent(name, options);
  } catch (error) {
    return (error as Error).message;
  }
  return 'was accepted';
};

describe('readEvent', () => {
  test.each([
    [undefined, 'not undefined undefined'],
    ['', 'not string '],
    ['   ', 'not string '],
    [5, 'not number 5'],
    [{}, 'not object [object Object]'],
    [new String('x'), 'not object [object String]'],
    [Symbol('x'), 'not symbol Symbol(x)'],
  ])('refuses the name %o', (name, was) => {
    expect(refusal(name)).toContain('pagebeat: name must be non-empty text, ');
    expect(refusal(name)).toContain(was);
  });

  test.each([
    [NaN, 'number NaN'],
    [Infinity, 'number Infinity'],
    [-1, 'number -1'],
    ['42', 'string 42'],
    [{}, 'object [object Object]'],
    [null, 'object null'],
    [true, 'boolean true'],
    [42n, 'bigint 42'],
  ])('refuses the duration %o', (duration, was) => {
    expect(refusal('x', { duration })).toBe('pagebeat: duration must be seconds, not ' + was);
  });

  test.each([null, 'x', [], 5, () => 1])('refuses the options %o', (options) => {
    expect(refusal('x', options)).toContain('pagebeat: options must be an object, not ');
  });

  test.each([[[]], ['x'], [null], [5], [new Date()], [new Map()], [() => 1]])('refuses the meta %o', (meta) => {
    expect(refusal('x', { meta })).toContain('pagebeat: meta must be an object, not ');
  });

  test('shows no more than the beginning of a long value', () => {
    expect(refusal('x', { duration: 'y'.repeat(1e6) }).length).toBeLessThan(120);
  });

  test('trims the name and keeps what is allowed', () => {
    const meta = { text: '', zero: 0, no: false, negative: -1.5, half: '\ud800' };
    expect(readEvent('  Button Clicked ', { duration: 0, meta, unique: true })).toEqual({
      name: 'Button Clicked',
      duration: 0,
      meta,
      unique: true,
    });
  });

  test.each(['__proto__', 'constructor', 'toJSON', ''])('keeps the key %o', (key) => {
    const { meta } = readEvent('x', { meta: JSON.parse(`{"${key}":"v"}`) });
    expect(JSON.stringify(meta)).toBe(`{"${key}":"v"}`);
  });

  test('takes a proxy, an object without prototype, and own keys only', () => {
    const inherited = Object.create({ inherited: () => 1 });
    inherited.own = 1;
    expect({ ...readEvent('x', { meta: inherited }).meta }).toEqual({ own: 1 });
    expect({ ...readEvent('x', { meta: new Proxy({ a: 1 }, {}) }).meta }).toEqual({ a: 1 });
    expect({ ...readEvent('x', Object.assign(Object.create(null), { meta: { a: 1 } })).meta }).toEqual({ a: 1 });
  });

  test('reads what the caller gave, not what all objects have', () => {
    const inherited = Object.create({ duration: 5, meta: { a: 1 }, unique: true });
    expect(readEvent('x', inherited)).toEqual({ name: 'x', meta: {}, duration: undefined, unique: undefined });
  });

  test('reads everything once and changes nothing', () => {
    const reads: string[] = [];
    const spy = <Target extends object>(target: Target, name: string): Target =>
      new Proxy(target, {
        get: (from, key) => {
          if (typeof key === 'string') reads.push(name + key);
          return Reflect.get(from, key);
        },
      });
    const options = spy(
      Object.freeze({ duration: 1, meta: spy(Object.freeze({ a: 1, b: 'c' }), 'meta.'), unique: true }),
      '',
    );
    readEvent('x', options);
    expect(reads.sort()).toEqual(['duration', 'meta', 'meta.a', 'meta.b', 'unique']);
  });
});
