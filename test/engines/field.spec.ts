import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { readStub } from '../readStub';
import { describeEngines } from './harness/describeEngines';
import { fakeClock } from './harness/fakeClock';
import type { Hit } from './harness/startServer';
import { CODE, PROJECT, serveTag, TO_PIRSCH, TO_SWETRIX, tagPage } from './harness/tagPage';
import { ALL, BOTH, createGuest, FINE, GUEST, script } from './pages/createGuest';

// What has been found in the field: each with its neighbours. Frames of one page stand for pages where that is all the same.

type Call = (name: string, options?: unknown) => Promise<Record<string, unknown>>;
declare const pirsch: Call;
declare global {
  interface Window {
    told: unknown[];
  }
}

/** Longer than an address rests before it is counted. */
const QUIET = 900;
const RELATIVE = 'data-hit-endpoint="/hit" data-event-endpoint="/event" data-session-endpoint="/session"';

const hitsOf = (hits: Hit[], kind: string): Hit[] =>
  hits.filter((hit) => hit.kind === kind && hit.destination === 'pirsch');
const addresses = (hits: Hit[]): string[] => hitsOf(hits, 'pageview').map(({ query }) => query.url!);

/** Calls the page's function, and tells what came of it. */
const call = (name = 'clicked') =>
  pirsch(name, { duration: 42, meta: { Clicks: 1 } }).catch(({ reason, message }) => ({ reason, message }));

