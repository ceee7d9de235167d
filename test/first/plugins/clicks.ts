import { afterEach, beforeEach, vi } from 'vitest';
import type { Plugin } from '../../../src/first/types';
import { sampleFace } from '../../samples';

let added: Parameters<typeof window.addEventListener>[] = [];

// A page's listeners go with it.
beforeEach(() => {
  const { addEventListener } = window;
  vi.spyOn(window, 'addEventListener').mockImplementation((...given: unknown[]) => {
    added.push(given as never);
    addEventListener.apply(window, given as never);
  });
});
afterEach(() => {
  vi.mocked(window.addEventListener).mockRestore();
  for (const given of added) window.removeEventListener(...given);
  added = [];
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

/** Starts a plugin on the page; gives what it tracks. */
export const startPlugin = (plugin: Plugin) => {
  const tracked: unknown[][] = [];
  plugin(sampleFace({ track: (...given) => tracked.push(given) }));
  return tracked;
};

/** An event at an element, as a visitor makes it; tells whether nobody kept it from happening. */
export const act = (selector: string | Element, type = 'click', init: MouseEventInit = {}): boolean => {
  const element = typeof selector === 'string' ? document.querySelector(selector)! : selector;
  return element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, ...init }));
};
