import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { on } from '../../src/browser/on';
import type { startTracker as Start } from '../../src/tracker';
import type { Settings } from '../../src/types/options';
import type { Answer, Delivery, Destination, Route, Stages } from '../../src/types/records';
import { page } from '../records';
import { visit } from '../visit';

let startTracker: typeof Start;
const error = vi.spyOn(console, 'error').mockImplementation(() => {});
const log = vi.spyOn(console, 'log').mockImplementation(() => {});
const unhandled = vi.fn();
process.on('unhandledRejection', unhandled);

/** Where the visitor is, and what has been sent. */
let here: string;
let requests: { to: string; body: string | undefined; answer: (answer: Answer) => void; fail: () => void }[];

// What was printed is remembered for the life of a page.
beforeEach(async () => {
  vi.resetModules();
  ({ startTracker } = await import('../../src/tracker'));
  vi.useFakeTimers();
  vi.spyOn(window, 'addEventListener');
  visit('https://example.com/a');
  here = 'https://example.com/a';
  requests = [];
  for (const spy of [error, log, unhandled]) spy.mockClear();
});
afterEach(async () => {
  await vi.advanceTimersByTimeAsync(20000);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  // A tracker is there for its page's whole life.
  for (const given of vi.mocked(window.addEventListener).mock.calls) window.removeEventListener(...given);
  vi.mocked(window.addEventListener).mockRestore();
  delete (document as { prerendering?: boolean }).prerendering;
  delete (document as { hidden?: boolean }).hidden;
  localStorage.clear();
  expect(unhandled).not.toHaveBeenCalled();
});

/** A destination that tells what it was given. */
const destination =
  (name = 'Pirsch', base = 'https://api.test'): Destination =>
  (_settings, kind, { url, referrer }, event) => ({
    name,
    url: `${base}/${kind}`,
    method: 'POST',
    body: { said: event ? `${event.name} at ${url}` : `${url} from ${referrer}` },
  });

const route = (overrides: Partial<Route> = {}): Route => ({
  key: 'codeA',
  settings: {},
  make: destination(),
  ...overrides,
});

/** A tracker whose requests wait to be answered. */
const start = (settings: Settings = {}): Stages => {
  const stages = startTracker(settings, on);
  stages.readPage = (previous, url) => page({ url: url || here, referrer: previous ?? 'https://news.site/' });
  stages.send = vi.fn(
    ({ url, body }: Delivery) =>
      new Promise<Answer>((resolve, reject) => {
        requests.push({
          to: url,
          body: JSON.parse(body as string).said,
          answer: resolve,
          fail: () => reject(new TypeError('Failed to fetch')),
        });
      }),
  );
  return stages;
};

/** As a tag does it: one destination is added, then the first pageview is looked for. */
const begin = (settings: Settings = {}, ...routes: Route[]): Stages => {
  const stages = start(settings);
  for (const one of routes.length ? routes : [route()]) stages.add(one, 'hit event session');
  stages.look();
  return stages;
};

const sent = (): (string | undefined)[] => requests.map(({ body }) => body);
const settle = () => vi.advanceTimersByTimeAsync(0);
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const answer = async (index: number, status = 200) => {
  requests[index]!.answer({ status });
  await settle();
};
const FIRST = 'https://example.com/a from https://news.site/';

/** What becomes of a promise, so far. */
const watch = (promise: Promise<unknown>): { is: unknown } => {
  const told: { is: unknown } = { is: 'open' };
  promise.then(
    (verdict) => {
      told.is = verdict;
    },
    (reason) => {
      told.is = reason;
    },
  );
  return told;
};