describeEngines('what is read', (context) => {
  const { engine, server } = context;
  const guest = createGuest(context);

  const more = `data-code="${'z'.repeat(32)}"`;
  test.each([
    ['before ours', more, (ours: string, other: string) => other + ours],
    ['after ours', more, (ours: string, other: string) => ours + other],
    ['before ours, for the other vendor', '', (ours: string, other: string) => other + ours],
  ])("our own tag, with somebody else's %s", async (_where, attributes, order) => {
    server.page('/other.js', () => ({ body: '', headers: { 'content-type': 'text/javascript' } }));
    const other = `<script defer src="/other.js" data-project-id="11111111-2222" ${attributes}></script>`;
    const ours = `<script type="module" src="/pagebeat.js" ${TO_PIRSCH}></script>`;
    server.page('/module', `<!doctype html><head><title>Title</title>${order(ours, other)}</head><body></body>`);
    const page = await engine.newPage();
    await page.goto('http://app.test/module');
    await page.until(() => typeof pirsch === 'function');
    expect(await page.evaluate(call)).toEqual({ ok: true, status: 200 });
    await wait(QUIET);
    expect(server.hits.map(({ destination, kind }) => `${destination} ${kind}`)).toEqual([
      'pirsch pageview',
      'pirsch event',
    ]);
    expect(server.hits[0]!.query.code).toBe(CODE);
  });

  test('variables of the page by the names of what browsers have', async () => {
    const lists = [
      'var screen = null; console = {};',
      'let screen, history, navigation, fetch, performance;',
      'const navigator = null, history = [], crypto = null, navigation = [], screen = {};',
      'var name = {}, event = 1, status = 2, parent = null; function find() {}',
    ];
    const after = `<script>
      window.addEventListener('load', function () {
        var witness = window.witness;
        window.history.pushState({}, '', '/next' + location.search);
        witness.track('clicked', { duration: 1, meta: { a: 1 } });
        if (typeof history === 'object' && history !== window.history) witness.tell('own ' + Object.keys(history));
        witness.finish();
      });
    </script>`;
    const told = await guest.visitAll(lists.map((list) => ({ before: `<script>${list}</script>`, after })));
    expect(told).toEqual([FINE, FINE, ['own ', ...FINE], FINE]);
    const visited = lists.flatMap((_list, index) => [`${GUEST}?${index}`, `http://app.test/next?${index}`]);
    expect(addresses(server.hits).sort()).toEqual(visited.sort());
    expect(guest.arrived().filter((line) => line === 'swetrix pageview 201')).toHaveLength(visited.length);
  });

  test('a variable of the page named URL', async () => {
    expect(await guest.visit({ before: '<script>const URL = "https://api.test/"</script>' })).toEqual(FINE);
    expect(guest.arrived()).toEqual(ALL);
  });

  test('what throws when it is read is left out, and nothing throws inside a router', async () => {
    const owners = [
      ['navigator', 'language'],
      ['document', 'title'],
      ['document', 'referrer'],
      ['screen', 'width'],
      ['document', 'hidden'],
      ['window', 'localStorage'],
    ] as const;
    const go = (owner: string, name: string): string => `<script>
      addEventListener('load', function () {
        var witness = window.witness;
        Object.defineProperty(${owner}, '${name}', { get: function () { throw new RangeError('own'); } });
        Intl.DateTimeFormat = function () { throw new RangeError('own'); };
        try {
          history.pushState({}, '', '/next' + location.search);
          history.replaceState({}, '', '/last' + location.search);
        } catch (error) {
          witness.tell('router: ' + error);
        }
        setTimeout(function () {
          witness.track('clicked', { duration: 1, meta: { a: 1 } });
          witness.finish();
        }, 700);
      });
    </script>`;
    const visits = ['pagebeat', 'pagebeat.full'].flatMap((tag) =>
      owners.map(([owner, name]) => ({ after: go(owner, name), tag })),
    );
    expect(await guest.visitAll(visits)).toEqual(visits.map(() => FINE));
    const visited = visits.flatMap((_visit, index) => [`${GUEST}?${index}`, `http://app.test/last?${index}`]);
    expect(addresses(server.hits).sort()).toEqual(visited.sort());
  });

  test('elements by the names of properties', async () => {
    const elements = [
      '<form name="hidden"></form><img name="prerendering"><form name="referrer"></form>',
      '<form name="body"></form><form name="scripts"></form><img name="documentElement">',
      '<iframe name="hidden"></iframe><iframe name="prerendering"></iframe>',
    ];
    const told = await guest.visitAll(elements.map((body) => ({ body })));
    expect(told).toEqual(elements.map(() => FINE));
    expect(guest.arrived()).toEqual(ALL.flatMap((line) => elements.map(() => line)));
  });

  test.each([
    ['with a name and a password in the address', 'http://jane:secret@app.test/name', ''],
    ['with a base of another host', 'http://app.test/name', '<base href="http://cdn.test/assets/">'],
    ['with both', 'http://jane:secret@app.test/name?x=1', '<base href="//cdn.test/">'],
  ])('the own host, for relative endpoints: %s', async (_how, url, base) => {
    const attributes = `data-code="${CODE}" ${RELATIVE} data-project-id="${PROJECT}" data-api="/log"`;
    const tag = `<script defer src="http://app.test/pagebeat.js" ${attributes}></script>`;
    server.page('/name', `<!doctype html><head>${base}<title>Title</title>${tag}</head><body></body>`);
    const page = await engine.newPage();
    await page.goto(url);
    await page.until(() => typeof pirsch === 'function');
    expect(await page.evaluate(call)).toEqual({ ok: true, status: 200 });
    // Not by `pushState`: it takes no address with another name in it, nor one of the base's.
    await page.evaluate(() => {
      location.hash = 'next';
    });
    await server.until((hits) => hits.filter(({ kind }) => kind === 'pageview').length === 4);
    expect(new Set(server.hits.map(({ headers }) => headers.host))).toEqual(new Set(['app.test']));
    const address = url.replace('jane:secret@', '');
    expect(addresses(server.hits)).toEqual([address, `${address}#next`]);
    const told = server.hits.map(({ path, query, body }) => JSON.stringify([path, query, body]));
    expect(told.join()).not.toMatch(/jane|secret/);
    expect((await page.console()).filter(({ text }) => /pagebeat/.test(text))).toEqual([]);
  });

  test('patterns, against the path as it is and as a person reads it', async () => {
    server.page('*', () => body);
    let body = '';
    const visit = async (path: string, attribute: string): Promise<unknown> => {
      body = tagPage(`${TO_PIRSCH} ${attribute}`);
      await page.goto(`http://app.test${path}`);
      const verdict: Record<string, unknown> = await page.evaluate(call);
      return verdict.skipped ?? verdict.status;
    };
    const page = await engine.newPage();
    const told = [];
    for (const [path, attribute] of [
      ['/приватно/1', 'data-exclude="/приватно"'],
      [encodeURI('/приватно/1'), 'data-exclude="^/shop, ^/приватно/\\d"'],
      ['/приватно/1', `data-exclude="${encodeURI('/приватно')}"`],
      ['/приватно/1', 'data-include="^/приватно"'],
      ['/a%20b', 'data-exclude="^/a b$"'],
      ['/приват', 'data-exclude="/приватно"'],
      // Not to be decoded.
      ['/100%', 'data-exclude="^/never"'],
      ['/100%', 'data-exclude="^/100%$"'],
    ]) {
      told.push(`${path} ${attribute} ${await visit(path!, attribute!)}`.split(' ').at(-1));
      expect(await page.console(), path).toEqual([]);
    }
    expect(told).toEqual(['excluded', 'excluded', 'excluded', '200', 'excluded', '200', '200', 'excluded']);
    await wait(200);
    expect(new Set(hitsOf(server.hits, 'event').map(({ json }) => (json as { url: string }).url))).toEqual(
      new Set(['/приватно/1', '/приват', '/100%'].map((path) => new URL(path, 'http://app.test').href)),
    );
  });
});

