import { expect, test, vi } from 'vitest';
import { warn } from '../../../src/first/browser/warn';

test('warn prints one line of each kind', () => {
  const print = vi.spyOn(console, 'error').mockImplementation(() => {});
  warn(new Error('pagebeat: meta.price must be text'));
  warn(new Error('pagebeat: meta.size must be text'));
  warn(new Error('pagebeat: name must be text'));
  expect(print.mock.calls).toEqual([['pagebeat: meta.price must be text'], ['pagebeat: name must be text']]);
});
