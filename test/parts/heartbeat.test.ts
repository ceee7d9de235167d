import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { on } from '../../src/browser/on';
import { fail } from '../../src/core/fail';
import { readSettings } from '../../src/core/readSettings';
import { startTracker } from '../../src/tracker';
import type { Answer, Destination, Part, Route } from '../../src/types/records';
import { page, route } from '../records';
import { visit } from '../visit';
import { createStages } from './createStages';

let heartbeat: Part;
const error = vi.spyOn(console, 'error').mockImplementation(() => {});

// A wrong number is told of once in the life of a page.
beforeEach(async () => {
  error.mockClear();
  vi.resetModules();
  ({ heartbeat } = await import('../../src/parts/heartbeat'));
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  delete (document as { hidden?: boolean }).hidden;
});

const start = (attributes: Record<string, string> = {}, kinds = 'hit event session', more: Partial<Route> = {}) => {
  const stages = createStages();
  const { add } = stages;
  heartbeat(stages, {});
  const added = route({ settings: readSettings({ code: 'A', ...attributes }), ...more });
  stages.add(added, kinds);
  expect(add).toHaveBeenCalledExactlyOnceWith(added, kinds);
  return { stages, added };
};
const beats = ({ stages }: ReturnType<typeof start>): number => vi.mocked(stages.dispatch).mock.calls.length;
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);
const use = (type = 'scroll') => window.dispatchEvent(new Event(type));
const hide = (hidden: boolean) => Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });

test('every 30 seconds, to the one destination, with where the visitor is', async () => {
  const started = start();
  started.added.accepted = true;
  await pass(29.9);
  expect(beats(started)).toBe(0);
  await pass(0.1);
  expect(vi.mocked(started.stages.dispatch).mock.calls[0]).toEqual([
    [started.added],
    'session',
    expect.objectContaining({ url: location.href, referrer: '' }),
  ]);
  await pass(60);
  expect(beats(started)).toBe(3);
});

describe('data-heartbeat', () => {
  test.each([
    ['10', 12],
    ['60', 2],
    ['999999', 0],
    ['0.5', 240],
    ['', 4],
    [undefined, 4],
    ['30', 4],
    [' 30 ', 4],
    ['off', 0],
    ['0', 0],
    ['false', 0],
  ])('%j: %i in two minutes', async (given, expected) => {
    const started = start(given === undefined ? {} : { heartbeat: given });
    started.added.accepted = true;
    await pass(120);
    expect(beats(started)).toBe(expected);
    expect(error).not.toHaveBeenCalled();
  });

  test.each(['soon', '30s', 'true', '-5', 'Infinity', '1000000'])(
    '%j is no number of seconds: none, and one line says so',
    async (given) => {
      const started = start({ heartbeat: given });
      started.added.accepted = true;
      await pass(120);
      expect(beats(started)).toBe(0);
      expect(error.mock.calls).toEqual([['pagebeat: invalid heartbeat']]);
    },
  );

  test('of 600 seconds beats as asked', async () => {
    const started = start({ heartbeat: '600' });
    started.added.accepted = true;
    await pass(600);
    expect(beats(started)).toBe(1);
    use();
    await pass(600);
    expect(beats(started)).toBe(2);
  });
});

describe('begins', () => {
  test('once something was accepted there, at the next interval', async () => {
    const started = start();
    await pass(90);
    expect(beats(started)).toBe(0);
    started.added.accepted = true;
    await pass(30);
    expect(beats(started)).toBe(1);
  });

  test('at once where neither pageviews nor events are sent', async () => {
    const started = start({}, 'session');
    await pass(30);
    expect(beats(started)).toBe(1);
  });

  test('never where none are sent', async () => {
    const started = start({}, 'hit event', { accepted: true });
    await pass(120);
    expect(beats(started)).toBe(0);
  });
});

