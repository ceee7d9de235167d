import { describe, expect } from 'vitest';
import type { Door } from './bundle.js';
import { it } from './it.js';
import type { Page } from './openPage.js';
import { CODE } from './startCollector.js';

// What each attribute and each global of Pirsch's own script does, in the order of its documentation.

const door: Door = 'pagebeat.full';
const URL_OF_PAGE = 'http://app.test/shop/a?x=1#h';
const OTHER = 'z'.repeat(32);

/** What a row says of a page with this attribute: the first pageview's query, or the body of an event. */
interface Row {
  attributes: Record<string, string>;
  url?: string;
  /** Of the pageviews; none are expected when it is empty. */
  pageviews?: Record<string, string>[];
  /** Of the event `Clicked`; none is expected when it is empty. */
  events?: Record<string, unknown>[];
}

const REFERRER = 'https://news.site/';
const PAGEVIEW = { code: CODE, url: URL_OF_PAGE, t: 'Title', ref: REFERRER, w: '1024', h: '768' };
const EVENT = {
  identification_code: CODE,
  url: URL_OF_PAGE,
  title: 'Title',
  referrer: REFERRER,
  screen_width: 1024,
  screen_height: 768,
  event_name: 'Clicked',
  event_duration: 0,
  event_meta: {},
};

/** What is the same for a pageview and an event. */
const both = (url: string, title = 'Title', code = CODE) => ({
  pageviews: { ...PAGEVIEW, url, t: title, code },
  events: { ...EVENT, url, title, identification_code: code },
});
const all = (...of: ReturnType<typeof both>[]): Pick<Row, 'pageviews' | 'events'> => ({
  pageviews: of.map(({ pageviews }) => pageviews),
  events: of.map(({ events }) => events),
});

const rows: Record<string, Row> = {
  'none but the code': { attributes: {} },
  'data-domain': {
    attributes: { 'data-domain': `one.example,two.example:${OTHER}` },
    ...all(
      both(URL_OF_PAGE),
      both('http://one.example/shop/a?x=1#h'),
      both('http://two.example/shop/a?x=1#h', 'Title', OTHER),
    ),
  },
  'data-dev': {
    url: 'http://localhost:3000/',
    attributes: { 'data-dev': '' },
    ...all(both('http://localhost:3000/')),
  },
  'data-dev with a host': {
    url: 'http://localhost:3000/',
    attributes: { 'data-dev': 'www.example' },
    ...all(both('http://www.example/')),
  },
  'data-include': { attributes: { 'data-include': '^/blog,^/shop' } },
  'data-include of another page': { attributes: { 'data-include': '^/blog' }, pageviews: [], events: [] },
  'data-exclude': { attributes: { 'data-exclude': '^/shop' }, pageviews: [], events: [] },
  'data-exclude of an included page': {
    attributes: { 'data-include': '^/shop', 'data-exclude': '/a$' },
    pageviews: [],
    events: [],
  },
  'data-disable-query': {
    attributes: { 'data-disable-query': '' },
    ...all(both('http://app.test/shop/a#h')),
  },
  'data-disable-referrer': {
    attributes: { 'data-disable-referrer': '' },
    pageviews: [{ ...PAGEVIEW, ref: '' }],
    events: [{ ...EVENT, referrer: '' }],
  },
  'data-disable-resolution': {
    attributes: { 'data-disable-resolution': '' },
    pageviews: [{ ...PAGEVIEW, w: '', h: '' }],
    events: [{ ...EVENT, screen_width: 0, screen_height: 0 }],
  },
  'data-disable-page-views': { attributes: { 'data-disable-page-views': '' }, pageviews: [] },
  'data-path-prefix': { attributes: { 'data-path-prefix': '/en' }, ...all(both('http://app.test/en/shop/a?x=1#h')) },
  'data-path-suffix': { attributes: { 'data-path-suffix': '/v2' }, ...all(both('http://app.test/shop/a/v2?x=1#h')) },
  'data-title-prefix': { attributes: { 'data-title-prefix': 'Shop: ' }, ...all(both(URL_OF_PAGE, 'Shop: Title')) },
  'data-title-suffix': { attributes: { 'data-title-suffix': ' (new)' }, ...all(both(URL_OF_PAGE, 'Title (new)')) },
  'these four by the index of data-domain, the last one again': {
    attributes: {
      'data-domain': 'one.example,two.example,three.example',
      'data-path-prefix': '/1,/2',
      'data-path-suffix': '/x',
      'data-title-prefix': 'A ,B ',
      'data-title-suffix': ' C',
    },
    ...all(
      both(URL_OF_PAGE),
      both('http://one.example/1/shop/a/x?x=1#h', 'A Title C'),
      both('http://two.example/2/shop/a/x?x=1#h', 'B Title C'),
      both('http://three.example/2/shop/a/x?x=1#h', 'B Title C'),
    ),
  },
  'data-tag and data-tag-…': {
    attributes: { 'data-tag': 'blog,long-read', 'data-tag-author': 'Jane', 'data-tag-is-paid': '' },
    pageviews: [{ ...PAGEVIEW, tag_blog: '1', 'tag_long read': '1', tag_author: 'Jane', 'tag_is paid': '1' }],
    events: [{ ...EVENT, tags: { blog: '1', 'long read': '1', author: 'Jane', 'is paid': '1' } }],
  },
};

const open = async (page: Page, attributes: Record<string, string>, id = 'pianjs'): Promise<void> => {
  await page.load(attributes, { id, door });
  await page.quiet();
};

