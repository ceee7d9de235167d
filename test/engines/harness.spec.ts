import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { fakeClock } from './harness/fakeClock';
import type { Played } from './harness/startServer';
import { stripBuiltins } from './harness/stripBuiltins';

const html = (title: string, body = ''): string => `<!doctype html><title>${title}</title>${body}`;

/** A page that keeps what happens to it in `window.events`. */
const watched = html(
  'first',
  `<a href="/second">second</a>
  <script>
    window.events = [];
    addEventListener('pageshow', (event) => events.push('pageshow ' + event.persisted));
    addEventListener('pagehide', (event) => navigator.sendBeacon('http://collector.test/event', '{"name":"hide"}'));
    document.addEventListener('visibilitychange', () => events.push(document.visibilityState));
  </script>`,
);

declare global {
  interface Window {
    events: string[];
    beats: () => number[];
  }
}

describeEngines('the harness', ({ engine, server }) => {
  server.page('/', watched);
  server.page('/second', html('second'));

  test('opens a page of any host and runs scripts in it', async () => {
    const page = await engine.newPage();
    for (const origin of ['http://app.test', 'http://other.test', server.localOrigin]) {
      await page.goto(`${origin}/`);
      expect(await page.title()).toBe('first');
      expect(await page.url()).toBe(`${origin}/`);
    }
    expect(await page.evaluate('1 + 1')).toBe(2);
    expect(await page.evaluate(() => Promise.resolve())).toBeUndefined();
    expect(await page.evaluate(() => [undefined])).toEqual([null]);
    expect(await page.evaluate(async (one, other) => [one + other.x], 1, { x: 2 })).toEqual([3]);
    await expect(page.evaluate(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
  });

  test('gives each page its own storage', async () => {
    const pages = [await engine.newPage(), await engine.newPage()] as const;
    for (const page of pages) await page.goto('http://app.test/');
    await pages[0].evaluate(() => localStorage.setItem('key', 'value'));
    expect(await pages[1].evaluate(() => localStorage.getItem('key'))).toBeNull();
    expect(await pages[0].evaluate(() => document.visibilityState)).toBe('visible');
  });

  test('clicks with the middle button, and presses a key', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/');
    await page.evaluate(() => {
      document.body.innerHTML = '<button>button</button>';
      window.events = [];
      for (const type of ['click', 'auxclick', 'keydown']) {
        addEventListener(type, (event: Event) =>
          window.events.push(`${type} ${(event as MouseEvent).button ?? 'key'}`),
        );
      }
    });
    await page.click('button', 'middle');
    await page.press('button');
    await page.until(() => window.events.length > 2);
    expect(await page.evaluate(() => window.events)).toEqual(['auxclick 1', 'keydown key', 'click 0']);
  });

  test('clicks a link and comes back by the back/forward cache', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/');
    await page.click('a');
    await page.until(() => document.title === 'second');
    await page.back();
    expect(await page.title()).toBe('first');
    await page.until(() => window.events.length > 1);
    expect(await page.evaluate(() => window.events.filter((event) => /show/.test(event)))).toEqual([
      'pageshow false',
      'pageshow true',
    ]);
    await page.goto('http://app.test/second');
    expect(await page.title()).toBe('second');
  });

  test('goes back within a document', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/');
    await page.evaluate(() => history.pushState(null, '', '/pushed'));
    await page.back();
    expect(await page.url()).toBe('http://app.test/');
    expect(await page.evaluate(() => window.events)).toEqual(['pageshow false']);
  });

  test('hides and shows a page, as often as wanted', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/');
    for (const _ of [1, 2]) {
      await page.hide();
      await page.until(() => document.visibilityState === 'hidden');
      await page.show();
      await page.until(() => document.visibilityState === 'visible');
    }
    expect(await page.evaluate(() => window.events.slice(1))).toEqual(['hidden', 'visible', 'hidden', 'visible']);
  });

  test('receives what is sent when a page is left', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/');
    await page.evaluate(() => {
      document.addEventListener('click', () => {
        const headers = { 'Content-Type': 'text/plain' };
        const body = '{"name":"click"}';
        fetch('http://collector.test/event', { method: 'POST', keepalive: true, headers, body }).catch(() => {});
      });
    });
    await page.click('a');
    const hits = await server.until((all) => all.length > 1 && all);
    expect(hits.map(({ method, path, json }) => [method, path, (json as { name: string }).name]).sort()).toEqual([
      ['POST', '/event', 'click'],
      ['POST', '/event', 'hide'],
    ]);
    expect(hits[0]?.headers.host).toBe('collector.test');
    expect(hits[0]?.headers.origin).toBe('http://app.test');
  });

  test('receives what is sent when a page is closed', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/');
    await page.close();
    const hit = await server.until((hits) => hits[0]);
    expect(hit.json).toEqual({ name: 'hide' });
  });

  test('opens another window of the same visitor', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/');
    const sibling = await page.sibling();
    await sibling.goto('http://app.test/second');
    const third = await sibling.sibling();
    await third.goto('http://app.test/second');
    await page.evaluate(() => localStorage.setItem('key', 'value'));
    expect(await sibling.evaluate(() => localStorage.getItem('key'))).toBe('value');
    // A script that takes its time holds up nobody, and each gets its own answers.
    const slow = page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(document.title), 2000)));
    const start = Date.now();
    expect(await Promise.all([page.title(), sibling.title(), third.title()])).toEqual(['first', 'second', 'second']);
    await third.close();
    expect(await sibling.title()).toBe('second');
    expect(Date.now() - start).toBeLessThan(2000);
    expect(await slow).toBe('first');
    await page.close();
    await server.until((hits) => hits[0]);
    expect(await sibling.evaluate(() => localStorage.getItem('key'))).toBe('value');
  });

  test.skipIf(engine.name === 'webkit')('crashes a page, which then sends nothing more', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/');
    const sibling = await page.sibling();
    await sibling.goto('http://app.test/');
    await sibling.evaluate(() => localStorage.setItem('key', 'value'));
    await sibling.crash();
    await wait(300);
    expect(server.hits).toEqual([]);
    expect(await page.evaluate(() => localStorage.getItem('key'))).toBe('value');
    const next = await page.sibling();
    await next.goto('http://app.test/');
    expect(await next.evaluate(() => localStorage.getItem('key'))).toBe('value');
  });

  test('answers as it is told, and cuts the line', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/');
    const send = () =>
      page.evaluate(async () => {
        try {
          return (await fetch('http://collector.test/event', { method: 'POST', body: '{}' })).status;
        } catch (error) {
          return (error as Error).name;
        }
      });
    server.answer = () => ({ status: 429, delay: 100 });
    const start = Date.now();
    expect(await send()).toBe(429);
    expect(Date.now() - start).toBeGreaterThanOrEqual(100);
    server.answer = () => ({ destroy: true });
    expect(await send()).toBe('TypeError');
    await expect(server.until((hits) => hits.length > 99, 50)).rejects.toThrow('502 POST collector.test/event');
  });

  /** Asks the collector from within the page; what became of it, and a header of the answer. */
  const ask = async (url = 'http://collector.test/event', headers = {}): Promise<[string | number, string | null]> => {
    try {
      const response = await fetch(url, { method: 'POST', body: '{}', headers });
      return [response.status, response.headers.get('retry-after')];
    } catch (error) {
      return [(error as Error).name, null];
    }
  };

  test('tells what the vendor has counted', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/');
    const event = JSON.stringify({ identification_code: 'a'.repeat(32), url: 'http://app.test/', event_name: 'name' });
    const send = (body: string) =>
      page.evaluate(
        (text) => fetch('http://collector.test/event', { method: 'POST', body: text }).catch(() => {}),
        body,
      );
    const faults: (Played | undefined)[] = [undefined, { status: 202 }, { status: 503 }, { destroy: true }];
    for (const fault of faults) {
      server.answer = () => fault;
      await send(event);
    }
    server.answer = undefined;
    await send('{}');
    const counted = server.hits.map((hit) => hit.counted);
    // Some browsers ask again when the line is cut.
    expect(counted.slice(0, 3)).toEqual([true, true, false]);
    expect(counted.slice(3, -1).length).toBeGreaterThan(0);
    expect(counted.slice(3, -1).every(Boolean)).toBe(true);
    expect(counted.at(-1)).toBe(false);
  });

  test('cuts the line or lets it hang before it reads, and hangs after', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/');
    const arrived: string[] = [];
    server.arrive = ({ method, url }) => {
      arrived.push(`${method} ${url}`);
      return 'destroy';
    };
    expect(await page.evaluate(ask)).toEqual(['TypeError', null]);
    expect([...new Set(arrived)]).toEqual(['POST http://collector.test/event']);
    expect(server.hits).toEqual([]);
    const hangs = () =>
      page.evaluate(async () => {
        const asked = fetch('http://collector.test/event', { method: 'POST', body: '{}' }).then(() => 'answered');
        return Promise.race([asked, new Promise((resolve) => setTimeout(() => resolve('nothing'), 300))]);
      });
    server.arrive = () => 'hang';
    expect(await hangs()).toBe('nothing');
    expect(server.hits).toEqual([]);
    server.arrive = undefined;
    server.answer = () => ({ hang: true });
    expect(await hangs()).toBe('nothing');
    expect(server.hits).toHaveLength(1);
  });

  test('refuses a connection', async () => {
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/`);
    expect(await page.evaluate(ask, `${server.closedOrigin}/event`)).toEqual(['TypeError', null]);
    expect(server.hits).toEqual([]);
  });

  test('lets a page read Retry-After, or not, and leaves out what CORS asks for', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/');
    const wait = { 'retry-after': '7' };
    server.answer = () => ({ status: 429, headers: wait });
    expect(await page.evaluate(ask)).toEqual([429, null]);
    server.answer = () => ({ status: 429, headers: { ...wait, 'access-control-expose-headers': 'Retry-After' } });
    expect(await page.evaluate(ask)).toEqual([429, '7']);
    server.answer = () => ({ without: ['access-control-allow-origin'] });
    expect(await page.evaluate(ask)).toEqual(['TypeError', null]);
    expect(server.hits.at(-1)!.headers).toHaveProperty('origin');

    server.reset();
    const askJson = () => page.evaluate(ask, 'http://collector.test/log', { 'Content-Type': 'application/json' });
    const played: Played[] = [{ status: 403 }, { without: ['access-control-allow-headers'] }];
    for (const fault of played) {
      server.answer = (hit) => (hit.kind === 'preflight' ? fault : undefined);
      expect(await askJson()).toEqual(['TypeError', null]);
    }
    expect(server.hits.map(({ kind }) => kind)).toEqual(['preflight', 'preflight']);
    server.answer = undefined;
    expect(await askJson()).toEqual([400, null]);
  });

  test('takes a page offline and back', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/');
    const state = () => page.evaluate(() => [navigator.onLine, ...window.events.slice(1)]);
    await page.evaluate(() => {
      for (const name of ['offline', 'online']) addEventListener(name, () => window.events.push(name));
    });
    await page.offline();
    if (engine.name === 'webkit') server.arrive = () => 'destroy';
    expect(await state()).toEqual([false, 'offline']);
    expect(await page.evaluate(ask)).toEqual(['TypeError', null]);
    await page.online();
    server.arrive = undefined;
    expect(await state()).toEqual([true, 'offline', 'online']);
    expect(await page.evaluate(ask)).toEqual([400, null]);
    expect(server.hits).toHaveLength(1);
  });

  test.skipIf(engine.name !== 'chromium')('freezes a page', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/');
    await page.evaluate(() => {
      for (const name of ['freeze', 'resume']) document.addEventListener(name, () => window.events.push(name));
    });
    await page.freeze();
    await page.evaluate(() => void setTimeout(() => window.events.push('timer')));
    await wait(100);
    expect(await page.evaluate(() => window.events.slice(1))).toEqual(['hidden', 'freeze']);
    await page.resume();
    await page.until(() => window.events.includes('timer'));
    expect(await page.evaluate(() => window.events.slice(3))).toEqual(['resume', 'timer']);
  });

  test('reloads a page', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/');
    await page.evaluate(() => void (document.title = 'old'));
    await page.reload();
    await page.until(() => document.title === 'first');
    await server.until((hits) => hits[0]);
  });

  test('serves every host by https', async () => {
    const page = await engine.newPage();
    await page.goto('https://app.test/');
    expect(await page.evaluate(() => [location.href, isSecureContext])).toEqual(['https://app.test/', true]);
    expect(await page.evaluate(ask, 'https://collector.test/event')).toEqual([400, null]);
    expect(server.hits).toHaveLength(1);
    expect(await page.evaluate(ask, 'http://collector.test/event')).toEqual(['TypeError', null]);
    expect(server.hits).toHaveLength(1);
    await page.evaluate(() => {
      addEventListener('pagehide', () => navigator.sendBeacon('https://collector.test/event', 'bye'));
    });
    await page.goto('https://other.test/second');
    await server.until((hits) => hits.some(({ body }) => body === 'bye'));
  });

  test('records preflights, and collector paths of any host', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/');
    await page.evaluate(() => {
      const headers = { 'Content-Type': 'application/json' };
      fetch('/log', { method: 'POST', headers, body: '{}' }).catch(() => {});
      fetch('http://collector.test/log', { method: 'POST', headers, body: '{}' }).catch(() => {});
    });
    const hits = await server.until((all) => all.length > 2 && all);
    expect(hits.map(({ headers, method }) => `${method} ${headers.host}`).sort()).toEqual([
      'OPTIONS collector.test',
      'POST app.test',
      'POST collector.test',
    ]);
  });

  test('reads the console, also under a content security policy', async () => {
    const body = `<script nonce="n">console.warn('careful', 1, { a: 2 }); setTimeout(() => { throw new Error('oops'); });
      Promise.reject(new Error('nobody cares'));</script>`;
    const trusted = "require-trusted-types-for 'script'";
    for (const policy of ["script-src 'nonce-n'", "script-src 'self' 'unsafe-inline'", trusted]) {
      server.page('/console', () => ({ body: html('console', body), headers: { 'content-security-policy': policy } }));
      const page = await engine.newPage();
      await page.goto('http://app.test/console');
      const lines = await page.until(() => window.__console?.length === 3 && window.__console);
      expect(lines).toEqual(await page.console());
      expect(lines).toContainEqual({ type: 'warn', text: 'careful 1 {"a":2}' });
      expect(lines).toContainEqual({ type: 'uncaught', text: expect.stringContaining('oops') });
      expect(lines).toContainEqual({ type: 'unhandledrejection', text: 'Error: nobody cares' });
    }
  });

  test('lets time pass for the tag alone', async () => {
    const tag = `
      const start = Date.now();
      const beats = [];
      const timer = setInterval(() => beats.push(Date.now() - start), 30000);
      setTimeout(() => Promise.resolve().then(() => setTimeout(() => beats.push('late'), 500)), 500);
      clearTimeout(setTimeout(() => beats.push('never'), 10));
      window.beats = () => beats;
      window.stop = () => clearInterval(timer);`;
    const type = { headers: { 'content-type': 'text/javascript' } };
    server.page('/clock.js', () => ({ body: fakeClock, ...type }));
    server.page('/pagebeat.js', () => ({ body: tag, ...type }));
    server.page('/clock', html('clock', '<script src="/clock.js"></script><script src="/pagebeat.js"></script>'));
    const page = await engine.newPage();
    await page.goto('http://app.test/clock');
    const waited = await page.evaluate(async () => {
      const start = Date.now();
      await new Promise((resolve) => setTimeout(resolve, 50));
      await window.tick(95_000);
      return Date.now() - start;
    });
    expect(waited).toBeGreaterThanOrEqual(49);
    expect(waited).toBeLessThan(5000);
    expect(await page.evaluate(() => window.beats())).toEqual(['late', 30_000, 60_000, 90_000]);
    await page.evaluate('stop(), tick(95000)');
    expect(await page.evaluate(() => window.beats().length)).toBe(4);
  });

  test('takes away what ES5 does not have', async () => {
    server.page(
      '/es5',
      html(
        'es5',
        `<script>${stripBuiltins}</script>
        <script>
          var left = [typeof Promise, typeof fetch, typeof Symbol, typeof URL, typeof Map, typeof Object.assign,
            typeof [].includes, typeof ''.startsWith, typeof navigator.sendBeacon, typeof requestIdleCallback];
          var works = 'a-b-c'.replace(/-/g, '+') + [3, 1].sort().concat(JSON.parse('[4]')).join() + isNaN(+new Date('x'));
          var request = new XMLHttpRequest();
          request.open('POST', 'http://collector.test/event');
          request.setRequestHeader('Content-Type', 'text/plain');
          request.send(JSON.stringify({ left: left.filter(function (type) { return type !== 'undefined'; }), works: works }));
        </script>`,
      ),
    );
    const page = await engine.newPage();
    // The driver may wait in vain for a page that took its means away.
    page.goto('http://app.test/es5').catch(() => {});
    const hit = await server.until((hits) => hits[0]);
    expect(hit.json).toEqual({ left: [], works: 'a+b+c1,3,4true' });
  });
});

describeEngines(
  'prerendering',
  ({ engine, server }) => {
    test('happens, and ends with the click', async () => {
      const rules = '{"prerender":[{"urls":["/second"],"eagerness":"immediate"}]}';
      server.page('/', html('first', `<a href="/second">second</a><script type="speculationrules">${rules}</script>`));
      server.page(
        '/second',
        html(
          'second',
          `<script>
            window.events = [];
            const tell = () => navigator.sendBeacon('http://collector.test/event', String(document.prerendering));
            document.addEventListener('prerenderingchange', tell);
            tell();
          </script>`,
        ),
      );
      const page = await engine.newPage();
      await page.goto('http://app.test/');
      await server.until((hits) => hits.some(({ body }) => body === 'true'));
      await page.click('a');
      await server.until((hits) => hits.some(({ body }) => body === 'false'));
      await page.until(() => document.title === 'second');
      const entry = await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.toJSON());
      expect(entry.activationStart).toBeGreaterThan(0);
    });
  },
  ['chromium'],
);