describe('while the page is visible and used', () => {
  test('ten times without any use, for five minutes', async () => {
    const started = start();
    started.added.accepted = true;
    await pass(3600);
    expect(beats(started)).toBe(10);
  });

  test.each(['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll'])('%s is use', async (type) => {
    const started = start();
    started.added.accepted = true;
    await pass(600);
    use(type);
    await pass(3600);
    expect(beats(started)).toBe(20);
  });

  test.each(['load', 'resize', 'focus', 'submit', 'animationend'])('%s is none', async (type) => {
    const started = start();
    started.added.accepted = true;
    await pass(600);
    use(type);
    await pass(600);
    expect(beats(started)).toBe(10);
  });

  test('none while it is hidden; those are not lost from the five minutes', async () => {
    const started = start();
    started.added.accepted = true;
    hide(true);
    await pass(600);
    expect(beats(started)).toBe(0);
    hide(false);
    await pass(600);
    expect(beats(started)).toBe(10);
  });

  test('an element by the name of the property is not the property', async () => {
    const started = start();
    started.added.accepted = true;
    Object.defineProperty(document, 'hidden', { configurable: true, value: document.createElement('form') });
    await pass(30);
    expect(beats(started)).toBe(1);
  });
});

describe('never two at a time', () => {
  test('one that is not answered is not followed, until something is accepted there', async () => {
    const started = start();
    started.added.accepted = true;
    vi.mocked(started.stages.dispatch).mockReturnValue(new Promise(() => {}));
    await pass(120);
    expect(beats(started)).toBe(1);
    started.added.accepted = true;
    await pass(30);
    expect(beats(started)).toBe(2);
  });

  test('nor when the tracker told the one before to be a timeout: it is in flight all the same', async () => {
    visit('https://example.com/');
    const stages = startTracker({}, on);
    stages.readPage = () => page();
    stages.send = vi.fn(({ url }) =>
      /session/.test(url) ? new Promise<Answer>(() => {}) : Promise.resolve({ status: 200 }),
    );
    heartbeat(stages, {});
    const make: Destination = (_settings, kind) => ({ name: 'A', url: 'https://api.test/' + kind, method: 'POST' });
    stages.add(route({ settings: {}, make }), 'hit event session');
    stages.look();
    await pass(120);
    expect(vi.mocked(stages.send).mock.calls.filter(([{ url }]) => /session/.test(url))).toHaveLength(1);
    // What is accepted later lets it go on.
    stages.track('Clicked');
    await pass(30);
    expect(vi.mocked(stages.send).mock.calls.filter(([{ url }]) => /session/.test(url))).toHaveLength(2);
  });

  test('each destination for itself', async () => {
    const stages = createStages();
    heartbeat(stages, {});
    const [silent, other] = [
      route({ key: 'silent', settings: {} }),
      route({ key: 'other', settings: { heartbeat: '10' } }),
    ];
    stages.add(silent, 'hit event session');
    stages.add(other, 'hit event session');
    silent.accepted = other.accepted = true;
    vi.mocked(stages.dispatch).mockImplementation(([to]) =>
      to === silent ? new Promise(() => {}) : Promise.resolve({ ok: true, status: 200 }),
    );
    await pass(60);
    const to = vi.mocked(stages.dispatch).mock.calls.map(([routes]) => routes[0]!.key);
    expect(to.filter((key) => key === 'silent')).toHaveLength(1);
    expect(to.filter((key) => key === 'other')).toHaveLength(6);
  });
});

describe('an answer', () => {
  const answered = async (outcome: () => Promise<never> | Promise<{ ok: true; status?: number; queued?: true }>) => {
    const started = start();
    started.added.accepted = true;
    vi.mocked(started.stages.dispatch).mockImplementation(outcome);
    await pass(90);
    return started;
  };

  test.each([402, 404, 410])('%i ends it, also when something is accepted later', async (status) => {
    const started = await answered(() => Promise.reject(fail('refused', 'Pirsch', status)));
    expect(beats(started)).toBe(1);
    started.added.accepted = true;
    await pass(90);
    expect(beats(started)).toBe(1);
  });

  test('403 pauses it until something is accepted', async () => {
    const started = await answered(() => Promise.reject(fail('refused', 'Pirsch', 403)));
    expect(beats(started)).toBe(1);
    started.added.accepted = true;
    await pass(30);
    expect(beats(started)).toBe(2);
  });

  test.each([400, 401, 405, 429, 500, 503])('%i is followed by the next', async (status) => {
    expect(beats(await answered(() => Promise.reject(fail('refused', 'Pirsch', status))))).toBe(3);
  });

  test('a network that fails is followed by the next', async () => {
    expect(beats(await answered(() => Promise.reject(fail('network', 'Pirsch'))))).toBe(3);
  });

  test.each([200, 202, 204])('%i is followed by the next', async (status) => {
    expect(beats(await answered(() => Promise.resolve({ ok: true, status })))).toBe(3);
  });
});
