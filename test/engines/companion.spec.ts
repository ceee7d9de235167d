import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { MISTAKES, type Mistake } from '../companion/mistakes';
import { readStub } from '../readStub';
import { describeEngines } from './harness/describeEngines';
import { CODE, PROJECT, serveTag } from './harness/tagPage';
import type { Page } from './harness/types';

const PIRSCH = `data-code="${CODE}"`;

/** Groups are collapsed: their titles are lines here. */
const GROUPS =
  '<script>console.groupCollapsed = function (title) { console.debug(title) }; console.table = function () {}</script>';

describeEngines('the companion', ({ engine, server }) => {
  serveTag(server);

  const pageOf = ({ attributes = PIRSCH, before = '', after = '', tag = 'pagebeat' }: Partial<Mistake>): string =>
    `<!doctype html><html><head><meta charset="utf-8"><title>Title</title>${GROUPS}${before}
    <script defer src="/${tag}.js" ${attributes}></script>${after}</head><body><p>page</p></body></html>`;

  const linesOf = async (page: Page): Promise<string[]> => (await page.console()).map(({ text }) => text);
  /** Until the companion has said something. */
  const ready = (page: Page) =>
    page.until(() =>
      (window.__console ?? []).some(({ text }) => /Nothing is sent|Sends from|no id|opted out/.test(text)),
    );
  const expectOnce = async (page: Page, says: Mistake['says']): Promise<void> => {
    for (const text of says) {
      const isIt = (line: string): boolean => (typeof text === 'string' ? line.includes(text) : text.test(line));
      const end = Date.now() + 3000;
      while (!(await linesOf(page)).some(isIt) && Date.now() < end) await wait(20);
      expect((await linesOf(page)).filter(isIt), `${text}\nin\n${(await linesOf(page)).join('\n')}`).toHaveLength(1);
    }
  };

  test.each(Object.entries(MISTAKES))('%s', async (_what, mistake) => {
    const { act, says, headers } = mistake;
    server.page('/mistake', () => ({ body: pageOf(mistake), ...(headers && { headers }) }));
    server.page('/pa.js', { body: '' } as never);
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/mistake`);
    await ready(page);
    // Twice is said once.
    if (act) for (let time = 0; time < 2; time++) await page.evaluate(`(${act})().then(() => 1, () => 1)`);
    await expectOnce(page, says);
    expect(server.hits).toEqual([]);
  });

  test.each<[string, Partial<Mistake>]>([
    ['a tag', {}],
    [
      'an early call with the stub',
      { before: `<script>${readStub()}</script>`, after: "<script>pirsch('Early')</script>" },
    ],
    ['a call in a handler', { after: "<script>addEventListener('load', function () { pirsch('Loaded') })</script>" }],
    [
      'two files with an id each',
      {
        tag: 'pagebeat.pirsch',
        after: `<script defer src="/pagebeat.swetrix.js" data-project-id="${PROJECT}"></script>`,
      },
    ],
    [
      'attributes of others',
      { attributes: `data-code="${CODE}" data-cfasync="false" data-wp-strategy="defer" data-turbo-track="reload"` },
    ],
    [
      'all the options of the large file',
      {
        tag: 'pagebeat.full',
        attributes: `data-code="${CODE}" data-outbound-links data-meta-plan="pro" data-tag-author="jane" data-heartbeat="60" data-include="^/r"`,
      },
    ],
  ])('on a page that is right, with %s, there is the first line and nothing twice', async (_what, right) => {
    server.page('/right', pageOf(right));
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/right`);
    await ready(page);
    await wait(200);
    const lines = (await linesOf(page)).filter((line) => /^pagebeat: /.test(line));
    expect(lines[0]).toMatch(/Nothing is sent from localhost/);
    expect(lines.slice(1).filter((line) => !/would send/.test(line))).toEqual([]);
    expect(new Set(lines).size, lines.join('\n')).toBe(lines.length);
    expect(lines.length).toBeGreaterThan(1);
  });

  test('what a tag that is waited for allows below it is no early call', async () => {
    server.page('/waited', pageOf({ after: "<script>pirsch('Inline')</script>" }).replace('defer src', 'src'));
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/waited`);
    await ready(page);
    await expectOnce(page, ['would send the event Inline']);
    expect((await linesOf(page)).filter((line) => /inline script/.test(line))).toEqual([]);
  });

  test('a tag under a name of one’s own is looked at too', async () => {
    for (const [path, file] of [
      ['/own/stats.js', 'pagebeat.js'],
      ['/own/pagebeat.dev.js', 'pagebeat.dev.js'],
    ] as const) {
      server.page(path, async () => ({
        body: await readFile(new URL(`../../dist/${file}`, import.meta.url), 'utf8'),
        headers: { 'content-type': 'text/javascript' },
      }));
    }
    server.page('/own', pageOf({ tag: 'own/stats', attributes: `data-code="${CODE}" data-heart-beat="60"` }));
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/own`);
    await ready(page);
    await expectOnce(page, ['stats.js has read data-code from its tag', 'Did you mean data-heartbeat?']);
  });

  /** With the collector at another origin than the page, and sending. */
  const TO_COLLECTOR = `${PIRSCH} data-dev data-hit-endpoint="http://collector.test/hit" data-event-endpoint="http://collector.test/event"`;
  const send = (page: Page) => page.evaluate("pirsch('Bought').then(() => 1, () => 1)");

  test('data-dev sends, and says so', async () => {
    server.page('/dev', pageOf({ attributes: TO_COLLECTOR }));
    const page = await engine.newPage();
    await page.goto('http://app.test/dev');
    await ready(page);
    await send(page);
    await server.until((hits) => hits.length >= 2);
    await expectOnce(page, [
      'Sends from here to Pirsch (collector.test), as data-dev says.',
      'With data-dev every visitor of app.test loads this companion.',
    ]);
    expect((await linesOf(page)).filter((line) => /would send/.test(line))).toEqual([]);
  });

  test('with data-dev: a server that allows no other origin', async () => {
    server.answer = () => ({ without: ['access-control-allow-origin'] });
    server.page('/cors', pageOf({ attributes: TO_COLLECTOR }));
    const page = await engine.newPage();
    await page.goto('http://app.test/cors');
    await ready(page);
    await send(page);
    await expectOnce(page, [
      'http://collector.test is there, but does not let this page read its answers (CORS). Have it allow the origin http://app.test.',
    ]);
  });

  test.each(['throw new Error("own fetch")', 'return Promise.reject(new Error("own fetch"))', ''])(
    'with data-dev: a fetch of the page’s own, function () { %s }',
    async (body) => {
      server.page(
        '/stub',
        pageOf({ attributes: TO_COLLECTOR, before: `<script>fetch = function () { ${body} }</script>` }),
      );
      const page = await engine.newPage();
      await page.goto('http://app.test/stub');
      await ready(page);
      await send(page);
      await expectOnce(page, ['http://collector.test gave no answer.']);
      expect((await page.console()).filter(({ type }) => /uncaught|unhandled/.test(type))).toEqual([]);
    },
  );

  test('with data-dev: a content security policy', async () => {
    server.page('/csp', () => ({
      body: pageOf({ attributes: TO_COLLECTOR }).replace(GROUPS, ''),
      headers: { 'content-security-policy': "default-src 'self'; connect-src 'self'" },
    }));
    const page = await engine.newPage();
    await page.goto('http://app.test/csp');
    await ready(page);
    await send(page);
    await expectOnce(page, [
      'The page’s content security policy blocks http://collector.test. Add that to its connect-src.',
    ]);
  });

  test.each([
    [400, 'answered 400: malformed. Check the id, and that the dashboard knows the host app.test.'],
    [402, 'answered 402: the plan has ended or is used up.'],
    [403, 'answered 403: not allowed.'],
    [404, 'answered 404: there is no such address. Check the endpoint on the tag.'],
  ])('with data-dev: %i', async (status, text) => {
    server.answer = ({ path }) => (path === '/event' ? { status } : undefined);
    server.page('/status', pageOf({ attributes: TO_COLLECTOR }));
    const page = await engine.newPage();
    await page.goto('http://app.test/status');
    await ready(page);
    await send(page);
    await expectOnce(page, [text]);
  });

  test('what happened before it was there is told all the same, in order, beside the tag’s own line', async () => {
    const dev = new URL('../../dist/pagebeat.dev.js', import.meta.url);
    server.page('/pagebeat.dev.js', async () => ({
      body: await readFile(dev, 'utf8'),
      headers: { 'content-type': 'text/javascript' },
      delay: 500,
    }));
    server.page('/early', pageOf({ after: "<script defer src='/call.js'></script>" }));
    server.page('/call.js', () => ({
      body: "pirsch('Opened', { metadata: {} }); history.pushState({}, '', '/next')",
      headers: { 'content-type': 'text/javascript' },
    }));
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/early`);
    await ready(page);
    await wait(800);
    await send(page);
    await expectOnce(page, [
      'would send a pageview /early to Pirsch',
      'would send the event Opened to Pirsch',
      'would send a pageview /next to Pirsch',
      'would send the event Bought to Pirsch',
      'There is no option metadata',
      'Pirsch event: Opened {}',
    ]);
    expect(server.hits).toEqual([]);
    serveTag(server);
  });

  test.each(['missing', 'a start page'])('where its file is %s nothing else changes', async (what) => {
    server.page('/none/pagebeat.js', async () => ({
      body: await readFile(new URL('../../dist/pagebeat.js', import.meta.url), 'utf8'),
      headers: { 'content-type': 'text/javascript' },
    }));
    server.page('/none/pagebeat.dev.js', () =>
      what === 'missing' ? { status: 404 } : { body: '<!doctype html><p>Start' },
    );
    server.page('/none', pageOf({ tag: 'none/pagebeat' }));
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/none`);
    await send(page);
    await wait(300);
    expect(await linesOf(page)).toEqual(['Pirsch event: Bought {}']);
  });

  test.each(['pagebeat', 'pagebeat.pirsch', 'pagebeat.full'])(
    '%s.js asks for nothing in production, and has nothing to say',
    async (tag) => {
      let asked = 0;
      server.page('/quiet/pagebeat.dev.js', () => {
        asked++;
        return { body: '', headers: { 'content-type': 'text/javascript' } };
      });
      server.page('/quiet/tag.js', async () => ({
        body: await readFile(new URL(`../../dist/${tag}.js`, import.meta.url), 'utf8'),
        headers: { 'content-type': 'text/javascript' },
      }));
      server.page(
        '/quiet',
        pageOf({ tag: 'quiet/tag', attributes: `${TO_COLLECTOR.replace(' data-dev', '')} data-heart-beat` }),
      );
      const page = await engine.newPage();
      await page.goto('http://app.test/quiet');
      await send(page);
      await server.until((hits) => hits.length >= 2);
      await wait(200);
      expect(asked).toBe(0);
      expect(await linesOf(page)).toEqual([]);
    },
  );

  test('the badge lists what would be sent, by keyboard too, and moves nothing', async () => {
    server.page('/badge', pageOf({ attributes: `${PIRSCH} data-badge` }));
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/badge`);
    const before = await page.evaluate(() => [
      document.body.scrollHeight,
      document.querySelector('p')!.getBoundingClientRect().top,
    ]);
    await page.until(() => !!document.querySelector('pagebeat-badge'));
    await send(page);
    await page.evaluate("pirsch('Bought', { metadata: {} }).then(() => 1)");
    await page.until(() =>
      /·\s[4-9]/.test(document.querySelector('pagebeat-badge')!.shadowRoot!.querySelector('summary')!.textContent!),
    );
    const badge = await page.evaluate(() => {
      const root = document.querySelector('pagebeat-badge')!.shadowRoot!;
      const panel = root.querySelector('details')!;
      panel.open = true;
      const list = root.querySelector('ul')!;
      const seen = {
        role: list.getAttribute('role'),
        label: list.getAttribute('aria-label'),
        text: list.textContent,
        position: getComputedStyle(document.querySelector('pagebeat-badge')!).position,
        after: [document.body.scrollHeight, document.querySelector('p')!.getBoundingClientRect().top],
        isOpen: true,
      };
      list.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
      seen.isOpen = panel.open;
      return seen;
    });
    expect(badge).toMatchObject({ role: 'log', position: 'fixed', after: before, isOpen: false });
    expect(badge.label).toBeTruthy();
    expect(badge.text).toContain('would send the event Bought to Pirsch');
    expect(badge.text).toContain('event_name');
    expect(badge.text).toContain('Did you mean meta?');
  });

  test('pirsch.badge() shows it, and without either there is none', async () => {
    server.page('/none-yet', pageOf({}));
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/none-yet`);
    await ready(page);
    expect(await page.evaluate(() => !!document.querySelector('pagebeat-badge'))).toBe(false);
    await page.evaluate('void pirsch.badge()');
    await page.until(() => !!document.querySelector('pagebeat-badge')?.shadowRoot?.querySelector('li'));
    expect(await page.evaluate('typeof pirsch.debug')).toBe('function');
  });
});
