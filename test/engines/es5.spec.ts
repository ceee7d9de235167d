import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { stripBuiltins } from './harness/stripBuiltins';
import { serveTag, TO_PIRSCH, TO_SWETRIX, tagPage } from './harness/tagPage';

/** The page drives itself and reports by XMLHttpRequest: a driver needs the builtins that are gone. */
const SELF_DRIVEN = `
  var told = [];
  function report() {
    var request = new XMLHttpRequest();
    request.open('POST', '/report');
    request.send(JSON.stringify(told));
  }
  window.onerror = function (message) { told.push('uncaught ' + message); };
  window.onload = function () {
    pirsch('Button_Clicked', { duration: 42, meta: { Clicks: 1 } })
      .then(function (verdict) { told.push('then ' + verdict.status); })
      .catch(function (error) { told.push('catch ' + error.message); });
    pirsch('').then(function () { told.push('then'); }).catch(function (error) { told.push('caught ' + error.reason); });
    setTimeout(report, 1500);
  };`;

describeEngines('with everything newer than ES5 deleted', ({ engine, server }) => {
  serveTag(server);
  let report: string | undefined;
  server.page('/strip.js', () => ({ body: stripBuiltins, headers: { 'content-type': 'text/javascript' } }));
  server.page('/report', async (_url, request) => {
    report = await request.text();
    return '';
  });
  server.page(
    '/old',
    tagPage(`${TO_PIRSCH} ${TO_SWETRIX}`, {
      before: `<script src="/strip.js"></script><script>${SELF_DRIVEN}</script>`,
      tag: 'pagebeat.full',
    }),
  );

  test.each(['pagebeat', 'pagebeat.pirsch', 'pagebeat.swetrix'])(
    '%s.js does nothing, and throws nothing',
    async (tag) => {
      report = undefined;
      const drive = `${SELF_DRIVEN} window.onload = function () { told.push(typeof pirsch); setTimeout(report, 300); };`;
      const before = `<script src="/strip.js"></script><script>${drive}</script>`;
      server.page('/new', tagPage(`${TO_PIRSCH} ${TO_SWETRIX}`, { before, tag }));
      const page = await engine.newPage();
      page.goto('http://app.test/new').catch(() => {});
      await server.until(() => report, 10000);
      expect(JSON.parse(report!)).toEqual(['undefined']);
      expect(server.hits).toEqual([]);
    },
  );

  test('a pageview and an event of pagebeat.full.js arrive, and the thenable tells', async () => {
    report = undefined;
    const page = await engine.newPage();
    // The driver may not survive the page; what counts is what arrives.
    page.goto('http://app.test/old').catch(() => {});
    await server.until(() => report, 10000);
    expect(JSON.parse(report!).sort()).toEqual(['caught invalid', 'then 200']);
    const sent = server.hits.filter(({ kind }) => kind !== 'preflight');
    expect(sent.map(({ destination, kind, status }) => `${destination} ${kind} ${status}`).sort()).toEqual([
      'pirsch event 200',
      'pirsch pageview 200',
      'swetrix event 201',
      'swetrix pageview 201',
    ]);
    expect(sent.find(({ path }) => path === '/event')!.json).toMatchObject({
      event_duration: 42,
      event_meta: { Clicks: '1' },
    });
  });
});
