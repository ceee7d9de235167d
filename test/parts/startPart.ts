import { afterEach, type Mock, vi } from 'vitest';
import { guard } from '../../src/browser/guard';
import { readSettings } from '../../src/core/readSettings';
import type { Verdict } from '../../src/types/options';
import type { Part, Stages } from '../../src/types/records';
import { route } from '../records';
import { createStages } from './createStages';

let heard: [type: string, listener: (event: Event) => void][] = [];

// A page's listeners go with it.
afterEach(() => {
  for (const given of heard) window.removeEventListener(...given, true);
  heard = [];
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

/** Starts a part on the page of a tag with these attributes, as `dataset` names them; gives what it tracks. */
export const startPart = (part: Part, attributes: Record<string, string> = {}, overrides: Partial<Stages> = {}) => {
  const tracked: unknown[][] = [];
  const stages = createStages({
    on: (types, listener) => {
      for (const type of types.split(' ')) {
        const guarded = guard(listener as (event: Event) => void);
        heard.push([type, guarded]);
        window.addEventListener(type, guarded, true);
      }
    },
    track: vi.fn(async (...given: unknown[]): Promise<Verdict> => {
      tracked.push(given);
      return { ok: true, status: 200 };
    }) as Mock<Stages['track']>,
    ...overrides,
  });
  part(stages, readSettings(attributes));
  return {
    stages,
    tracked,
    names: () => tracked.map(([name]) => name),
    /** Another tag of the page is read. */
    addTag: (more: Record<string, string>) => stages.add(route({ settings: readSettings(more) }), 'hit event session'),
  };
};

/** An event at an element, as a visitor makes it; tells whether nobody kept it from happening. */
export const act = (selector: string | Element, type = 'click', init: MouseEventInit = {}): boolean => {
  const element = typeof selector === 'string' ? document.querySelector(selector)! : selector;
  return element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, ...init }));
};