describe('look', () => {
  test('sends the first pageview within the call', () => {
    begin();
    expect(requests).toMatchObject([{ to: 'https://api.test/hit', body: FIRST }]);
  });

  test('sends one for each address, with the one before it as its referrer', () => {
    const stages = begin();
    here = 'https://example.com/b';
    stages.look(here);
    stages.look(here);
    stages.look();
    here = 'https://example.com/c';
    stages.look(here);
    expect(sent()).toEqual([
      FIRST,
      'https://example.com/b from https://example.com/a',
      'https://example.com/c from https://example.com/b',
    ]);
  });

  test('the same address again, after another one, is another pageview', () => {
    const stages = begin();
    stages.look('https://example.com/b');
    stages.look('https://example.com/a');
    expect(sent()[2]).toBe('https://example.com/a from https://example.com/b');
  });

  test('without an address looks for the first one only', () => {
    const stages = begin();
    here = 'https://example.com/b';
    stages.look();
    expect(sent()).toEqual([FIRST]);
  });

  test.each(['DOMContentLoaded', 'prerenderingchange'])('is called at %s', (type) => {
    const stages = start();
    stages.add(route(), 'hit');
    stages.look = vi.fn(stages.look);
    window.dispatchEvent(new Event(type));
    expect(stages.look).toHaveBeenCalledOnce();
    expect(sent()).toEqual([FIRST]);
  });

  test('sends nothing while the page is prerendered, and then once', () => {
    Object.defineProperty(document, 'prerendering', { configurable: true, value: true });
    const stages = begin();
    stages.look();
    expect(sent()).toEqual([]);
    Object.defineProperty(document, 'prerendering', { configurable: true, value: false });
    document.dispatchEvent(new Event('prerenderingchange'));
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(sent()).toEqual([FIRST]);
  });

  test('sends nothing before there is a body, so that the title is known', () => {
    const { body } = document;
    body.remove();
    begin();
    expect(sent()).toEqual([]);
    document.documentElement.append(body);
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(sent()).toEqual([FIRST]);
  });

  test('an address that is not told is not told as the previous one, and is asked about again', () => {
    const stages = start();
    stages.add(route(), 'hit event session');
    stages.skip = ({ url }) => (/secret/.test(url) ? 'excluded' : undefined);
    stages.look('https://example.com/secret');
    expect(sent()).toEqual([]);
    stages.look('https://example.com/b');
    stages.look('https://example.com/secret');
    stages.look('https://example.com/c');
    expect(sent()).toEqual(['https://example.com/b from ', 'https://example.com/c from ']);
  });
});

describe('add', () => {
  test('sends what it is told to', async () => {
    const stages = start();
    stages.add(route({ key: 'codeA' }), 'hit');
    stages.add(route({ key: 'codeB', make: destination('B', 'https://b.test') }), 'event');
    stages.look();
    expect(requests).toMatchObject([{ to: 'https://api.test/hit' }]);
    await answer(0);
    stages.track('A');
    await settle();
    expect(requests.slice(1)).toMatchObject([{ to: 'https://b.test/event' }]);
  });

  test('of one destination each kind is sent once, whoever adds it again', async () => {
    const stages = start();
    const [first, second, third] = [route(), route(), route()];
    stages.add(first, 'hit');
    stages.add(second, 'hit event');
    stages.add(third, 'hit event session');
    stages.look();
    expect([first, second, third]).toMatchObject([
      { hit: true },
      { hit: false, event: true },
      { hit: false, event: false, session: true },
    ]);
    expect(sent()).toEqual([FIRST]);
    await answer(0);
    stages.track('A');
    await settle();
    expect(sent()).toEqual([FIRST, 'A at https://example.com/a']);
  });

  test('one that comes later gets the pageview that is shown, and the others nothing again', () => {
    const stages = begin();
    here = 'https://example.com/b';
    stages.look(here);
    stages.add(route({ key: 'codeB', make: destination('B', 'https://b.test') }), 'hit event session');
    expect(requests.slice(2)).toMatchObject([
      { to: 'https://b.test/hit', body: 'https://example.com/b from https://example.com/a' },
    ]);
    stages.look();
    expect(requests).toHaveLength(3);
  });

  test('one that comes while another address waits gets the one that is shown, as the others did', () => {
    const stages = begin();
    here = 'https://example.com/b';
    stages.add(route({ key: 'codeB', make: destination('B', 'https://b.test') }), 'hit event session');
    stages.look(here);
    expect(requests.filter(({ to }) => to === 'https://b.test/hit').map(({ body }) => body?.split(' ')[0])).toEqual([
      'https://example.com/a',
      'https://example.com/b',
    ]);
  });

  test('one that comes before anything was shown does not send by itself', () => {
    const stages = start();
    stages.add(route(), 'hit');
    expect(sent()).toEqual([]);
  });

  test('one that comes later and sends no pageviews sends none', () => {
    const stages = begin();
    stages.add(route({ key: 'codeB' }), 'event');
    expect(sent()).toEqual([FIRST]);
    expect(error).not.toHaveBeenCalled();
  });

  test('one that comes where the page is not told gets nothing', () => {
    const stages = start();
    stages.skip = () => 'excluded';
    stages.look();
    stages.add(route(), 'hit');
    expect(sent()).toEqual([]);
  });
});

