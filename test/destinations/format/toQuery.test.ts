import { expect, test } from 'vitest';
import { toQuery } from '../../../src/destinations/format/toQuery';

test('what has no value is left out, and nothing else', () => {
  expect(toQuery({ a: undefined, b: '', c: 0, d: false, e: 'x y&z=é', f: '\ud83d' })).toBe(
    '?b=&c=0&d=false&e=x+y%26z%3D%C3%A9&f=%EF%BF%BD',
  );
});
