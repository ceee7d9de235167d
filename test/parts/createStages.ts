import { vi } from 'vitest';
import { on } from '../../src/browser/on';
import type { Verdict } from '../../src/types/options';
import type { Kind, Route, Stages } from '../../src/types/records';
import { page } from '../records';

/** Stages that do nothing, for one part to be put around them; override what matters. */
export const createStages = (overrides: Partial<Stages> = {}): Stages => ({
  on,
  add: vi.fn((route: Route, kinds: string) => {
    for (const kind of kinds.split(' ')) route[kind as Kind] = true;
  }),
  look: vi.fn(),
  readEvent: vi.fn(),
  readPage: vi.fn((previous?: string, url?: string) => page({ url: url || location.href, referrer: previous || '' })),
  skip: vi.fn(),
  make: (route, kind, page, event) => route.make(route.settings, kind, page, event),
  dispatch: vi.fn(async (): Promise<Verdict> => ({ ok: true, status: 200 })),
  show: vi.fn(),
  send: vi.fn(async () => ({ status: 200 })),
  judge: vi.fn(),
  sum: vi.fn(),
  open: vi.fn(),
  track: vi.fn(async (): Promise<Verdict> => ({ ok: true, status: 200 })),
  ...overrides,
});
