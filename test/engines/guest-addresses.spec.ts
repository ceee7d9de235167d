import { describe, expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { tagPage } from './harness/tagPage';
import { ALL, BOTH, clickAndFinish, createGuest, FINE, GUEST, script, WITNESS } from './pages/createGuest';

describeEngines('a router of the page', (context) => {
  const guest = createGuest(context);
  const NEXT = 'http://app.test/next';

  /** Patches `pushState` on the object that is named: its first call goes in the way that is given. */
  const patch = (owner: string, way: string): string => `
    var native = ${owner}.pushState;
    var calls = 0;
    window.thrown = new Error('router');
    ${owner}.pushState = function () {
      if (calls++) return native.apply(this, arguments);
      ${way}
    };`;
  const THROWS = 'throw thrown;';
  const PUSHES_AND_THROWS = 'native.apply(this, arguments); throw thrown;';

  const go = script(() => {
    addEventListener('load', () => {
      const { tell, track, finish } = window.witness;
      try {
        history.pushState({}, '', '/next');
        tell('nothing');
      } catch (error) {
        tell(`same error: ${error === (window as unknown as { thrown: Error }).thrown}`);
      }
      setTimeout(() => {
        track('clicked');
        history.pushState({}, '', '/last');
        finish();
      }, 200);
    });
  });

  test.each([
    ['throws, patched before the tag', 'before', 'History.prototype', THROWS, [GUEST]],
    ['pushes and throws, patched before the tag', 'before', 'history', PUSHES_AND_THROWS, [GUEST, NEXT]],
    ['pushes and throws, patched after the tag', 'after', 'history', PUSHES_AND_THROWS, [GUEST, NEXT]],
  ])('%s: it throws as ever, and each new address counts', async (_title, when, owner, way, addresses) => {
    const before = when === 'before' ? `<script>(function () { ${patch(owner, way)} })()</script>` : '';
    const after =
      when === 'after' ? `<script>addEventListener('load', function () { ${patch(owner, way)} })</script>` : '';
    expect(await guest.visit({ before, after: after + go })).toEqual(['same error: true', ...FINE]);
    const pageviews = await guest.pageviews('http://app.test/last');
    expect(pageviews).toEqual([...addresses, 'http://app.test/last']);
    expect(guest.json('pirsch', 'clicked').url).toBe(addresses.at(-1));
  });

  test("an address that is refused: the error is the browser's own, and nothing is counted", async () => {
    const after = script(() => {
      addEventListener('load', () => {
        const { tell, finish } = window.witness;
        try {
          history.pushState({}, '', 'http://other.test/');
        } catch (error) {
          tell((error as Error).name);
        }
        finish();
      });
    });
    expect(await guest.visit({ after })).toEqual(['SecurityError']);
    expect(guest.arrived()).toEqual(['pirsch pageview 200', 'swetrix pageview 201']);
  });

  test('gets what it is given, and its answer gets through', async () => {
    const before = script(() => {
      history.replaceState = history.pushState = function (...given) {
        return `${this === history} ${JSON.stringify(given)}` as unknown as undefined;
      };
    });
    const after = script(() => {
      addEventListener('load', () => {
        const { tell, finish } = window.witness;
        const free = history as unknown as Record<string, (...given: unknown[]) => unknown>;
        tell(String(free.pushState!({ a: 1 }, '', '/x', 'more')));
        tell(String(free.replaceState!()));
        finish();
      });
    });
    expect(await guest.visit({ before, after })).toEqual(['true [{"a":1},"","/x","more"]', 'true []']);
  });

  test('listeners that throw: each is heard as ever, and all arrives', async () => {
    const listeners = script(() => {
      const listen = (target: EventTarget, types: string): void => {
        for (const type of types.split(' ')) {
          const fail = () => {
            throw new Error(`own ${type}`);
          };
          target.addEventListener(type, fail, true);
          target.addEventListener(type, fail);
        }
      };
      listen(window, 'load pageshow popstate hashchange');
      listen(document, 'DOMContentLoaded click visibilitychange');
    });
    const after = script(() => {
      addEventListener('load', () => {
        setTimeout(() => {
          document.dispatchEvent(new MouseEvent('click', { bubbles: true }));
          location.hash = 'part';
          setTimeout(() => {
            window.witness.track('clicked', { duration: 1, meta: { a: 1 } });
            window.witness.finish();
          }, 300);
        }, 200);
      });
    });
    const seen = await guest.visit({ before: listeners, after });
    const own = 'DOMContentLoaded click hashchange load pageshow popstate'.split(' ');
    expect(seen.map((line) => line.replace(/^uncaught .*own/, 'own')).sort()).toEqual([
      ...FINE,
      ...own.flatMap((type) => [`own ${type}`, `own ${type}`]),
    ]);
    expect(guest.arrived()).toEqual([...ALL.slice(0, 2), ...ALL.slice(1), ALL[3]]);
    expect(guest.json('pirsch', 'clicked').url).toBe('http://app.test/guest#part');
  });
});

describeEngines('an address', (context) => {
  const { server } = context;
  const guest = createGuest(context);

  /**
   * Measures what the tag does in its timers and around `pushState`, without what the browser does in `pushState` and
   * `fetch`: with such an address that takes a while.
   */
  const measure = (): void => {
    const { setTimeout, fetch } = window;
    const { pushState } = history;
    let native = 0;
    const inNative = <Value>(action: () => Value): Value => {
      const begin = performance.now();
      const value = action();
      native += performance.now() - begin;
      return value;
    };
    const meter = {
      slowest: 0,
      time(action: () => unknown): void {
        const begin = performance.now() - native;
        action();
        meter.slowest = Math.max(meter.slowest, performance.now() - native - begin);
      },
    };
    history.pushState = (...given) => inNative(() => pushState.apply(history, given));
    Object.assign(window, {
      meter,
      fetch: (...given: Parameters<typeof fetch>) => inNative(() => fetch(...given)),
      setTimeout: (action: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) =>
        setTimeout(() => meter.time(() => action(...given)), delay),
    });
  };

  /**
   * Pushes longer and longer addresses, and tells when the tag takes long: a second, and twenty times what the browser takes to
   * read such an address, since machines differ. None is longer than it needs to be: at a million characters Chromium
   * itself lets no `fetch` with `keepalive` out for 8 seconds, on a page without a tag too.
   */
  const push = (start: string, unit: string): void => {
    const { tell, track, finish } = window.witness;
    const { meter } = window as unknown as { meter: { slowest: number; time(action: () => void): void } };
    const isFast = (what: unknown): boolean => {
      const begin = performance.now();
      new URLSearchParams({ url: location.href }).toString();
      const limit = 1000 + 20 * (performance.now() - begin);
      if (meter.slowest > limit) tell(`${what}: ${Math.round(meter.slowest)} ms`);
      return meter.slowest <= limit;
    };
    const step = async (length: number): Promise<boolean> => {
      // Where it is cut they must not be the same.
      const address = `/${length}${start}${unit.repeat(length / unit.length)}`;
      meter.time(() => history.pushState({}, '', address));
      await new Promise((resolve) => setTimeout(resolve, 300));
      return isFast(length);
    };
    addEventListener('load', async () => {
      // What grows with the square of the length shows before it takes minutes.
      if ((await step(50_000)) && (await step(100_000))) await step(400_000);
      meter.time(() => track('clicked', { duration: 1, meta: { a: 1 } }));
      isFast('the event');
      history.pushState({}, '', '/last');
      finish();
    });
  };

  // Swetrix has no limit that is known.
  const expectShort = (): void => {
    for (const hit of server.hits.filter(({ destination }) => destination === 'pirsch')) {
      expect(JSON.stringify(hit.query).length + hit.body.length, hit.path).toBeLessThan(20_000);
    }
  };

  describe.each(['pagebeat.full', 'pagebeat'])('by %s.js', (tag) => {
    test.each([
      ['path', '/', 'a/'],
      ['query of question marks', '?', '?a'],
      ['query of parameters', '?', 'a=b&'],
      ['source of broken escapes', '?utm_source=', '%'],
      ['hash', '#', '?a'],
    ])('an endless %s is cut, and blocks nothing', async (_what, start, unit) => {
      const after = `<script>(${push})(${JSON.stringify(start)}, ${JSON.stringify(unit)})</script>`;
      expect(await guest.visit({ before: script(measure), after, tag })).toEqual(FINE);
      const pageviews = await guest.pageviews('http://app.test/last');
      expect(guest.arrived().filter((line) => !/200|201/.test(line))).toEqual([]);
      expect(guest.arrived()).toContain('swetrix event 201');
      expect(pageviews.map((url) => url.slice(0, 22))).toEqual([
        GUEST,
        expect.stringMatching(/test\/50000/),
        expect.stringMatching(/test\/100000/),
        expect.stringMatching(/test\/400000/),
        'http://app.test/last',
      ]);
      expectShort();
    });

    test('a long one at the start is cut too', async () => {
      server.page('/guest', tagPage(BOTH, { before: WITNESS, body: script(clickAndFinish), tag }));
      server.page('/start', '<!doctype html><script>location.replace("/guest#" + "a".repeat(4e5))</script>');
      expect(await guest.open('http://app.test/start')).toEqual(FINE);
      expect(guest.arrived()).toEqual(ALL);
      expectShort();
    });
  });
});
