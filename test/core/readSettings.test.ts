import { expect, test } from 'vitest';
import { readSettings } from '../../src/core/readSettings';

test.each([
  ['text', 'text'],
  // On for a switch, and absent for all else.
  ['', ''],
  ['true', 'true'],
  ['0', '0'],
  ['off', 'off'],
  // Off, and absent.
  ['false', null],
  // As npm users may have it.
  [false, null],
  [30, 30],
  // Not the word.
  ['False', 'False'],
  [' false', ' false'],
  ['falsehood', 'falsehood'],
])('%j is %j', (given, read) => {
  expect(readSettings({ dev: given }).dev).toBe(read);
});

test('a switch that is not there is off, whatever objects have in common', () => {
  const settings = readSettings({ code: 'A' });
  expect(settings.dev).toBeUndefined();
  expect('constructor' in settings).toBe(false);
  expect({ ...settings }).toEqual({ code: 'A' });
});

test('what is given is not changed', () => {
  expect(() => readSettings(Object.freeze({ dev: 'false' }))).not.toThrow();
});