describeEngines('one’s own machine', ({ engine, server }) => {
  serveTag(server);
  const SKIPPED = { ok: true, skipped: 'localhost' };

  test.each([
    ['localhost', () => server.localOrigin],
    ['another host', () => 'http://app.test'],
  ])('a document without a host of its own sends nothing, in a page of %s', async (_where, originOf) => {
    const origin = originOf();
    const content = (name: string): string =>
      `<title>Inner</title><script src="${origin}/pagebeat.js" ${BOTH}></script><body><script>
        onload = onmessage = function () {
          if (!window.pirsch) return;
          onload = onmessage = null;
          pirsch('clicked').then(function (verdict) {
            parent.postMessage('${name} ' + JSON.stringify(verdict), '*');
          }, function (error) { parent.postMessage('${name} ' + error.message, '*'); });
        };
      </script>`;
    const outer = (contents: Record<string, string>): void => {
      window.told = [];
      addEventListener('message', ({ data }: MessageEvent) => window.told.push(data));
      const add = (attribute: 'src' | 'srcdoc', value: string): HTMLIFrameElement => {
        const frame = document.createElement('iframe');
        frame[attribute] = value;
        document.body.append(frame);
        return frame;
      };
      add('srcdoc', contents.srcdoc!);
      add('src', URL.createObjectURL(new Blob([contents.blob!], { type: 'text/html' })));
      add('src', `data:text/html,${encodeURIComponent(contents.data!)}`);
      // Not by `document.write`: that gives it the address of this page.
      const blank = add('src', 'about:blank');
      setTimeout(() => {
        const parsed = new DOMParser().parseFromString(contents.blank!, 'text/html');
        for (const { attributes, text } of parsed.querySelectorAll('script')) {
          const script = blank.contentDocument!.createElement('script');
          for (const { name, value } of attributes) script.setAttribute(name, value);
          script.text = text;
          script.async = false;
          script.onload = () => blank.contentWindow!.postMessage('', '*');
          blank.contentDocument!.body.append(script);
        }
      }, 200);
    };
    server.page('/outer', '<!doctype html><title>Outer</title><body></body>');
    const page = await engine.newPage();
    await page.goto(`${origin}/outer`);
    const names = ['blank', 'blob', 'data', 'srcdoc'];
    await page.evaluate(outer, Object.fromEntries(names.map((name) => [name, content(name)])));
    await page.until(() => window.told.length === 4);
    const told = await page.evaluate(() => window.told.map(String));
    expect(told.sort()).toEqual(names.map((name) => `${name} ${JSON.stringify(SKIPPED)}`));
    await wait(QUIET);
    expect(server.hits).toEqual([]);
  });

  test('in whatever spelling; other hosts that look like it are none', async () => {
    server.page('/machine', tagPage(`data-code="${CODE}" ${RELATIVE}`));
    const port = server.proxyPort;
    const page = await engine.newPage();
    const told: Record<string, unknown> = {};
    for (const host of [
      'localhost',
      'localhost.',
      'a.localhost',
      '127.1.2.3',
      '0.0.0.0',
      '[::ffff:127.0.0.1]',
      '[::]',
      '[::1]',
    ]) {
      // A browser asks some of them itself and some by its proxy; and where nobody listens there is no page.
      for (const origin of [`http://${host}:${port}`, `http://${host}`]) {
        const isThere = await page.goto(`${origin}/machine`).then(
          () => page.evaluate(() => typeof pirsch === 'function'),
          () => false,
        );
        if (!isThere) continue;
        told[host] = await page.evaluate(call);
        break;
      }
    }
    expect(told).toEqual(Object.fromEntries(Object.keys(told).map((host) => [host, SKIPPED])));
    expect(Object.keys(told)).toEqual(expect.arrayContaining(['localhost', 'localhost.']));
    expect(Object.keys(told).length).toBeGreaterThan(4);
    expect(server.hits).toEqual([]);
    for (const host of ['localhost.test', '127.0.0.1.test', 'mylocalhost.test']) {
      await page.goto(`http://${host}/machine`);
      expect(await page.evaluate(call)).toEqual({ ok: true, status: 200 });
    }
  });
});

