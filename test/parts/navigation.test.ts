import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSettings } from '../../src/core/readSettings';
import { navigation } from '../../src/parts/navigation';
import { visit } from '../visit';
import { createStages } from './createStages';

const own = { pushState: history.pushState, replaceState: history.replaceState };
let look: ReturnType<typeof vi.fn>;

/** @returns the stages, with the part around them */
const start = (attributes: Record<string, string> = {}) => {
  const stages = createStages();
  ({ look } = stages as unknown as { look: typeof look });
  navigation(stages, readSettings(attributes));
  return stages;
};
const looked = (): unknown[] => look.mock.calls.map(([url]) => url);

beforeEach(() => {
  vi.useFakeTimers();
  visit('https://example.com/a');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Object.assign(history, own);
});

describe('where there is no Navigation API', () => {
  const push = (url: string) => history.pushState({}, '', url);
  const replace = (url: string) => history.replaceState({}, '', url);

  test('an address is looked at once it has rested for half a second', () => {
    start();
    push('/b');
    // The page before is counted first, if it still waits.
    expect(looked()).toEqual(['https://example.com/a']);
    vi.advanceTimersByTime(499);
    expect(looked()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(looked()).toEqual(['https://example.com/a', 'https://example.com/b']);
    vi.advanceTimersByTime(10000);
    expect(looked()).toHaveLength(2);
  });

  test('where looking throws, nothing is thrown into a router, nor into a timer', () => {
    start();
    look.mockImplementation(() => {
      throw new TypeError('URL is not a constructor');
    });
    expect(() => push('/b')).not.toThrow();
    expect(location.pathname).toBe('/b');
    expect(() => replace('/c')).not.toThrow();
    expect(() => vi.advanceTimersByTime(500)).not.toThrow();
    expect(look).toHaveBeenCalledTimes(2);
  });

  test('two pushes in a row are two addresses', () => {
    start();
    push('/b');
    push('/c');
    vi.advanceTimersByTime(500);
    expect(looked()).toEqual(['https://example.com/a', 'https://example.com/b', 'https://example.com/c']);
  });

  test('replacing without pause is one address, when it rests', () => {
    start();
    for (let index = 0; index < 170; index++) {
      replace('/map?at=' + index);
      vi.advanceTimersByTime(18);
    }
    expect(looked()).toEqual([]);
    vi.advanceTimersByTime(500);
    expect(looked()).toEqual(['https://example.com/map?at=169']);
  });

  test('a push ends the wait of what was replaced, which is not lost', () => {
    start();
    replace('/b');
    vi.advanceTimersByTime(100);
    push('/c');
    expect(looked()).toEqual(['https://example.com/b']);
    vi.advanceTimersByTime(500);
    expect(looked()).toEqual(['https://example.com/b', 'https://example.com/c']);
  });

  test.each(['popstate', 'hashchange'])('%s is an address too', (type) => {
    start();
    visit('https://example.com/b');
    window.dispatchEvent(new Event(type));
    expect(looked()).toEqual([]);
    vi.advanceTimersByTime(500);
    expect(looked()).toEqual(['https://example.com/b']);
  });

  test('history does what it did: with its receiver, all that it is given, and what it gives back', () => {
    const original = vi.fn(function (this: unknown) {
      return this === history ? 'returned' : 'another receiver';
    });
    Object.assign(history, { pushState: original, replaceState: original });
    start();
    const state = { a: 1 };
    expect((history.pushState as (...given: unknown[]) => unknown)(state, '', '/b', 'more')).toBe('returned');
    expect((history.replaceState as (...given: unknown[]) => unknown)()).toBe('returned');
    expect(original.mock.calls).toEqual([[state, '', '/b', 'more'], []]);
  });

  test('what history throws, the application gets', () => {
    Object.assign(history, {
      pushState: () => {
        throw new DOMException('another origin', 'SecurityError');
      },
    });
    start();
    expect(() => push('https://evil.test/')).toThrow('another origin');
  });

  test('the address is that after the change, not the one that was asked for', () => {
    start();
    push('b?c#d');
    vi.advanceTimersByTime(500);
    expect(looked()[1]).toBe('https://example.com/b?c#d');
  });

  test('a history that can’t be changed is left alone, and the rest goes on', () => {
    vi.stubGlobal('history', Object.freeze({ pushState: own.pushState, replaceState: own.replaceState }));
    expect(() => start()).not.toThrow();
    visit('https://example.com/b');
    window.dispatchEvent(new Event('hashchange'));
    vi.advanceTimersByTime(500);
    expect(looked()).toEqual(['https://example.com/b']);
  });

  test.each([null, undefined])('a history of %j', (history) => {
    vi.stubGlobal('history', history);
    expect(() => start()).not.toThrow();
  });

  test.each([
    ['none', undefined],
    ['a variable of the page', {}],
    ['text', 'main'],
    ['an element', document.createElement('nav')],
  ])('%s under the name of the API', (_what, value) => {
    vi.stubGlobal('navigation', value);
    start();
    push('/b');
    vi.advanceTimersByTime(500);
    expect(looked()).toContain('https://example.com/b');
  });
});

describe('where there is the Navigation API', () => {
  const createApi = () => {
    let heard: ((event: object) => void) | undefined;
    const api = {
      currentEntry: { url: 'https://example.com/a' },
      addEventListener: vi.fn((_type: string, listener: typeof heard) => {
        heard = listener;
      }),
      /** Changes the address as a browser does. */
      go: (navigationType: string | null, url: string) => {
        const from = api.currentEntry;
        api.currentEntry = { url };
        visit(url);
        heard!({ navigationType, from });
      },
    };
    vi.stubGlobal('navigation', api);
    return api;
  };

  test('history is not touched, and its events are not listened to', () => {
    const { addEventListener } = createApi();
    start();
    expect(addEventListener).toHaveBeenCalledExactlyOnceWith('currententrychange', expect.any(Function));
    expect(history.pushState).toBe(own.pushState);
    expect(history.replaceState).toBe(own.replaceState);
    window.dispatchEvent(new Event('popstate'));
    vi.advanceTimersByTime(500);
    expect(looked()).toEqual([]);
  });

  test.each(['push', 'traverse', 'reload'])('after a %s the page before is counted first', (navigationType) => {
    const { go } = createApi();
    start();
    go(navigationType, 'https://example.com/b');
    expect(looked()).toEqual(['https://example.com/a']);
    vi.advanceTimersByTime(499);
    expect(looked()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(looked()).toEqual(['https://example.com/a', 'https://example.com/b']);
  });

  test('an event that some script of the page made up changes nothing', () => {
    const { addEventListener } = createApi();
    start();
    const [[, listener]] = addEventListener.mock.calls as unknown as [[string, (event: Event) => void]];
    expect(() => listener(new Event('currententrychange'))).not.toThrow();
    vi.advanceTimersByTime(500);
    expect(looked()).toEqual([]);
  });

  test('replacing without pause is one address, when it rests', () => {
    const { go } = createApi();
    start();
    for (let index = 0; index < 100; index++) {
      go('replace', 'https://example.com/map?at=' + index);
      vi.advanceTimersByTime(100);
    }
    expect(looked()).toEqual([]);
    vi.advanceTimersByTime(400);
    expect(looked()).toEqual(['https://example.com/map?at=99']);
  });

  test('a push ends the wait of what was replaced, which is not lost', () => {
    const { go } = createApi();
    start();
    go('replace', 'https://example.com/b');
    go('push', 'https://example.com/c');
    vi.advanceTimersByTime(500);
    expect(looked()).toEqual(['https://example.com/b', 'https://example.com/c']);
  });

  test('where looking throws, nothing is thrown into what tells of an address', () => {
    const { go } = createApi();
    start();
    look.mockImplementation(() => {
      throw new TypeError('URL is not a constructor');
    });
    expect(() => go('push', 'https://example.com/b')).not.toThrow();
    expect(() => vi.advanceTimersByTime(500)).not.toThrow();
    expect(look).toHaveBeenCalled();
  });
});

test('whoever looks meanwhile looks at the address that is there now', () => {
  const stages = start();
  stages.look();
  visit('https://example.com/b');
  stages.look();
  expect(looked()).toEqual(['https://example.com/a', 'https://example.com/b']);
});

test('a part that is put around it later is asked by the timer too', () => {
  const stages = start();
  const outer = vi.fn();
  history.replaceState({}, '', '/b');
  stages.look = outer;
  history.replaceState({}, '', '/c');
  vi.advanceTimersByTime(500);
  expect(outer).toHaveBeenCalledOnce();
});

test.each([
  ['', true],
  ['true', true],
  ['false', false],
])('data-disable-history %j', (disableHistory, off) => {
  const stages = createStages();
  const { look } = stages;
  navigation(stages, readSettings({ disableHistory }));
  expect(stages.look === look).toBe(off);
  expect(history.pushState === own.pushState).toBe(off);
  history.pushState({}, '', '/b');
  window.dispatchEvent(new Event('popstate'));
  vi.advanceTimersByTime(1000);
  expect(vi.mocked(look).mock.calls.length > 0).toBe(!off);
});
