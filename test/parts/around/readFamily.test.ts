import { expect, test } from 'vitest';
import { readSettings } from '../../../src/core/readSettings';
import { readFamily } from '../../../src/parts/around/readFamily';

const read = (attributes: Record<string, string>) => ({ ...readFamily(readSettings(attributes), 'tag', '1') });

test.each<[Record<string, string>, Record<string, string>]>([
  [{ tagAuthor: 'jane' }, { author: 'jane' }],
  [{ tagPaidPlan: 'pro' }, { 'paid-plan': 'pro' }],
  [{ tagIsPaid: '' }, { 'is-paid': '1' }],
  [{ tagIsPaid: 'false' }, { 'is-paid': 'false' }],
  [{ tagIsPaid: 'true' }, { 'is-paid': 'true' }],
  // What the browser makes of `data-tag-größe`, `data-tag-ä` and `data-tag-3d`.
  [{ tagGröße: '1 m' }, { größe: '1 m' }],
  [
    { 'tag-ä': 'x', 'tag-3d': 'y' },
    { ä: 'x', '3d': 'y' },
  ],
  [{ tag: 'one', tagline: 'no', tags: 'no', author: 'no', myTagAuthor: 'no', devHost: 'no' }, {}],
  [{}, {}],
])('%j says %j', (attributes, said) => {
  expect(read(attributes)).toEqual(said);
});

test('__proto__ is a key like any other, and what a page gave to all objects is none', () => {
  Object.defineProperty(Object.prototype, 'tagAuthor', { value: 'x', configurable: true, writable: true });
  try {
    expect(JSON.stringify(readFamily({ 'tag-__proto__': 'x' } as never, 'tag', '1'))).toBe('{"__proto__":"x"}');
  } finally {
    Reflect.deleteProperty(Object.prototype, 'tagAuthor');
  }
});