describeEngines('addresses', ({ engine, server }) => {
  serveTag(server);
  server.page('/a', tagPage(TO_PIRSCH, { title: 'First', body: '<a href="/cart">cart</a>' }));
  const open = async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/a');
    await server.until((hits) => addresses(hits).length === 1);
    return page;
  };
  const counted = (count: number) => server.until((hits) => addresses(hits).length >= count);
  const titled = () => hitsOf(server.hits, 'pageview').map(({ query }) => `${new URL(query.url!).pathname} ${query.t}`);

  test('the title is the one that comes within half a second, the last of several', async () => {
    const page = await open();
    await page.evaluate(() => {
      history.pushState({}, '', '/item');
      setTimeout(() => {
        document.title = 'Loading';
      }, 20);
      setTimeout(() => {
        document.title = 'Item';
      }, 300);
    });
    await counted(2);
    await page.evaluate(() => {
      document.title = 'Back soon';
      history.back();
      addEventListener('popstate', () => {
        setTimeout(() => {
          document.title = 'First again';
        }, 150);
      });
    });
    await counted(3);
    expect(titled()).toEqual(['/a First', '/item Item', '/a First again']);
  });

  test('170 replaced addresses are one, and a push between them ends the wait', async () => {
    const page = await open();
    const [map, place] = await page.evaluate(async () => {
      const replace = async (path: string): Promise<string> => {
        for (let number = 0; number < 85; number++) {
          // Browsers take so many in some seconds, and throw at more.
          try {
            history.replaceState({}, '', `${path}?${number}`);
          } catch {
            break;
          }
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        return location.href;
      };
      const first = await replace('/map');
      document.title = 'Map';
      history.pushState({}, '', '/place');
      document.title = 'Place';
      return [first, await replace('/place')];
    });
    await counted(3);
    await wait(QUIET);
    expect(addresses(server.hits)).toEqual(['http://app.test/a', map, place]);
    expect(titled()).toEqual(['/a First', '/map Map', '/place Place']);
  });

  test.runIf(engine.name !== 'webkit')(
    'by the Navigation API, each once: a link, navigate, replace, back',
    async () => {
      const page = await open();
      await page.evaluate(() => {
        navigation.addEventListener('navigate', (event) => {
          if (!event.canIntercept) return;
          const { pathname } = new URL(event.destination.url);
          event.intercept({
            handler: async () => {
              document.title = `At ${pathname}`;
            },
          });
        });
      });
      await page.click('a');
      await counted(2);
      await page.evaluate(() => void navigation.navigate('/pay'));
      await counted(3);
      await page.evaluate(() => void navigation.navigate('/paid', { history: 'replace' }));
      await counted(4);
      await page.evaluate(() => void navigation.back());
      await counted(5);
      // Within the wait: a push is another page, a replacement is not.
      await page.evaluate(() => {
        navigation.navigate('/one');
        navigation.navigate('/two');
        navigation.navigate('/three', { history: 'replace' });
        navigation.navigate('/three', { history: 'replace' });
      });
      await counted(7);
      await wait(QUIET);
      const pages = ['/cart', '/pay', '/paid', '/cart', '/one', '/three'];
      expect(addresses(server.hits)).toEqual(['/a', ...pages].map((path) => `http://app.test${path}`));
      expect(titled().slice(1, 5)).toEqual(pages.slice(0, 4).map((path) => `${path} At ${path}`));
    },
  );
});

