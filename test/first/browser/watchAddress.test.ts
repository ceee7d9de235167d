import { expect, test, vi } from 'vitest';
import { on } from '../../../src/first/browser/on';
import { watchAddress } from '../../../src/first/browser/watchAddress';

test('watchAddress tells after the router was served', () => {
  const seen: string[] = [];
  const push = vi.spyOn(history, 'pushState').mockImplementation(function (this: History, ...given: unknown[]) {
    seen.push('router ' + given.length + ' ' + (this === history));
    return 'result' as never;
  });
  watchAddress(on, () => seen.push('told'));
  expect((history.pushState as (...given: unknown[]) => unknown)({}, '', '/a', 'more')).toBe('result');
  expect(seen).toEqual(['router 4 true', 'told']);
  push.mockImplementation(() => {
    throw new Error('refused');
  });
  expect(() => history.pushState({}, '', '/b')).toThrow('refused');
  expect(seen.splice(0), 'it may have changed the address before').toEqual(['router 4 true', 'told', 'told']);
  dispatchEvent(new Event('popstate'));
  dispatchEvent(new Event('hashchange'));
  expect(seen).toEqual(['told', 'told']);
});