describe('track', () => {
  test('resolves with what the destination said', async () => {
    const stages = begin();
    await answer(0);
    const told = watch(stages.track('Clicked', { duration: 1 }));
    await settle();
    expect(requests[1]).toMatchObject({ to: 'https://api.test/event', body: 'Clicked at https://example.com/a' });
    expect(told.is).toBe('open');
    await answer(1, 202);
    expect(told.is).toEqual({ ok: true, status: 202 });
  });

  test('sends within the call once the first pageview has led', async () => {
    const stages = begin();
    await answer(0);
    stages.track('A');
    expect(sent()).toEqual([FIRST, 'A at https://example.com/a']);
  });

  test('counts the address first, if it still waits', async () => {
    const stages = begin();
    await answer(0);
    const { look } = stages;
    stages.look = () => look(here);
    here = 'https://example.com/b';
    stages.track('A');
    expect(sent().slice(1)).toEqual(['https://example.com/b from https://example.com/a', 'A at https://example.com/b']);
  });

  test('is at the address that it was made at, and with the referrer of its page', async () => {
    const stages = start();
    const make = vi.fn(destination());
    stages.add(route({ make }), 'hit event session');
    stages.look();
    stages.look('https://example.com/b');
    here = 'https://example.com/b';
    await answer(0);
    stages.track('A', undefined, 'https://example.com/early');
    expect(make.mock.lastCall![2]).toMatchObject({
      url: 'https://example.com/early',
      referrer: 'https://example.com/a',
    });
    stages.track('B');
    expect(make.mock.lastCall![2]).toMatchObject({ url: here, referrer: 'https://example.com/a' });
  });

  test('an ignored promise is never unhandled', async () => {
    const stages = begin();
    stages.track('');
    stages.track('A');
    await pass(1000);
    requests[1]!.fail();
    await settle();
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe('the first pageview leads', () => {
  test('an event waits for its answer', async () => {
    const stages = begin();
    stages.track('A');
    stages.track('B');
    await pass(999);
    expect(sent()).toEqual([FIRST]);
    await answer(0);
    expect(sent()).toEqual([FIRST, 'A at https://example.com/a', 'B at https://example.com/a']);
  });

  test.each([403, 500])('also for the answer %i', async (status) => {
    const stages = begin();
    stages.track('A');
    await answer(0, status);
    expect(sent()).toHaveLength(2);
  });

  test('also for a failure', async () => {
    const stages = begin();
    stages.track('A');
    requests[0]!.fail();
    await settle();
    expect(sent()).toHaveLength(2);
  });

  test('at most a second, from when it was sent', async () => {
    const stages = start();
    stages.add(route(), 'hit event session');
    await pass(5000);
    stages.look();
    stages.track('A');
    await pass(999);
    expect(sent()).toHaveLength(1);
    await pass(1);
    expect(sent()).toHaveLength(2);
  });

  test.each(['pagehide', 'visibilitychange'])('nothing waits at %s', async (type) => {
    const stages = begin();
    stages.track('A');
    if (type === 'visibilitychange') Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    window.dispatchEvent(new Event(type));
    await settle();
    expect(sent()).toEqual([FIRST, 'A at https://example.com/a']);
  });

  test('a page that becomes visible changes nothing', async () => {
    const stages = begin();
    stages.track('A');
    window.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(sent()).toEqual([FIRST]);
  });

  test.each(['pagehide', 'visibilitychange'])('an address that waits is counted at %s', (type) => {
    const stages = begin();
    const { look } = stages;
    stages.look = () => look(here);
    here = 'https://example.com/b';
    window.dispatchEvent(new Event(type));
    expect(sent()[1]).toBe('https://example.com/b from https://example.com/a');
  });

  test('later pageviews lead nothing', async () => {
    const stages = begin();
    await answer(0);
    stages.look('https://example.com/b');
    stages.track('A');
    expect(sent()).toHaveLength(3);
  });
});

describe('an event in a page that is not shown yet', () => {
  beforeEach(() => {
    Object.defineProperty(document, 'prerendering', { configurable: true, value: true });
  });

  test('is held, and told to be queued after 10 seconds', async () => {
    const told = watch(begin().track('A'));
    await pass(9999);
    expect(told.is).toBe('open');
    await pass(1);
    expect(told.is).toEqual({ ok: true, queued: true });
    expect(sent()).toEqual([]);
  });

  test('stays held when the page is hidden', async () => {
    begin().track('A');
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    window.dispatchEvent(new Event('visibilitychange'));
    await pass(60000);
    expect(sent()).toEqual([]);
  });

  test('follows the pageview once the page is activated', async () => {
    begin().track('A');
    await pass(60000);
    Object.defineProperty(document, 'prerendering', { configurable: true, value: false });
    document.dispatchEvent(new Event('prerenderingchange'));
    await answer(0);
    expect(sent()).toEqual([FIRST, 'A at https://example.com/a']);
  });
});

describe('an answer that does not come', () => {
  test('is a timeout after 10 seconds, from the call', async () => {
    const stages = begin();
    await answer(0);
    const told = watch(stages.track('A'));
    await pass(9999);
    expect(told.is).toBe('open');
    await pass(1);
    expect(told.is).toMatchObject({ reason: 'timeout', status: undefined });
    expect((told.is as Error).message).toMatch(/^pagebeat: timeout/);
  });

  test('of one destination keeps the others waiting, and no longer', async () => {
    const stages = begin({}, route(), route({ key: 'codeB' }));
    await answer(0);
    await answer(1);
    const told = watch(stages.track('A'));
    await answer(2);
    expect(told.is).toBe('open');
    await pass(10000);
    expect(told.is).toMatchObject({ reason: 'timeout' });
  });

  test('an answer that comes later changes nothing, and nothing is unhandled', async () => {
    const stages = begin();
    await answer(0);
    const told = watch(stages.track('A'));
    await pass(10000);
    await answer(1);
    expect(told.is).toMatchObject({ reason: 'timeout' });
  });
});

describe('several destinations', () => {
  const both = () => begin({}, route(), route({ key: 'projectIdB', make: destination('Swetrix', 'https://b.test') }));

  test('get the same event', async () => {
    const stages = both();
    await answer(0);
    await answer(1);
    stages.track('A');
    expect(requests.slice(2)).toMatchObject([
      { to: 'https://api.test/event', body: 'A at https://example.com/a' },
      { to: 'https://b.test/event', body: 'A at https://example.com/a' },
    ]);
  });

  test.each([
    [200, 202, { ok: true, status: 200 }],
    [200, 500, { reason: 'refused', status: 500, message: 'pagebeat: refused Swetrix' }],
    [403, 200, { reason: 'refused', status: 403, message: 'pagebeat: refused Pirsch' }],
    [403, 500, { reason: 'refused', status: 403 }],
  ])('that say %i and %i', async (first, second, expected) => {
    const stages = both();
    await pass(1000);
    const told = watch(stages.track('A'));
    await answer(3, second);
    expect(told.is).toBe('open');
    await answer(2, first);
    expect(told.is).toMatchObject(expected);
  });

  test('none gets what is not valid for one of them', async () => {
    const strict: Destination = (...given) => {
      if (given[3]) throw 'name for Swetrix';
      return destination('Swetrix')(...given);
    };
    const stages = begin({}, route(), route({ key: 'projectIdB', make: strict }));
    await pass(1000);
    const told = watch(stages.track('A b'));
    await settle();
    expect(requests).toHaveLength(2);
    expect(told.is).toMatchObject({ reason: 'invalid', message: 'pagebeat: invalid name for Swetrix' });
  });

  test('one that has nothing to tell is left out', async () => {
    const silent = route({ key: 'codeB', make: () => undefined });
    const stages = begin({}, route(), silent);
    await answer(0);
    const told = watch(stages.track('A'));
    await answer(1);
    expect(told.is).toEqual({ ok: true, status: 200 });
  });
});

describe('what is invalid is sent to nobody, and one line says so', () => {
  const told = async (stages: Stages, ...given: unknown[]) => {
    const watched = watch(stages.track(...(given as Parameters<Stages['track']>)));
    await settle();
    return watched.is;
  };

  test.each([
    [[''], 'name'],
    [['A', { duration: -1 }], 'duration'],
    [['A', { meta: { price: null } }], 'meta.price'],
    [['A', null], 'options'],
  ])('%j', async (given, what) => {
    const stages = begin();
    await answer(0);
    expect(await told(stages, ...given)).toMatchObject({
      reason: 'invalid',
      status: undefined,
      message: 'pagebeat: invalid ' + what,
    });
    expect(sent()).toEqual([FIRST]);
    expect(error.mock.calls).toEqual([['pagebeat: invalid ' + what]]);
  });

  test('a page without a destination: one line says so when it is loaded', async () => {
    start().look();
    await settle();
    expect(error.mock.calls).toEqual([['pagebeat: invalid id']]);
    expect(sent()).toEqual([]);
  });

  test('without a destination', async () => {
    const stages = start();
    expect(await told(stages, 'A')).toMatchObject({ message: 'pagebeat: invalid id' });
    expect(error.mock.calls).toEqual([['pagebeat: invalid id']]);
  });

  test('without one that takes events', async () => {
    const stages = start();
    stages.add(route(), 'hit');
    stages.look();
    expect(await told(stages, 'A')).toMatchObject({ message: 'pagebeat: invalid id' });
    expect(sent()).toEqual([FIRST]);
  });

  test.each([
    ['a key with a space', { key: 'codeA B' }, 'key'],
    ['a relative endpoint', { make: destination('Pirsch', 'collect') }, 'endpoint'],
    ['an endpoint without a scheme', { make: destination('Pirsch', 'api.test') }, 'endpoint'],
    ['an endpoint of another scheme', { make: destination('Pirsch', 'javascript:alert(1)') }, 'endpoint'],
    ['an endpoint that only begins so', { make: destination('Pirsch', 'httpd') }, 'endpoint'],
    ['an endpoint without a host', { make: destination('Pirsch', 'https:collect') }, 'endpoint'],
  ])('%s: neither pageview nor event', async (_what, overrides, what) => {
    const stages = begin({}, route(overrides));
    await pass(1000);
    expect(await told(stages, 'A')).toMatchObject({ reason: 'invalid', message: 'pagebeat: invalid ' + what });
    expect(sent()).toEqual([]);
    expect(error.mock.calls).toEqual([['pagebeat: invalid ' + what]]);
  });

  test.each([
    ['/collect', '/collect/hit'],
    ['http://api.test', 'http://api.test/hit'],
    ['https://jane:secret@api.test', 'https://jane:secret@api.test/hit'],
    ['//api.test', '//api.test/hit'],
  ])('the endpoint %s is one', (base, to) => {
    begin({}, route({ make: destination('Pirsch', base) }));
    expect(requests).toMatchObject([{ to }]);
  });

  test.each([null, undefined, Symbol('x'), new Error('x')])('whatever a destination throws: %o', async (thrown) => {
    const make: Destination = () => {
      throw thrown;
    };
    const stages = begin({}, route({ make }));
    expect(await told(stages, 'A')).toMatchObject({ reason: 'invalid', message: 'pagebeat: invalid options' });
  });
});

describe('what is skipped', () => {
  test('on localhost nothing is sent; events are shown, pageviews are not', async () => {
    visit('http://localhost/');
    const stages = begin();
    const told = watch(stages.track('Button Clicked', { duration: 42, meta: { Clicks: 1 } }));
    await settle();
    expect(told.is).toEqual({ ok: true, skipped: 'localhost' });
    expect(sent()).toEqual([]);
    expect(log.mock.calls).toEqual([['Pirsch event: Button Clicked {"duration":42,"meta":{"Clicks":1}}']]);
  });

  test('data-dev sends all the same', () => {
    visit('http://localhost/');
    begin({ dev: '' });
    expect(sent()).toHaveLength(1);
  });

  test('after an opt-out nothing is sent, and nothing is shown', async () => {
    localStorage.setItem('disable_pirsch', 'true');
    const told = watch(begin().track('A'));
    await settle();
    expect(told.is).toEqual({ ok: true, skipped: 'opt-out' });
    expect(sent()).toEqual([]);
    expect(log).not.toHaveBeenCalled();
  });

  test('an opt-out counts from the next call on', async () => {
    const stages = begin();
    await answer(0);
    localStorage.setItem('disable_pirsch', 'true');
    const told = watch(stages.track('A'));
    await settle();
    expect(told.is).toEqual({ ok: true, skipped: 'opt-out' });
    expect(sent()).toEqual([FIRST]);
  });

  test('what is invalid is told there too', async () => {
    visit('http://localhost/');
    const told = watch(begin().track(''));
    await settle();
    expect(told.is).toMatchObject({ reason: 'invalid', message: 'pagebeat: invalid name' });
    expect(log).not.toHaveBeenCalled();
  });

  test('an event waits for no pageview there', async () => {
    const stages = start();
    stages.add(route(), 'hit event session');
    stages.skip = () => 'excluded';
    const told = watch(stages.track('A'));
    await settle();
    expect(told.is).toEqual({ ok: true, skipped: 'excluded' });
  });

  test('an address without a host is not read as one', async () => {
    visit('about:blank');
    const stages = begin({}, route({ make: destination('Pirsch', '/collect') }));
    const told = watch(stages.track('A'));
    await settle();
    expect(told.is).toEqual({ ok: true, skipped: 'localhost' });
    expect(error).not.toHaveBeenCalled();
  });
});

describe('a page that comes back from the back/forward cache', () => {
  const show = (persisted: boolean) => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

  test('is counted again; where the visitor comes from is not known', () => {
    begin();
    show(true);
    expect(sent()).toEqual([FIRST, 'https://example.com/a from ']);
  });

  test('is not counted when it was loaded', () => {
    begin();
    show(false);
    expect(sent()).toEqual([FIRST]);
  });

  test('is counted again each time', () => {
    begin();
    show(true);
    show(true);
    expect(sent()).toHaveLength(3);
  });
});

describe('the stages', () => {
  test('are passed in their order', async () => {
    const stages = start();
    const passed: string[] = [];
    const names = ['readEvent', 'look', 'readPage', 'dispatch', 'skip', 'send', 'judge', 'sum'] as const;
    stages.add(
      route({
        make: (...given) => {
          passed.push('destination');
          return destination()(...given);
        },
      }),
      'event',
    );
    stages.look();
    await pass(1000);
    for (const name of names) {
      const inner = stages[name] as (...given: unknown[]) => unknown;
      (stages as unknown as Record<string, unknown>)[name] = (...given: unknown[]) => {
        passed.push(name);
        return inner(...given);
      };
    }
    const { look } = stages;
    stages.look = () => {
      passed.push('look');
      const { length } = passed;
      look(undefined);
      passed.length = length;
    };
    stages.track('A');
    await answer(0);
    expect(passed.filter((name, index) => name !== passed[index - 1])).toEqual([
      'readEvent',
      'look',
      'readPage',
      'dispatch',
      'skip',
      'destination',
      'send',
      'judge',
      'sum',
    ]);
  });

  test('each may be replaced: what a part puts there is what is asked', async () => {
    const stages = begin();
    await answer(0);
    stages.readEvent = () => ({ name: 'Other', duration: undefined, meta: undefined });
    stages.readPage = () => page({ url: 'https://other.test/' });
    stages.sum = () => ({ ok: true, status: 299 });
    const told = watch(stages.track('A'));
    await answer(1);
    expect(sent()[1]).toBe('Other at https://other.test/');
    expect(told.is).toEqual({ ok: true, status: 299 });
  });

  test('what is shown on localhost is given the deliveries', () => {
    visit('http://localhost/');
    const stages = begin();
    stages.show = vi.fn();
    stages.track('A');
    expect(stages.show).toHaveBeenLastCalledWith(
      [expect.objectContaining({ url: 'https://api.test/event', kind: 'event' })],
      expect.objectContaining({ url: here }),
      expect.objectContaining({ name: 'A' }),
    );
  });

  test('so is a pageview, without an event', () => {
    visit('http://localhost/');
    const stages = begin({}, route());
    stages.show = vi.fn();
    stages.look('http://localhost/b');
    const [deliveries, , event] = vi.mocked(stages.show).mock.calls[0]!;
    expect(deliveries[0]).toMatchObject({ url: 'https://api.test/hit', kind: 'hit' });
    expect(event).toBeUndefined();
  });

  test('a delivery names its route, so that an answer is that of one destination', async () => {
    const added = route();
    begin({}, added, route({ key: 'codeB' }));
    await answer(0);
    expect(added.accepted).toBe(true);
    await answer(1, 500);
    expect(added.accepted).toBe(true);
  });
});

test('takes fetch when it starts: what a page puts in its place later changes nothing', async () => {
  const fetch = vi.fn(async () => ({ status: 200 }));
  vi.stubGlobal('fetch', fetch);
  const stages = startTracker({}, on);
  stages.readPage = () => page();
  const later = vi.fn();
  vi.stubGlobal('fetch', later);
  stages.add(route(), 'hit');
  stages.look();
  expect(fetch).toHaveBeenCalledOnce();
  expect(later).not.toHaveBeenCalled();
  await settle();
});
