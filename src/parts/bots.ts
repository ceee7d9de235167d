import { read } from '../browser/read.js';
import type { Part } from '../types/records.js';
import { skipFor } from './around/skipFor.js';

declare module '../types/options.js' {
  interface Settings {
    /** Send nothing from a browser that a program drives, or that says that it is headless. @default false */
    ignoreBots?: Switch;
  }
}

/**
 * Sends nothing from a browser that a program drives, or that says that it is headless (`data-ignore-bots`):
 * `skipped: 'bot'`. It looks at no more than `navigator.webdriver` and the word in the browser's name: who hides that is not
 * found. It stores nothing, and needs no consent.
 *
 * @see https://www.w3.org/TR/webdriver2/#interface
 */
export const bots: Part = (stages, { ignoreBots }) => {
  if (ignoreBots == null) return;
  skipFor(stages, 'bot', () => read('navigator.webdriver') || /headless/i.test(read('navigator.userAgent')));
};
