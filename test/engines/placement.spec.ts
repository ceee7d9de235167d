import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readStub } from '../readStub';
import { describeEngines } from './harness/describeEngines';
import { serveTag, TO_PIRSCH, TO_SWETRIX, tagPage } from './harness/tagPage';

declare const pirsch: (name: string, options?: unknown) => Promise<Record<string, unknown>>;

const html = (head: string, body = ''): string =>
  `<!doctype html><html><head>${head}<title>Title</title></head><body><p>page</p>${body}</body></html>`;

describeEngines('the tag', ({ engine, server }) => {
  serveTag(server);
  const tag = (more: string): string => `<script ${more} src="/pagebeat.js" ${TO_PIRSCH}></script>`;
  const alone = tag('defer').replace('/pagebeat.js', '/pagebeat.pirsch.js');
  const places: [name: string, page: string][] = [
    ['in the head, before the title, not deferred', html(tag(''))],
    ['deferred', html(tag('defer'))],
    ['async', html(tag('async'))],
    ['as a module', html(tag('type="module"'))],
    ['in the body', html('', tag(''))],
    [
      'injected by a script',
      html(
        '',
        `<script>
          var script = document.createElement('script');
          var data = document.createElement('div');
          data.innerHTML = '<i ${TO_PIRSCH}></i>';
          for (var key in data.firstChild.dataset) script.dataset[key] = data.firstChild.dataset[key];
          script.src = '/pagebeat.js';
          document.head.appendChild(script);
        </script>`,
      ),
    ],
    ['with the same id twice', html(tag('defer') + tag('async') + tag('type="module"'), tag(''))],
    ['of one destination', html(alone)],
    ['of one destination, and with the same id in another file', html(alone + tag('defer'))],
  ];

  test.each(places)('%s: a pageview and an event arrive, once', async (name, content) => {
    server.page('/placed', content);
    const page = await engine.newPage();
    await page.goto('http://app.test/placed');
    await page.until('typeof pirsch === "function"');
    expect(await page.evaluate(() => pirsch('fine'))).toEqual({ ok: true, status: 200 });
    await wait(300);
    expect(
      server.hits.map(({ kind }) => kind),
      name,
    ).toEqual(['pageview', 'event']);
    expect(server.hits[0]!.query.t).toBe('Title');
  });

  test.each([
    ['pagebeat', 'pagebeat'],
    ['pagebeat.pirsch', 'pagebeat.swetrix'],
    ['pagebeat.full', 'pagebeat.swetrix'],
  ])('a second tag with another id adds its destination: %s.js, then %s.js', async (first, second) => {
    const one = tag('defer').replace('pagebeat', first);
    server.page('/two', html(`${one}<script defer src="/${second}.js" ${TO_SWETRIX}></script>`));
    const page = await engine.newPage();
    await page.goto('http://app.test/two');
    await server.until((hits) => hits.filter(({ kind, status }) => kind === 'pageview' && status).length === 2);
    await page.evaluate(() => pirsch('fine'));
    const kinds = server.hits
      .filter(({ kind }) => kind !== 'preflight')
      .map(({ destination, kind }) => `${destination} ${kind}`);
    expect(kinds.sort()).toEqual(['pirsch event', 'pirsch pageview', 'swetrix event', 'swetrix pageview']);
  });

  test('without an id there is one clear line, and a function that rejects', async () => {
    server.page('/none', html('<script src="/pagebeat.js"></script>'));
    const page = await engine.newPage();
    await page.goto('http://app.test/none');
    const rejected = () => pirsch('fine').catch((error) => [error.reason, error.message]);
    const line = 'pagebeat: invalid id';
    expect(await page.evaluate(rejected)).toEqual(['invalid', line]);
    expect(await page.evaluate(rejected)).toEqual(['invalid', line]);
    const lines = (await page.console()).filter(({ text }) => /pagebeat/.test(text));
    expect(lines).toEqual([{ type: 'error', text: line }]);
    expect(server.hits).toEqual([]);
  });

  test('calls through the stub arrive once, in their order, with their address, and settle', async () => {
    const calls = `
      window.told = [];
      pirsch('one').then(function (verdict) { told.push('one ' + verdict.status); });
      history.replaceState({}, '', '/stub?later');
      pirsch('two', { meta: { a: 1 } }).then(function (verdict) { told.push('two ' + verdict.status); });
      pirsch('').catch(function (error) { told.push('three ' + error.reason); });`;
    server.page('/slow.js', async () => ({
      body: await (await fetch(`${server.localOrigin}/pagebeat.js`)).text(),
      headers: { 'content-type': 'text/javascript' },
      delay: 500,
    }));
    server.page(
      '/stub',
      tagPage(TO_PIRSCH, { before: `<script>${readStub()};${calls}</script>` }).replace('/pagebeat.js', '/slow.js'),
    );
    const page = await engine.newPage();
    await page.goto('http://app.test/stub');
    await page.until('told.length === 3');
    expect((await page.evaluate<string[], []>('told')).sort()).toEqual(['one 200', 'three invalid', 'two 200']);
    await wait(200);
    const events = server.hits.filter(({ kind }) => kind === 'event').map(({ json }) => json);
    expect(events).toMatchObject([
      { event_name: 'one', url: 'http://app.test/stub' },
      { event_name: 'two', url: 'http://app.test/stub?later' },
    ]);
    expect(events).toHaveLength(2);
  });

  test('a script that never loads breaks nothing', async () => {
    server.page('/gone.js', () => ({ status: 404, body: '', headers: { 'content-type': 'text/javascript' } }));
    server.page(
      '/gone',
      tagPage(TO_PIRSCH, { before: `<script>${readStub()};pirsch('one')</script>` }).replace(
        '/pagebeat.js',
        '/gone.js',
      ),
    );
    const page = await engine.newPage();
    await page.goto('http://app.test/gone');
    expect((await page.console()).filter(({ type }) => /uncaught|unhandled/.test(type))).toEqual([]);
  });
});
