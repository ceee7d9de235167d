import { afterEach, expect, test, vi } from 'vitest';
import { showEvent } from '../../src/browser/showEvent';
import { copy } from '../../src/core/copy';
import { delivery, event, page } from '../records';

const log = vi.spyOn(console, 'log').mockImplementation(() => {});
afterEach(() => log.mockClear());
const shown = (...given: Parameters<typeof showEvent>): unknown[][] => {
  showEvent(...given);
  return log.mock.calls;
};

test.each([
  [{ duration: 42, meta: { Clicks: 1 } }, '{"duration":42,"meta":{"Clicks":1}}'],
  [{ duration: 0, meta: undefined }, '{"duration":0}'],
  [{ duration: undefined, meta: { a: true, b: 'x', c: 1.5 } }, '{"meta":{"a":true,"b":"x","c":1.5}}'],
  [{ duration: undefined, meta: copy({}, () => '') }, '{"meta":{}}'],
  // Nothing that the caller did not give.
  [{ duration: undefined, meta: undefined }, '{}'],
])('of %j it shows %s', (given, expected) => {
  expect(shown([delivery()], page(), event({ name: 'Button Clicked', ...given }))).toEqual([
    [`Pirsch event: Button Clicked ${expected}`],
  ]);
});

test('the name in front is that of the first destination', () => {
  const event_ = event({ name: 'A', duration: undefined, meta: undefined });
  expect(shown([delivery({ name: 'Swetrix' }), delivery()], page(), event_)).toEqual([['Swetrix event: A {}']]);
});

test('of a pageview it shows nothing', () => {
  expect(shown([delivery()], page())).toEqual([]);
});
