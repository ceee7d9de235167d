import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { earlyCalls } from '../../src/parts/earlyCalls';
import type { Part, Track } from '../../src/types/records';
import { startPart } from './startPart';

let global: Part;
const error = vi.spyOn(console, 'error').mockImplementation(() => {});
const page = window as unknown as Record<string, unknown>;
const settle = () => new Promise((resolve) => setTimeout(resolve));

// A wrong name is told of once in the life of a page.
beforeEach(async () => {
  error.mockClear();
  vi.resetModules();
  ({ global } = await import('../../src/parts/global'));
});
afterEach(() => {
  for (const name of ['pirsch', 'track', 'other', 'taken']) delete page[name];
  document.body.innerHTML = '';
});

/** As a tag does it: the parts, its destinations, and then the function by its usual name. */
const start = async (name?: string, parts: Part[] = [earlyCalls, global]) => {
  const attributes: Record<string, string> = name === undefined ? {} : { global: name };
  const started = startPart((stages, settings) => {
    for (const part of parts) part(stages, settings);
  }, attributes);
  started.addTag(attributes);
  page.pirsch = started.stages.track;
  await settle();
  return started;
};
const call = (...given: unknown[]) => [given, vi.fn(), vi.fn(), 1700000000000, 'https://example.com/early'];

/** The stub of the README, by another name. */
const stubBy = (name: string) => {
  const stub = ((...given: unknown[]) => {
    const shared = page[name] as Track & { q?: unknown };
    ((shared.q = shared.q || []) as unknown[]).push(call(...given));
  }) as unknown as Track;
  page[name] = stub;
  return stub;
};

test('the function has the name that is wanted, in place of the usual one', async () => {
  const { stages } = await start('track');
  expect(page.track).toBe(stages.track);
  expect('pirsch' in page).toBe(false);
  expect(error).not.toHaveBeenCalled();
});

test.each([undefined, '', 'false', 'pirsch'])('data-global %j: it is pirsch', async (name) => {
  const { stages } = await start(name);
  expect(page.pirsch).toBe(stages.track);
  expect('false' in page).toBe(false);
  expect(error).not.toHaveBeenCalled();
});

test.each([
  ['a function', () => 'own'],
  ['text', 'own'],
  ['nothing', undefined],
])('%s that the page has as pirsch stays', async (_what, own) => {
  page.pirsch = own;
  const { stages } = await start('track');
  expect('pirsch' in page).toBe(true);
  expect(page.pirsch).toBe(own);
  expect(page.track).toBe(stages.track);
});

test('is that which the last part made of it', async () => {
  const outer = vi.fn();
  const { stages } = await start('track', [
    global,
    (stages) => {
      stages.track = outer;
    },
  ]);
  expect(page.track).toBe(outer);
  expect(stages.track).toBe(outer);
});

// A word of the language too: it is called as `window.class`.
const NAMES = ['$', '_', 'T1', 'отслеживать', 'été', 'letter', 'newTrack', 'classic', 'class', 'new', 'this', 'null'];

test.each(NAMES)('%s is a name', async (name) => {
  const { stages } = await start(name);
  expect(page[name]).toBe(stages.track);
  expect(error).not.toHaveBeenCalled();
  delete page[name];
});

describe('the function stays pirsch, and one line says so', () => {
  test.each([
    // The page has it.
    ...[
      'location',
      '__proto__',
      'top',
      'close',
      'window',
      'document',
      'name',
      'history',
      'fetch',
      'scrollTo',
      'onclick',
    ],
    ...['constructor', 'toString', 'hasOwnProperty', 'addEventListener', 'Promise', 'NaN'],
    // No function can have it.
    ...['my-track', 'a b', '1st', 'app.track', 'track()', ' '],
  ])('%s', async (name) => {
    const had = page[name];
    const { stages } = await start(name);
    expect(page.pirsch).toBe(stages.track);
    expect(page[name]).toBe(had);
    expect(error.mock.calls).toEqual([['pagebeat: invalid global ' + name]]);
  });

  test.each([
    ['a function of the page', () => {}],
    ['an object of the page', {}],
    ['null', null],
    ['zero', 0],
    ['empty text', ''],
    ['an object with another q', { q: 'text' }],
    [
      'a frame of another site',
      new Proxy(() => {}, {
        get: () => {
          throw new Error('SecurityError');
        },
      }),
    ],
  ])('%s', async (_what, value) => {
    page.taken = value;
    const { stages } = await start('taken');
    expect(page.taken).toBe(value);
    expect(page.pirsch).toBe(stages.track);
    expect(error.mock.calls).toEqual([['pagebeat: invalid global taken']]);
  });
});

test('an element with that id does not keep the name', async () => {
  document.body.innerHTML = '<form id="track"><input name="q"></form>';
  page.track = document.querySelector('form');
  const { stages } = await start('track');
  expect(page.track).toBe(stages.track);
  expect('pirsch' in page).toBe(false);
});

test('a name that can’t be set, as frameElement inside a frame, leaves the function where it is', async () => {
  for (const set of [undefined, () => {}]) {
    Object.defineProperty(page, 'taken', { get: () => document.body, set, configurable: true });
    const { stages } = await start('taken');
    expect(page.pirsch).toBe(stages.track);
  }
});

test('the calls of a stub by that name are made up for, once, in their order, with their address and time', async () => {
  const stub = stubBy('track');
  stub('A', { duration: 1 });
  stub('B');
  const { tracked } = await start('track');
  expect(tracked).toEqual([
    ['A', { duration: 1 }, 'https://example.com/early', 1700000000000],
    ['B', undefined, 'https://example.com/early', 1700000000000],
  ]);
  // A reference that was taken early works for ever.
  stub('C');
  expect(tracked).toHaveLength(3);
});

test('one of them that is broken does not lose the others', async () => {
  const stub = stubBy('track');
  stub.q = [null, call('A'), 1, call('B')];
  expect((await start('track')).names()).toEqual(['A', 'B']);
});

test('a stub by the usual name as well does not wait for ever', async () => {
  const stub = stubBy('pirsch');
  stub('A');
  const { stages, names } = await start('track');
  stub('B');
  expect(names()).toEqual(['A', 'B']);
  expect(page.track).toBe(stages.track);
});

test('where early calls are not made up for, the name is taken all the same', async () => {
  stubBy('track')('A');
  const { stages, tracked } = await start('track', [global]);
  expect(page.track).toBe(stages.track);
  expect(tracked).toEqual([]);
});

test('a tag that comes later may have a name of its own', async () => {
  const { stages, addTag } = await start();
  stubBy('other')('Early');
  addTag({ global: 'other' });
  addTag({ global: 'other' });
  addTag({ global: 'track' });
  await settle();
  expect([page.pirsch, page.other, page.track]).toEqual([stages.track, stages.track, stages.track]);
  expect(stages.track).toHaveBeenCalledTimes(1);
  expect(error).not.toHaveBeenCalled();
});
