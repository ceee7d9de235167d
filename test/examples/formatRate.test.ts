import { expect, test } from 'vitest';
import { formatRate } from '../../examples/inspector/formatRate.js';

test.each([
  [0, 12, '0 of 12'],
  [2, 1051, '2 of 1,051'],
  [9, 9, '9 of 9'],
  [10, 10, '100.0%'],
  [10, 1051, '1.0%'],
])('%i of %i visitors', (some, all, text) => {
  expect(formatRate(some, all)).toBe(text);
});
