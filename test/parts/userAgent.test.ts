import { afterEach, expect, test, vi } from 'vitest';
import { userAgent } from '../../src/parts/userAgent';
import { createStages } from './createStages';

afterEach(() => {
  vi.restoreAllMocks();
});

const readPage = () => {
  const stages = createStages();
  const { readPage } = stages;
  userAgent(stages, {});
  const page = stages.readPage('https://example.com/home', 'https://example.com/a');
  expect(readPage).toHaveBeenCalledExactlyOnceWith('https://example.com/home', 'https://example.com/a');
  return page;
};

test('a page says what the browser calls itself, beside all else', () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Browser/1.0');
  expect(readPage()).toMatchObject({ userAgent: 'Browser/1.0', url: 'https://example.com/a' });
});

test('where that can’t be read it is empty', () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockImplementation(() => {
    throw new Error('no');
  });
  expect(readPage()).toMatchObject({ userAgent: '', url: 'https://example.com/a' });
});