describeEngines('the function', (context) => {
  const { engine, server } = context;
  const guest = createGuest(context);

  test.each(['pagebeat', 'pagebeat.full'])('by a reference that was taken from the stub, in %s.js', async (tag) => {
    const before = `<script>${readStub()}; var kept = window.pirsch; kept('early').then(function (verdict) {
      witness.tell('early ' + verdict.status);
    })</script>`;
    const after = script(() => {
      const { kept, witness } = window as unknown as { kept: Call; witness: Window['witness'] };
      addEventListener('load', async () => {
        const { tell, finish, show } = witness;
        tell(`first ${show(await kept('first', { meta: { a: 1 } }))}`);
        tell(`second ${show(await kept.call(null, 'second'))}`);
        tell(`wrong ${show(await kept('').catch((error) => error))}`);
        finish();
      });
    });
    const seen = await guest.visit({ before, after, attributes: TO_PIRSCH, tag });
    expect(seen).toEqual([
      'early 200',
      'first { ok: true, status: 200 }',
      'second { ok: true, status: 200 }',
      'wrong { reason: invalid }',
      'error pagebeat: invalid name',
    ]);
    const names = hitsOf(server.hits, 'event').map(({ decoded }) => decoded.name);
    expect(names).toEqual(['early', 'first', 'second']);
  });

  test('where an element or a frame has its name', async () => {
    const early = `<script>${readStub()}; witness.track('early')</script>`;
    const elements = [
      '<div id="pirsch"></div>',
      '<form id="pirsch"><input name="q"></form><a id="pagebeat">a</a>',
      '<iframe name="pirsch"></iframe><img name="pagebeat">',
    ];
    const told = await guest.visitAll(elements.map((body) => ({ body: body + early })));
    expect(told.map((lines) => lines.sort())).toEqual(
      elements.map(() => [...FINE, 'early: then { ok: true, status: 200 }']),
    );
  });

  test.each(['pirsch', 'pagebeat'])(
    'where a frame of another host is named %s, and the tag comes later',
    async (name) => {
      server.page('/inner', '<!doctype html><title>Inner</title>');
      const frame = `<iframe name="${name}" src="http://other.test/inner"></iframe>`;
      server.page('/late', `<!doctype html><title>Late</title><body>${frame}</body>`);
      const page = await engine.newPage();
      await page.goto('http://app.test/late');
      await page.evaluate((html) => {
        const { dataset } = new DOMParser().parseFromString(html, 'text/html').querySelector('i')!;
        const tag = document.createElement('script');
        Object.assign(tag.dataset, { ...dataset });
        tag.src = '/pagebeat.js';
        document.head.append(tag);
      }, `<i ${BOTH}></i>`);
      await page.until(() => typeof pirsch === 'function');
      expect(await page.evaluate(call)).toEqual({ ok: true, status: 200 });
      await server.until(() => guest.arrived().length === 4);
      expect(guest.arrived()).toEqual(ALL);
      expect(await page.console()).toEqual([]);
    },
  );

  test('with a fetch of the page’s own: a verdict in any case, and nothing unhandled', async () => {
    const ways: Record<string, string> = {
      '() => Promise.resolve({ ok: true, status: 200 })': 'then { ok: true, status: 200 }',
      'async () => ({ ok: false, status: 404 })': 'catch { reason: refused, status: 404 }',
      null: 'catch { reason: network }',
      '() => { throw new Error("own") }': 'catch { reason: network }',
      '() => undefined': 'catch { reason: network }',
      'async () => undefined': 'catch { reason: network }',
      '() => Promise.reject(null)': 'catch { reason: network }',
      '() => ({ then: (heard) => heard({ status: 201 }) })': 'then { ok: true, status: 201 }',
    };
    const told = await guest.visitAll(
      Object.keys(ways).map((way) => ({ before: `<script>window.fetch = ${way}</script>`, attributes: TO_PIRSCH })),
    );
    expect(told).toEqual(Object.values(ways).map((way) => [`clicked: ${way}`]));
    expect(server.hits).toEqual([]);
  });

  test.each([
    ['History.prototype', 'type="module"'],
    ['History.prototype', 'defer'],
    ['history', 'type="module"'],
  ])('with %s frozen, and a tag with %s', async (owner, how) => {
    const before = `<script>Object.freeze(${owner})</script>`;
    const after = script(() => {
      addEventListener('load', () => {
        setTimeout(() => {
          history.pushState({}, '', '/next');
          window.witness.track('clicked', { duration: 1, meta: { a: 1 } });
          window.witness.finish();
        }, 100);
      });
    });
    server.page(
      '/guest',
      tagPage(BOTH, { before: '<script src="/witness.js"></script>' + before, body: after }).replace(
        '<script defer',
        `<script ${how}`,
      ),
    );
    expect(await guest.open(GUEST)).toEqual(FINE);
    expect(await guest.pageviews('http://app.test/next')).toEqual([GUEST, 'http://app.test/next']);
  });
});