describe('an attribute of Pirsch’s script', () => {
  it.for(Object.entries(rows))('%s', async ([, row], { collector, open: openPage }) => {
    const { attributes, url = URL_OF_PAGE, pageviews = [PAGEVIEW], events = [EVENT] } = row;
    const page = openPage({ url, referrer: REFERRER });
    await open(page, { ...collector.pirsch, ...attributes });
    await page.call('Clicked');
    const byUrl = (of: Record<string, unknown>[]) => of.map((one) => JSON.stringify(one)).sort();
    const sorted = (of: Record<string, unknown>) => Object.fromEntries(Object.entries(of).sort());
    expect(byUrl(collector.pageviews().map(({ query: { nc: _, ...query } }) => sorted(query)))).toEqual(
      byUrl(pageviews.map(sorted)),
    );
    expect(byUrl(collector.events().map(({ json }) => sorted(json as object as Record<string, unknown>)))).toEqual(
      byUrl(events.map(sorted)),
    );
    expect(collector.hits.filter(({ error }) => error)).toEqual([]);
  });

  it('data-hit-endpoint, data-event-endpoint, data-session-endpoint lead elsewhere, each its kind', async ({
    collector,
    open: openPage,
    fakeTime,
  }) => {
    const pass = fakeTime();
    const page = openPage();
    const { origin } = collector;
    await open(page, {
      'data-code': CODE,
      'data-hit-endpoint': origin + '/p/pv',
      'data-event-endpoint': origin + '/p/e',
      'data-session-endpoint': origin + '/p/s',
      'data-enable-sessions': '',
      'data-interval-ms': '20000',
    });
    await page.call('Clicked');
    await pass(20, page);
    expect(collector.hits.map(({ method, path }) => method + ' ' + path)).toEqual([
      'GET /p/pv',
      'POST /p/e',
      'POST /p/s',
    ]);
  });

  it('data-client-id is the number of the site at a server of one’s own, on the page’s own host', async ({
    collector,
    open: openPage,
    fakeTime,
  }) => {
    for (const id of ['pirschjs', 'pirscheventsjs', 'pirschsessionsjs']) {
      const pass = fakeTime();
      const page = openPage({ url: collector.origin + '/a' });
      await open(page, { 'data-client-id': '42', 'data-dev': '' }, id);
      await page.call('Clicked').catch(() => {});
      await pass(60, page);
    }
    expect(collector.hits.map((hit) => [hit.path, hit.status])).toEqual([
      ['/pirsch', 200],
      ['/pirsch-event', 200],
      ['/session', 200],
    ]);
    const [hit, event, session] = collector.hits;
    expect([hit!.query.client_id, session!.query.client_id]).toEqual(['42', '42']);
    expect(event!.json).toMatchObject({ client_id: '42', event_name: 'Clicked' });
  });

  it('two sites at a server of one’s own both get everything', async ({ collector, open: openPage }) => {
    const page = openPage({ url: collector.origin + '/a' });
    await open(page, { 'data-client-id': '42', 'data-dev': '' });
    await open(page, { 'data-client-id': '43', 'data-dev': '' });
    expect(collector.pageviews().map(({ query }) => query.client_id)).toEqual(['42', '43']);
  });

  it('data-disable-history counts no other page', async ({ collector, open: openPage }) => {
    const page = openPage();
    await open(page, { ...collector.pirsch, 'data-disable-history': '' });
    page.history.pushState(null, '', '/b');
    page.dispatch('pagehide');
    await page.quiet();
    expect(collector.pageviews()).toHaveLength(1);
  });

  it('data-download-extensions adds to the usual ones', async ({ collector, open: openPage }) => {
    const page = openPage();
    await open(page, { ...collector.pirsch, 'data-download-extensions': 'tar,ttf' });
    page.document.body.innerHTML =
      '<a href="/a.tar">x</a><a href="/b.TTF?v=1">x</a><a href="/c.pdf">x</a><a href="/d.html">x</a>';
    page.run("addEventListener('click', (event) => event.preventDefault())");
    for (const link of page.document.querySelectorAll('a')) link.click();
    await page.quiet();
    expect(collector.events().map(({ decoded }) => decoded.meta!.file)).toEqual(['/a.tar', '/b.TTF', '/c.pdf']);
  });
});

describe('the globals of Pirsch’s script', () => {
  const GLOBALS = ['pirsch', 'pirschClearSession', 'pirschInit', 'pirschNotFound'];

  it.for([
    ['pianjs', GLOBALS],
    ['pirschextendedjs', GLOBALS],
    ['pirscheventsjs', ['pirsch', 'pirschClearSession']],
  ] as const)('are there as soon as %s has run', async ([id, names], { collector, open: openPage }) => {
    const page = openPage();
    await page.load(collector.pirsch, { id, door });
    expect(GLOBALS.filter((name) => typeof page.window[name] === 'function')).toEqual(names);
  });

  it('pirsch takes a duration, metadata and non_interactive', async ({ collector, open: openPage }) => {
    const page = openPage();
    await open(page, collector.pirsch);
    await page.call('Bought', { duration: 42, meta: { Clicks: 1, paid: true }, non_interactive: true });
    expect(collector.events()[0]!.json).toMatchObject({
      event_name: 'Bought',
      event_duration: 42,
      event_meta: { Clicks: '1', paid: 'true' },
      non_interactive: true,
    });
  });

  it('pirschNotFound sends the path, and gives back what pirsch does', async ({ collector, open: openPage }) => {
    const page = openPage({ url: URL_OF_PAGE });
    await open(page, collector.pirsch);
    await expect(page.run('pirschNotFound()')).resolves.toEqual({ ok: true, status: 200 });
    expect(collector.events()[0]!.decoded).toMatchObject({ name: '404 Page Not Found', meta: { path: '/shop/a' } });
  });
});
