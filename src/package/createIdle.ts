import type { Verdict } from '../types/options.js';
import type { Track } from './track.js';

/** What there is where there is no page. */
export const createIdle = (): Track<never> => {
  const skip = (): Promise<Verdict> => Promise.resolve({ ok: true, skipped: 'server' });
  const nothing = (): void => {};
  return Object.assign(skip, {
    pageview: skip,
    flush: () => Promise.resolve(),
    stop: nothing,
    optOut: nothing,
    optIn: nothing,
    ready: Promise.resolve(),
  });
};
