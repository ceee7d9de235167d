import { expect, test } from 'vitest';
import { fail } from '../../src/core/fail';

test.each([
  ['invalid', 'meta.price', undefined, 'pagebeat: invalid meta.price'],
  ['refused', 'Pirsch', 403, 'pagebeat: refused Pirsch'],
  ['network', 'Swetrix', undefined, 'pagebeat: network Swetrix'],
  ['timeout', '', undefined, 'pagebeat: timeout '],
] as const)('an error that says %s %s', (reason, what, status, message) => {
  const error = fail(reason, what, status);
  expect(error).toBeInstanceOf(Error);
  expect(error.message).toBe(message);
  expect({ ...error }).toEqual({ reason, status });
});
