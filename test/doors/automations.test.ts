import { describe, expect } from 'vitest';
import type { Door } from './bundle.js';
import { it } from './it.js';
import type { Page } from './openPage.js';
import { CODE } from './startCollector.js';

const door: Door = 'pagebeat.full';
const BODY = `
  <button data-pirsch-event="Declared" data-pirsch-non-interactive>x</button>
  <a id="out" href="https://other.test/">x</a>
  <a id="file" href="/a.pdf">x</a>
  <a id="both" href="https://other.test/b" class="pirsch-event=Both">x</a>
  <form data-pagebeat-submit="Submitted"><input name="a" value="b"></form>`;

/** Clicks on everything, and gives the names of the events that arrived. */
const actOnAll = async (page: Page, events: () => { decoded: { name?: string } }[]): Promise<unknown[]> => {
  page.document.body.innerHTML = BODY;
  // The page is to stay.
  page.run("addEventListener('click', (event) => event.preventDefault())");
  const { Event } = page.window;
  for (const element of page.document.querySelectorAll('button, a')) {
    element.dispatchEvent(new Event('click', { bubbles: true, cancelable: true, composed: true }) as never);
  }
  page.document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }) as never);
  page.run("typeof pirschNotFound === 'function' && pirschNotFound()");
  await page.quiet();
  await page.quiet();
  return events()
    .map(({ decoded }) => decoded.name)
    .sort();
};

const DECLARED = ['404 Page Not Found', 'Both', 'Declared'];
const LINKS = ['File Download', 'Outbound Link Click', 'Outbound Link Click'];

