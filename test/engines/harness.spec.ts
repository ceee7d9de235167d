import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { fakeClock } from './harness/fakeClock';
import { spawnBound } from './harness/spawnBound';
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

test('a program that is stopped takes along what it started', async () => {
  const { child, stop } = await spawnBound('sh', ['-c', 'echo started >&3; sleep 99 & wait']);
  const output = child.stdio[3] as Readable;
  await once(output, 'data');
  const closed = once(output, 'end');
  await stop();
  await closed;
});
