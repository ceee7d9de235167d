import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { swetrix } from '../../src/destinations/swetrix';
import { timeZone } from '../../src/parts/timeZone';
import type { Kind, Page } from '../../src/types/records';
import { bodyOf, event, page, route } from '../records';
import { createStages } from './createStages';

let asked: (() => void)[] = [];
const idle = (): void => {
  for (const ask of asked.splice(0)) ask();
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (ask: () => void) => asked.push(ask));
  vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function () {
    return { resolvedOptions: () => ({ timeZone: 'Europe/Berlin' }) } as Intl.DateTimeFormat;
  } as never);
});
afterEach(() => {
  asked = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const start = (key = 'projectIdA') => {
  const stages = createStages();
  timeZone(stages, {});
  stages.add(route({ key }), 'hit');
  /** As a destination is told it. */
  const zone = () => {
    const given = vi.fn(() => undefined);
    stages.make(route({ key: 'firstpartyKeyA', make: given }), 'hit', page());
    return (given.mock.calls as unknown as [unknown, unknown, Page][])[0]![2].timeZone;
  };
  return { stages, zone };
};

test('a destination is told it once the browser was idle, and it is read once', () => {
  const { zone } = start();
  expect(zone()).toBeUndefined();
  expect(Intl.DateTimeFormat).not.toHaveBeenCalled();
  idle();
  expect([zone(), zone()]).toEqual(['Europe/Berlin', 'Europe/Berlin']);
  idle();
  expect(Intl.DateTimeFormat).toHaveBeenCalledOnce();
});

test.each(['codeA', 'customerioKeyA', 'usercomKeyA'])('it is not read for %s, which has no field for it', (key) => {
  const { zone } = start(key);
  idle();
  expect(Intl.DateTimeFormat).not.toHaveBeenCalled();
  expect(zone()).toBeUndefined();
});

test.each([
  ['null', null],
  ['another thing', {}],
  [
    'what throws',
    () => {
      throw new Error('no');
    },
  ],
])('%s in the place of requestIdleCallback: the destination is there all the same', (_what, value) => {
  vi.stubGlobal('requestIdleCallback', value);
  const stages = createStages();
  const add = vi.spyOn(stages, 'add');
  timeZone(stages, {});
  const added = route({ key: 'projectIdA' });
  expect(() => stages.add(added, 'hit')).not.toThrow();
  expect(add).toHaveBeenCalledExactlyOnceWith(added, 'hit');
});

test('where no browser says when it is idle, it is read after 2 seconds', () => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(window, 'requestIdleCallback');
  const { zone } = start();
  vi.advanceTimersByTime(1999);
  expect(zone()).toBeUndefined();
  vi.advanceTimersByTime(1);
  expect(zone()).toBe('Europe/Berlin');
});

test('where it can’t be read there is none', () => {
  vi.mocked(Intl.DateTimeFormat).mockImplementation(() => {
    throw new Error('no');
  });
  const { zone } = start();
  expect(idle).not.toThrow();
  expect(zone()).toBeUndefined();
});

describe('Swetrix', () => {
  const sent = (kind: Kind, isIdle: boolean) => {
    const { stages } = start();
    if (isIdle) idle();
    const to = route({ key: 'projectIdA', settings: { projectId: 'A' }, make: swetrix });
    return bodyOf(stages.make(to, kind, page(), kind === 'event' ? event() : undefined));
  };

  test.each(['hit', 'event'] as const)('is told it of each %s', (kind) => {
    expect(sent(kind, true)).toMatchObject({ pid: 'A', tz: 'Europe/Berlin' });
    expect(sent(kind, false)).not.toHaveProperty('tz');
  });

  test('is told nothing more by a heartbeat', () => {
    expect(sent('session', true)).toEqual({ pid: 'A' });
  });
});

test('others are sent what they were', () => {
  const { stages } = start();
  idle();
  const made = Object.freeze({ name: 'Pirsch', method: 'GET' as const, url: '/' });
  expect(stages.make(route({ make: () => made }), 'hit', page())).toBe(made);
});