describe('the automations of pagebeat.full.js', () => {
  it.for([
    ['', {}, [...DECLARED, 'Submitted']],
    ['', { 'data-outbound-links': '', 'data-downloads': '' }, [...DECLARED, ...LINKS, 'Submitted']],
    ['pianjs', {}, [...DECLARED, ...LINKS, 'Submitted']],
    ['pirschextendedjs', {}, [...DECLARED, ...LINKS, 'Submitted']],
    ['pianjs', { 'data-disable-outbound-links': '' }, [...DECLARED, 'File Download', 'Submitted']],
    ['pianjs', { 'data-disable-downloads': '' }, [...DECLARED, ...LINKS.slice(1), 'Submitted']],
    ['pirscheventsjs', { 'data-outbound-links': undefined }, ['Submitted']],
    [
      'pianjs',
      {
        'data-outbound-link-event-name': 'Out',
        'data-download-event-name': 'File',
        'data-not-found-event-name': 'Lost',
      },
      ['Both', 'Declared', 'File', 'Lost', 'Out', 'Out', 'Submitted'],
    ],
  ] as [string, Record<string, string>, string[]][])(
    'with the id %j and %j',
    async ([id, attributes, names], { collector, open }) => {
      const page = open();
      const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
      await page.load({ ...collector.pirsch, ...Object.fromEntries(given) }, { id, door });
      await page.quiet();
      expect(await actOnAll(page, collector.events)).toEqual(names.sort());
      expect(collector.hits.filter(({ error }) => error)).toEqual([]);
      expect(page.lines).toEqual([]);
    },
  );

  it('are each there once, however many tags there are', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.pirsch, { id: 'pirschjs', door });
    await page.load(collector.pirsch, { id: 'pirschextendedjs', door });
    await page.load(collector.pirsch, { id: 'pianjs', door });
    await page.quiet();
    expect(collector.pageviews()).toHaveLength(1);
    expect(await actOnAll(page, collector.events)).toEqual([...DECLARED, ...LINKS, 'Submitted'].sort());
    page.run('pirschInit(); pirschInit()');
    expect(await actOnAll(page, collector.events)).toHaveLength(14);
  });

  it('are non-interactive for Pirsch where its script has them so, and where the markup says so', async ({
    collector,
    open,
  }) => {
    const page = open();
    await page.load(collector.pirsch, { id: 'pianjs', door });
    await page.quiet();
    await actOnAll(page, collector.events);
    const bodies = collector.events().map(({ json }) => json as Record<string, unknown>);
    const passive = bodies.filter((body) => body.non_interactive === true).map((body) => body.event_name);
    expect(passive.sort()).toEqual(['Declared', ...LINKS].sort());
    expect(bodies.find((body) => body.event_name === 'Both')).not.toHaveProperty('non_interactive');
    expect(bodies.find((body) => body.event_name === 'File Download')!.event_meta).toEqual({ file: '/a.pdf' });
  });

  it('tell what to change', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.pirsch, { door });
    await page.quiet();
    collector.answer = () => ({ status: 400 });
    await page.call('Clicked').catch(() => {});
    await page.call('Clicked').catch(() => {});
    expect(page.lines).toEqual([
      expect.stringMatching(/^warn: pagebeat: 400, .*\/event: check the id on the tag, .* the dashboard allows$/),
    ]);
  });

  it('are parts for npm, one by one', async ({ collector, open }) => {
    const page = open();
    const npm = await page.npm();
    const { origin } = collector;
    const { declaredEvents, outboundLinks, downloads, forms } = npm;
    npm.createTracker({
      destinations: [npm.pirsch({ code: CODE, eventEndpoint: origin + '/event', hitEndpoint: origin + '/hit' })],
      parts: { declaredEvents, outboundLinks, downloads, forms },
      outboundLinkEventName: 'Out',
    });
    await page.quiet();
    expect(await actOnAll(page, collector.events)).toEqual(
      ['Both', 'Declared', 'File Download', 'Out', 'Out', 'Submitted'].sort(),
    );
  });

  it('tell on localhost what is not wrong, but not well either, once, beside the line for each event', async ({
    open,
  }) => {
    const page = open({ url: 'http://localhost:3000/a?email=jane%40example.com' });
    const { createTracker, pirsch, limits, personalData, guideline } = await page.npm();
    const track = createTracker({
      destinations: [pirsch({ code: CODE })],
      parts: { limits, personalData, guideline },
      guideline: 'title',
    });
    expect(page.lines).toEqual([
      'warn: pagebeat: "email" in the query looks like an e-mail address: data-disable-query leaves the query out',
    ]);
    page.lines.length = 0;
    for (let call = 0; call < 2; call++) {
      await expect(track('clicked', { meta: { to: '+49 30 1234567' } })).resolves.toMatchObject({
        skipped: 'localhost',
      });
    }
    expect(page.lines.sort()).toEqual([
      'log: Pirsch event: clicked {"meta":{"to":"+49 30 1234567"}}',
      'log: Pirsch event: clicked {"meta":{"to":"+49 30 1234567"}}',
      'warn: pagebeat: meta.to looks like a phone number: nothing personal belongs in metadata',
      expect.stringMatching(/^warn: pagebeat: name "clicked" is off the guideline, .* as in "Form Submitted"$/),
    ]);
    expect(page.begun).toEqual([]);
  });

  it('have nothing to say in production', async ({ collector, open }) => {
    const page = open({ url: 'http://app.test/a?email=jane%40example.com' });
    await page.load({ ...collector.pirsch, 'data-guideline': 'title' }, { door });
    await page.call('clicked', { meta: { to: '+49 30 1234567' } });
    expect(page.lines).toEqual([]);
    expect(collector.events()).toHaveLength(1);
  });

  it('give Swetrix’s pageviews the metadata of their page, and how long the first took to load', async ({
    collector,
    open,
  }) => {
    const page = open();
    page.run(`performance.getEntriesByType = () => [{
      domainLookupStart: 1, domainLookupEnd: 2, connectStart: 2, secureConnectionStart: 3, connectEnd: 5, requestStart: 6,
      responseStart: 7, responseEnd: 8, domContentLoadedEventEnd: 9, domComplete: 10, loadEventStart: 11 }]`);
    const meta = {
      'data-meta-author': 'Jane',
      'data-meta-page-type': 'post',
      'data-meta-paid': '',
      'data-metadata': 'no',
    };
    await page.load({ ...collector.swetrix, ...meta, 'data-perf': '' }, { door });
    page.dispatch('load');
    await page.quiet();
    page.history.pushState(null, '', '/b');
    page.dispatch('pagehide');
    await page.quiet();
    const perf = { dns: 1, tls: 3, conn: 1, response: 1, render: 1, dom_load: 1, page_load: 11, ttfb: 1 };
    const expected = { author: 'Jane', 'page-type': 'post', paid: 'true' };
    expect(collector.pageviews().map(({ json }) => json)).toMatchObject([
      { pg: '/a', perf, meta: expected },
      { pg: '/b', meta: expected },
    ]);
    expect(collector.pageviews()[1]!.json).not.toHaveProperty('perf');
    expect(collector.pageviews()[1]!.decoded.meta).toEqual(expected);
    expect(collector.hits.filter(({ error }) => error)).toEqual([]);
  });

  it('send elsewhere than to Swetrix as ever, when the page’s timings are asked for', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, 'data-perf': '' }, { door });
    await expect(page.call('clicked')).resolves.toEqual({ ok: true, status: 200 });
    expect(collector.pageviews()).toHaveLength(1);
  });
});
