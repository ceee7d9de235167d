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
  window.onload = function () { told.push(typeof pirsch); setTimeout(report, 300); };`;

const TAGS = ['', '.pirsch', '.swetrix', '.firstparty', '.customerio', '.usercom', '.full'].map(
  (door) => `pagebeat${door}`,
);

describeEngines('with everything newer than ES5 deleted', ({ engine, server }) => {
  serveTag(server);
  let report: string | undefined;
  server.page('/strip.js', () => ({ body: stripBuiltins, headers: { 'content-type': 'text/javascript' } }));
  server.page('/report', async (_url, request) => {
    report = await request.text();
    return '';
  });
  test.each(TAGS)('%s.js does nothing, and throws nothing', async (tag) => {
    report = undefined;
    const before = `<script src="/strip.js"></script><script>${SELF_DRIVEN}</script>`;
    server.page('/new', tagPage(`${TO_PIRSCH} ${TO_SWETRIX}`, { before, tag }));
    const page = await engine.newPage();
    page.goto('http://app.test/new').catch(() => {});
    await server.until(() => report);
    expect(JSON.parse(report!)).toEqual(['undefined']);
    expect(server.hits).toEqual([]);
  });
});
