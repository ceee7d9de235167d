import type { Verdict } from '../types/options.js';
import type { Track } from './track.js';

/** What there is where there is no page: whatever is called, it does nothing. */
export const createIdle = (): Track<never> => {
  const skip = (): Promise<Verdict> => Promise.resolve({ ok: true, skipped: 'server' });
  return Object.assign(skip, {
    pageview: skip,
    flush: skip,
    stop: skip,
    optOut: skip,
    optIn: skip,
    ready: skip(),
  }) as unknown as Track<never>;
};
