import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quietChromium } from '../../examples/simulator/quietChromium.js';
import { findEngines } from '../../scripts/test/findEngines.js';
import { describeEngines } from './harness/describeEngines';
import { serveTag, TO_SWETRIX, tagPage } from './harness/tagPage';

/** A line of Chromium's trace, as far as it is read here. */
interface TraceEvent {
  name: string;
  args: { beginData?: { stackTrace?: { url: string }[] } };
}

/** What makes a style or a layout stale whenever the page is scrolled, so that whoever asks for a size forces it. */
const spoil = (): void => {
  let turn = 0;
  addEventListener('scroll', () => document.body.style.setProperty('padding-top', `${++turn % 7}px`), true);
};

describeEngines(
  'scroll depth',
  ({ server }) => {
    serveTag(server);
    const attributes = `${TO_SWETRIX} data-scroll-depth="read_far" data-active-time="page_read"`;
    const body = Array.from({ length: 300 }, (_, index) => `<p>Paragraph ${index}</p>`).join('');
    const before = `<script>(${spoil})()</script>`;
    server.page('/long', tagPage(attributes, { tag: 'pagebeat.full', before, body }));
    server.page('/naive.js', () => ({
      body: 'addEventListener("scroll", () => { window.deepest = document.scrollingElement.scrollHeight; }, true);',
      headers: { 'content-type': 'text/javascript' },
    }));
    server.page('/naive', `<!doctype html>${before}<script defer src="/naive.js"></script>${body}`);

    let browser: Browser;
    beforeAll(async () => {
      const { chromium } = findEngines();
      if (!('path' in chromium)) return;
      const args = [`--proxy-server=http://127.0.0.1:${server.proxyPort}`, '--no-sandbox', ...quietChromium];
      browser = await launch({ executablePath: chromium.path, args });
    });
    afterAll(() => browser?.close());

    /** Scrolls to the end as a person does, and tells which scripts made the browser lay out the page out of turn. */
    const traceForced = async (path: string): Promise<string[]> => {
      const page = await browser.newPage();
      await page.goto(`http://app.test${path}`);
      await wait(300);
      await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'] });
      for (let step = 0; step < 30; step++) {
        await page.mouse.wheel({ deltaY: 400 });
        await wait(30);
      }
      await wait(300);
      const trace = Buffer.from((await page.tracing.stop())!).toString();
      await page.close();
      const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
      const layouts = traceEvents.filter(({ name }) => /^(Layout|UpdateLayoutTree)$/.test(name));
      expect(layouts.length).toBeGreaterThan(10);
      const urls = layouts.flatMap(({ args }) => args.beginData?.stackTrace?.map(({ url }) => url) ?? []);
      // Pages of the browser's own are in the trace, too.
      return [...new Set(urls.filter((url) => url.startsWith('http://app.test')))];
    };

    test('is read without ever forcing a layout', async () => {
      // A script that reads when it is told of a scroll does: the trace would show it.
      expect(await traceForced('/naive')).toEqual(['http://app.test/naive.js']);
      expect(await traceForced('/long')).toEqual([]);
      const events = () => server.hits.filter(({ kind, status }) => kind === 'event' && status === 201);
      await server.until(() => events().length > 3);
      const told = events().map(({ json }) => json as { ev: string; meta: { percent: string } });
      expect(told.filter(({ ev }) => ev === 'read_far').map(({ meta }) => meta.percent)).toEqual([
        '25',
        '50',
        '75',
        '100',
      ]);
    });
  },
  ['chromium'],
);
