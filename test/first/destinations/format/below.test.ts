import { expect, test } from 'vitest';
import { below } from '../../../../src/first/destinations/format/below';

test.each([
  ['https://a.test', 'https://a.test/x'],
  ['https://a.test/', 'https://a.test/x'],
  ['https://a.test/v1/', 'https://a.test/v1/x'],
  ['/log/', '/log/x'],
  ['/', '/x'],
  ['https://', 'https:///x'],
])('%s', (endpoint, address) => {
  expect(below(endpoint, '/x')).toBe(address);
});
