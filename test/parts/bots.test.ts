import { afterEach, expect, test } from 'vitest';
import { readSettings } from '../../src/core/readSettings';
import { bots } from '../../src/parts/bots';
import type { Skipped } from '../../src/types/options';
import { page } from '../records';
import { createStages } from './createStages';

const USER_AGENT = navigator.userAgent;
const browser = (webdriver: unknown, userAgent: string): void => {
  Object.defineProperty(navigator, 'webdriver', { configurable: true, value: webdriver });
  Object.defineProperty(navigator, 'userAgent', { configurable: true, value: userAgent });
};
afterEach(() => browser(undefined, USER_AGENT));

const skipOf = (attributes: Record<string, string>, reason?: Skipped) => {
  const stages = createStages({ skip: () => reason });
  bots(stages, readSettings(attributes));
  return stages.skip(page());
};

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

test.each([
  [true, CHROME, 'bot'],
  [false, CHROME.replace('Chrome', 'HeadlessChrome'), 'bot'],
  [false, CHROME, undefined],
  [undefined, CHROME, undefined],
  [undefined, '', undefined],
])('webdriver %s and %j: %s', (webdriver, userAgent, expected) => {
  browser(webdriver, userAgent);
  expect(skipOf({ ignoreBots: '' })).toBe(expected);
  expect(skipOf({})).toBeUndefined();
  expect(skipOf({ ignoreBots: 'false' })).toBeUndefined();
});

test('another reason is told first', () => {
  browser(true, CHROME);
  expect(skipOf({ ignoreBots: '' }, 'opt-out')).toBe('opt-out');
});

test('an element by that name is no driver', () => {
  browser(document.createElement('form'), CHROME);
  expect(skipOf({ ignoreBots: '' })).toBeUndefined();
});
