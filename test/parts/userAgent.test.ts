import { afterEach, expect, test, vi } from 'vitest';
import { userAgent } from '../../src/parts/userAgent';
import { event, page, route } from '../records';
import { createStages } from './createStages';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a destination is given. */
const make = () => {
  const given = vi.fn(() => undefined);
  const stages = createStages();
  const to = route({ make: given });
  const clicked = event();
  userAgent(stages, {});
  stages.make(to, 'event', page(), clicked);
  expect(given).toHaveBeenCalledExactlyOnceWith(to.settings, 'event', expect.anything(), clicked);
  return (given.mock.calls as unknown[][])[0]![2];
};

test('a destination is told what the browser calls itself, beside all else', () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Browser/1.0');
  expect(make()).toEqual({ ...page(), userAgent: 'Browser/1.0' });
});

test('where that can’t be read it is empty', () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockImplementation(() => {
    throw new Error('no');
  });
  expect(make()).toEqual({ ...page(), userAgent: '' });
});
