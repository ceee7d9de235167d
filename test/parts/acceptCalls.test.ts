import { afterEach, describe, expect, test, vi } from 'vitest';
import { acceptCalls } from '../../src/parts/acceptCalls';
import { startPart } from './startPart';

type Callee = (...given: unknown[]) => unknown;
type List = unknown[] & Record<string, Callee>;
const shared = window as unknown as Record<string, unknown> & { userengage: Callee; _cio: List; cioanalytics: List };

afterEach(() => {
  for (const name of ['userengage', 'UE', 'civchat', '_cio', 'cioanalytics']) delete shared[name];
  document.head.innerHTML = '';
});

/** What became of the calls: the arguments of ours. */
const accept = (names = 'userengage,_cio, cioanalytics') => startPart(acceptCalls, { accept: names }).tracked;

describe('userengage', () => {
  test('an event is ours, without event. in front, and its attributes keep their types', () => {
    const calls = accept();
    shared.userengage('event.name_your_event_here');
    shared.userengage('event.a', { price: '10' });
    shared.userengage('event.app_created', { sku: 7, size: 39, color: 'teal' });
    shared.userengage('product_event', { product_id: 'p', event_type: 'purchase' });
    expect(calls).toEqual([
      ['name_your_event_here', { meta: undefined }],
      ['a', { meta: { price: '10' } }],
      ['app_created', { meta: { sku: 7, size: 39, color: 'teal' } }],
      ['product_event', { meta: { product_id: 'p', event_type: 'purchase' } }],
    ]);
  });

  test('gives back what ours does', async () => {
    accept();
    await expect(shared.userengage('event.a')).resolves.toEqual({ ok: true, status: 200 });
  });

  test.each([['client.update'], ['widget.open'], [''], [undefined], [5]])('%s is no event', (command) => {
    const calls = accept();
    expect(shared.userengage(command)).toBeUndefined();
    expect(calls).toEqual([]);
  });

  test('UE is there, and its page hits are the automatic pageviews', () => {
    const calls = accept();
    (shared.UE as Record<string, Callee>).pageHit!({ apiKey: 'k' });
    expect(calls).toEqual([]);
  });

  test('the bridge to the widget can tell it from the widget’s', () => {
    accept();
    expect(shared.userengage).toHaveProperty('pagebeat', true);
  });

  test.each([['https://app.user.com/widget.js'], ['https://app.userengage.com/widget.js']])(
    "is left to the vendor's script %s",
    (src) => {
      document.head.innerHTML = `<script type="text/plain" src="${src}"></script>`;
      accept();
      expect(shared.userengage).toBeUndefined();
    },
  );

  test('is left to who has defined it', () => {
    const own = vi.fn();
    shared.userengage = own;
    const calls = accept();
    shared.userengage('event.a');
    expect(own).toHaveBeenCalledTimes(1);
    expect(calls).toEqual([]);
  });

  test('is not taken when it is not asked for', () => {
    accept('_cio,nonsense');
    expect(shared.userengage).toBeUndefined();
    expect(shared.cioanalytics).toBeUndefined();
    expect(shared.nonsense).toBeUndefined();
  });

  test('is taken beside what all objects have by name', () => {
    const had = shared.toString;
    accept('toString,constructor __proto__,userengage');
    expect(shared.userengage).toBeTypeOf('function');
    expect(shared.toString).toBe(had);
  });
});

describe.each(['_cio', 'cioanalytics'] as const)('%s', (name) => {
  test('track is ours, nested data and all', () => {
    const calls = accept();
    shared[name].track!('likes_pizza', { favorite_topping: 'pepperoni', dislikes: ['anchovies', 'onions'] });
    shared[name].track!('plain');
    shared[name].track!('plain', null);
    expect(calls).toEqual([
      ['likes_pizza', { meta: { favorite_topping: 'pepperoni', dislikes: ['anchovies', 'onions'] } }],
      ['plain', { meta: undefined }],
      ['plain', { meta: undefined }],
    ]);
  });

  test('what was pushed before is made up for, in its order, and what is pushed later as well', async () => {
    const before: unknown[] = [['track', 'one', { a: 1 }], ['identify', { id: 5 }], ['page'], ['track', 'two']];
    shared[name] = before as List;
    const calls = accept();
    // The tag adds its destinations first.
    expect(calls).toEqual([]);
    await Promise.resolve();
    shared[name].push(['track', 'three']);
    (function (..._given: unknown[]) {
      // biome-ignore lint/complexity/noArguments: what some snippets push.
      shared[name].push(arguments);
    })('track', 'four');
    before.push(['track', 'five']);
    expect(calls.map(([first]) => first)).toEqual(['one', 'two', 'three', 'four', 'five']);
    expect(before).toHaveLength(0);
  });

  test('a callback that throws, among what was pushed before, does not lose the rest', async () => {
    const ready = vi.fn(() => {
      throw new Error('the page’s own');
    });
    shared[name] = [['ready', ready], null, ['track', 'one']] as never;
    const calls = accept();
    await Promise.resolve();
    expect(calls).toEqual([['one', { meta: undefined }]]);
    expect(ready).toHaveBeenCalledTimes(1);
  });

  test('all other methods are there, and do nothing', () => {
    const calls = accept();
    for (const method of ['load', 'page', 'identify', 'reset', 'on', 'trackLink']) shared[name][method]!('x', {});
    expect(calls).toEqual([]);
  });

  test('ready calls back, and so does track', async () => {
    accept();
    const ready = vi.fn();
    shared[name].ready!(ready);
    expect(ready).toHaveBeenCalledTimes(1);
    const callback = vi.fn();
    shared[name].track!('a', {}, callback);
    await shared[name].track!('a', {}, {}, callback);
    await null;
    expect(callback).toHaveBeenCalledTimes(2);
  });

  test("is left to the vendor's script, and to what is no list", () => {
    document.head.innerHTML =
      '<script type="text/plain" src="https://cdp.customer.io/v1/analytics-js/snippet/k/analytics.min.js"></script>';
    accept();
    expect(shared[name]).toBeUndefined();
    document.head.innerHTML = '';
    const own = { track: vi.fn() };
    shared[name] = own as never;
    accept();
    expect(shared[name]).toBe(own);
  });
});

test('_cio is left to the script of its own snippet, through whatever host that comes', () => {
  document.head.innerHTML = '<script type="text/plain" id="cio-tracker" src="/stats/track.js"></script>';
  startPart(acceptCalls, { accept: '_cio' });
  expect(shared._cio).toBeUndefined();
});

test.each<Record<string, string>>([{}, { accept: '' }, { accept: 'false' }])(
  'a tag with %j takes nothing',
  (attributes) => {
    startPart(acceptCalls, attributes);
    expect(shared.userengage || shared._cio || shared.cioanalytics).toBeUndefined();
  },
);

test('a tag that comes later may ask for it', () => {
  const { names, addTag } = startPart(acceptCalls, {});
  addTag({ accept: 'userengage' });
  shared.userengage('event.a');
  expect(names()).toEqual(['a']);
});