describeEngines('heartbeats', ({ engine, server }) => {
  serveTag(server);
  const clock = `<script>${fakeClock}</script>`;
  const elements = '<form name="hidden"></form><img name="visibilityState"><form name="hasFocus"></form>';
  const canvas = `<canvas id="c"></canvas><script>
    'wheel pointerdown pointermove keydown touchstart scroll'.split(' ').forEach(function (type) {
      c.addEventListener(type, function (event) { event.preventDefault(); event.stopImmediatePropagation(); });
    });
  </script>`;
  server.page('/elements', tagPage(TO_SWETRIX, { before: clock, body: elements }));
  server.page('/canvas', tagPage(`${TO_SWETRIX} data-heartbeat="150"`, { before: clock, body: canvas }));
  const beats = () => server.hits.filter(({ kind, status }) => kind === 'heartbeat' && status).length;

  const open = async (path: string) => {
    const page = await engine.newPage();
    await page.goto(`http://app.test${path}`);
    await server.until((hits) => hits.some(({ kind, status }) => kind === 'pageview' && status));
    // The tag has its answer a little after the collector gave it.
    await wait(200);
    return page;
  };
  type Opened = Awaited<ReturnType<typeof open>>;
  const pass = async (page: Opened, seconds: number, isDue = true): Promise<void> => {
    const before = beats();
    await page.evaluate((milliseconds) => window.tick(milliseconds), seconds * 1000);
    // A slow engine has its answer within the time that passes, and then sends more than one.
    if (isDue) await server.until(() => beats() > before);
    await wait(isDue ? 50 : 300);
  };

  test('with elements named as what they ask for', async () => {
    const page = await open('/elements');
    await pass(page, 30);
    await pass(page, 30);
  });

  describe('ten minutes on a canvas that keeps its events to itself', () => {
    test.each([
      ['the wheel', 'WheelEvent', 'wheel', {}],
      ['touch', 'PointerEvent', 'pointerdown', { pointerType: 'touch' }],
      ['a pen', 'PointerEvent', 'pointermove', { pointerType: 'pen' }],
      ['keys', 'KeyboardEvent', 'keydown', { key: 'a' }],
    ] as const)('with %s', async (_with, type, name, more) => {
      const page = await open('/canvas');
      for (let beat = 0; beat < 4; beat++) {
        await page.evaluate(
          (className, event, init) => {
            const create = window[className as 'Event'];
            document
              .querySelector('canvas')!
              .dispatchEvent(new create(event, { bubbles: true, cancelable: true, ...init }));
          },
          type,
          name,
          more,
        );
        await pass(page, 150);
      }
    });

    test('without: they end after five', async () => {
      const page = await open('/canvas');
      await pass(page, 150);
      await pass(page, 150);
      const untilThen = beats();
      await pass(page, 150, false);
      await pass(page, 150, false);
      expect(beats()).toBe(untilThen);
    });
  });
});
