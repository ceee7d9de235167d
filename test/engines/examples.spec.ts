import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { EXAMPLES } from '../../examples/shared/examples.js';
import { describeEngines } from './harness/describeEngines';
import { serveSite } from './harness/serveSite';
import type { Page } from './harness/types';

/** Milliseconds within which anything that is sent too much would arrive: an address is counted when it has rested for 500. */
const SOON = 800;
const ALL_FIVE = ['customerio', 'firstparty', 'pirsch', 'swetrix', 'usercom'];

/** What the page did not expect itself. */
const faultsOf = async (page: Page): Promise<unknown[]> =>
  (await page.console()).filter(({ type }) => type === 'uncaught' || type === 'unhandledrejection');

/** In the page: by how much a page is too wide for a phone, and where it says that one is. */
const measure = async (src: string): Promise<unknown> => {
  const frame = Object.assign(document.createElement('iframe'), { src, width: 360, height: 700 });
  frame.style.border = '0';
  document.body.append(frame);
  const find = (css: string): Element | null | undefined => frame.contentDocument?.querySelector(css);
  while (!find('figure pre') || !find('.frame')) await new Promise((resolve) => setTimeout(resolve, 20));
  const { scrollWidth, clientWidth } = frame.contentDocument!.documentElement;
  const place = find('.frame [aria-current]')!.textContent;
  frame.remove();
  return [scrollWidth - clientWidth, place];
};

describeEngines('the example pages', ({ engine, server }) => {
  const { origin, collector } = serveSite(server);
  beforeEach(() => collector.clear());

  const ofKind = (kind: string) => collector.hits.filter((hit) => hit.kind === kind && hit.status);
  const events = () => ofKind('event').map(({ decoded, status }) => [decoded.name, decoded.meta, status]);
  const arrive = (list: () => unknown) => expect.poll(list);

  const open = async (name: string): Promise<Page> => {
    const page = await engine.newPage();
    await page.goto(`${origin}/${name}`);
    await page.until(() => !!document.querySelector('header.frame [aria-current]'));
    // Until its panels are there, what the function says is not drawn.
    await page.until(() => !document.querySelector('[data-panel]:not(.panel, [data-panel="code"])'));
    return page;
  };
  const shows = (page: Page, selector: string, text: string) =>
    page.until((css, expected) => document.querySelector(css)!.textContent!.includes(expected), selector, text);
  const pageviewArrives = () => arrive(() => ofKind('pageview').length).toBe(1);

  test('start: each click arrives, is shown beside the button, and is logged by the same tag', async () => {
    const page = await open('');
    await page.until(() => !!document.querySelector('iframe')!.contentDocument!.querySelector('.console'));
    await page.click('#button');
    await arrive(events).toEqual([['Button Clicked', { Clicks: '1' }, 200]]);
    await shows(page, '.live', 'Button Clicked');
    await page.click('#button');
    await arrive(events).toHaveLength(2);
    await shows(page, '#logged', 'Pirsch event: Button Clicked {"duration":42,"meta":{"Clicks":2}}');
    expect(ofKind('pageview')).toHaveLength(1);
    expect(await page.evaluate(() => document.querySelectorAll('#cards a').length)).toBe(EXAMPLES.length);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('start: its tag for a site of one’s own sends here, pasted into a page of another host', async () => {
    const page = await open('');
    const tag = await page.until(() => document.querySelector('#own')!.textContent);
    server.page('/own', `<!doctype html><title>Own</title>${tag}`);
    const own = await engine.newPage();
    await own.goto('http://shop.test/own');
    const titles = () => ofKind('pageview').map(({ decoded }) => decoded.title);
    await arrive(titles).toContain('Own');
    await own.until(() => typeof window.pirsch === 'function');
    await own.evaluate(() => void window.pirsch('Bought', { meta: { from: 'shop' } }));
    await arrive(events).toEqual([['Bought', { from: 'shop' }, 200]]);
  });

  test('Pirsch’s snippet: its id sends events alone', async () => {
    const page = await open('snippet.html');
    await page.click('#button');
    await arrive(events).toEqual([['Button Clicked', { Clicks: '1' }, 200]]);
    await page.click('#button');
    await arrive(events).toHaveLength(2);
    expect(collector.hits.map(({ kind, decoded }) => [kind, decoded.meta])).toEqual([
      ['event', { Clicks: '1' }],
      ['event', { Clicks: '2' }],
    ]);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('a click: an event with its verdict, and a wrong call with its reason', async () => {
    const page = await open('click.html');
    await pageviewArrives();
    await page.click('#choose');
    await arrive(events).toEqual([['Plan Chosen', { plan: 'pro', trial: 'true' }, 200]]);
    await shows(page, '#outcome', 'sent');
    await shows(page, '.verdicts', '{"ok":true,"status":200}');
    await shows(page, '.live', 'Plan Chosen');
    await shows(page, '[data-panel="code"]', "pirsch('Plan Chosen', { duration, meta: { plan: 'pro', trial: true } })");
    await page.click('#nested');
    await shows(page, '#outcome', 'invalid');
    await wait(SOON);
    expect(ofKind('event')).toHaveLength(1);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('a form: an event by its attribute as the page is left, one by a call, and nothing that was filled in', async () => {
    const page = await open('form.html');
    await pageviewArrives();
    await page.evaluate(() => {
      document.querySelector<HTMLInputElement>('[type="email"]')!.value = 'jane@example.com';
      (window as { isFirst?: boolean }).isFirst = true;
    });
    await page.click('#join button');
    await arrive(events).toEqual([['Newsletter Joined', { place: 'footer' }, 200]]);
    await page.until(() => !(window as { isFirst?: boolean }).isFirst && document.readyState === 'complete');
    await page.evaluate(() => {
      document.querySelector<HTMLInputElement>('[name="comment"]')!.value = 'secret';
    });
    await page.click('#rate button');
    await shows(page, '#outcome', 'Thank you.');
    expect(events()[1]).toEqual(['Rating Sent', { rating: '5', commented: 'true' }, 200]);
    expect(JSON.stringify(collector.hits)).not.toMatch(/jane|secret/);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('events in the markup: by attributes, by classes, by a meta, and on what is added', async () => {
    const page = await open('declarative.html');
    await pageviewArrives();
    await page.click('button[data-pirsch-event]');
    await page.click('button[class*="pirsch-event"]');
    await page.click('#faq summary');
    await page.click('#add');
    await page.click('[data-pirsch-meta-number="1"]');
    await arrive(() =>
      events()
        .map(([name, meta]) => `${name} ${JSON.stringify(meta)}`)
        .sort(),
    ).toEqual([
      'Added Clicked {"number":"1"}',
      'Plan Chosen {"plan":"free"}',
      'Plan Chosen {"plan":"pro"}',
      'Questions Toggled {}',
    ]);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('navigation: each new address is a pageview, also back and after a reload', async () => {
    const page = await open('navigation.html');
    const visited = () => ofKind('pageview').map(({ decoded }) => [decoded.page!.slice(origin.length), decoded.title]);
    await arrive(visited).toEqual([['/navigation.html', 'Home']]);
    await page.click('[data-title="Pricing"]');
    await arrive(visited).toHaveLength(2);
    await page.click('[data-title="Docs"]');
    await arrive(visited).toHaveLength(3);
    await page.click('[data-replace]');
    await arrive(visited).toHaveLength(4);
    await page.back();
    await arrive(visited).toHaveLength(5);
    await page.reload();
    await arrive(visited).toEqual([
      ['/navigation.html', 'Home'],
      ['/navigation/pricing', 'Pricing'],
      ['/navigation/docs', 'Docs'],
      ['/navigation/docs?page=2', 'Docs, page 2'],
      ['/navigation/pricing', 'Pricing'],
      ['/navigation/pricing', 'Pricing'],
    ]);
    await shows(page, '#address', '/navigation/pricing');
    expect(await faultsOf(page)).toEqual([]);
  });

  test('heartbeats: the page counts those that arrive', async () => {
    const page = await open('heartbeat.html');
    await arrive(() =>
      ofKind('heartbeat')
        .map(({ destination }) => destination)
        .sort(),
    ).toEqual(['pirsch', 'swetrix']);
    await shows(page, '#count', '1');
    await shows(page, '#state', 'Last beat');
    expect(await faultsOf(page)).toEqual([]);
  });

  test('early calls: the call in the head arrives once, and its promise is real', async () => {
    const page = await open('early.html');
    await shows(page, '#steps', 'resolved: {"ok":true,"status":200}');
    await wait(SOON);
    expect(events()).toEqual([['Hero Seen', { place: 'head' }, 200]]);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('five destinations: one call reaches all of them, or none', async () => {
    const page = await open('destinations.html');
    const takers = (name: string) =>
      ofKind('event')
        .filter(({ decoded }) => decoded.name === name)
        .map(({ destination }) => destination)
        .sort();
    await page.click('#event');
    await arrive(() => takers('button_clicked')).toEqual(ALL_FIVE);
    await shows(page, '.verdicts', '"usercom": {"ok":true,"queued":true}');
    await page.click('#other');
    await arrive(() => takers('likes_pizza')).toEqual(ALL_FIVE);
    await page.click('#nested');
    await shows(page, '.verdicts', '"reason": "invalid"');
    await wait(SOON);
    expect(takers('cart_filled')).toEqual([]);
    await page.click('#visit');
    const pages = () => ofKind('pageview').filter(({ decoded }) => /\/destinations\/pricing$/.test(decoded.page!));
    // User.com's own page hit is reported without an address.
    await arrive(() =>
      pages()
        .map(({ destination }) => destination)
        .sort(),
    ).toEqual(expect.arrayContaining(ALL_FIVE));
    expect(await faultsOf(page)).toEqual([]);
  });

  test('on localhost: nothing is sent, and the console is shown', async () => {
    const page = await open('localhost.html');
    await page.click('#button');
    await shows(page, '.console', 'Pirsch event: Button Clicked {"duration":42,"meta":{"Clicks":1}}');
    await shows(page, '.verdicts', '{"ok":true,"skipped":"localhost"}');
    await wait(SOON);
    expect(collector.hits).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('blocked: the promise and the console say why, and the button does its work', async () => {
    const page = await open('blocked.html');
    await page.click('#add');
    expect(await page.evaluate(() => document.querySelector('#cart')!.textContent)).toBe('1');
    await shows(page, '.verdicts', 'rejected');
    await shows(page, '.verdicts', 'blocked Pirsch');
    await shows(page, '.verdicts', 'network Swetrix');
    await shows(page, '.console', 'allow it in connect-src of the content security policy');
    await shows(page, '.console', 'an extension blocks it');
    expect(collector.hits).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('opting out: nothing is sent until the visitor opts in again', async () => {
    const page = await open('optout.html');
    await pageviewArrives();
    await page.click('#out');
    await page.click('#event');
    await shows(page, '.verdicts', '{"ok":true,"skipped":"opt-out"}');
    await page.goto(`${origin}/click.html`);
    await shows(page, '.notice', 'opted out');
    await wait(SOON);
    expect(collector.hits).toHaveLength(1);
    await page.goto(`${origin}/optout.html`);
    await page.click('#in');
    await page.click('#event');
    await arrive(events).toEqual([['Button Clicked', {}, 200]]);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('the documentation: a search finds the page and its heading, and the page fits into 360 pixels', async () => {
    const page = await open('docs/');
    await page.until(() => !!document.querySelector('#words'));
    const write = (text: string) =>
      page.evaluate((words) => {
        const input = document.querySelector<HTMLInputElement>('#words')!;
        input.value = words;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
    await write('heartbeat cost');
    await page.until(() => document.querySelector('.found a')?.getAttribute('href') === '/docs/heartbeat.md');
    await write('qxzvk');
    await shows(page, '#search [role="status"]', 'Nothing found');
    await write('several destinations');
    const link = '.found a[href="/docs/tag.md#several-destinations"]';
    await page.until((css) => !!document.querySelector(css), link);
    await page.click(link);
    await page.until(() => location.hash === '#several-destinations' && !!document.querySelector(location.hash));
    const excess = await page.evaluate(async () => {
      const frame = Object.assign(document.createElement('iframe'), { src: '/docs/parts.md', width: 360, height: 700 });
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      const { scrollWidth, clientWidth } = frame.contentDocument!.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(excess).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('each page fits into 360 pixels, has its code, and names its place', async () => {
    const page = await open('examples.html');
    const pages = ['/', ...EXAMPLES.map(({ href }) => href)];
    expect(
      await page.evaluate(() => [...document.querySelectorAll('#examples a')].map((link) => link.getAttribute('href'))),
    ).toEqual(pages.slice(1));
    // One after the other: each listens to the collector, and a browser has six lines to a server.
    const measured: unknown[] = [];
    for (const path of pages) measured.push(await page.evaluate(measure, path!));
    expect(measured).toEqual(pages.map((path) => [0, path === '/' ? 'Start' : 'Examples']));
    expect(await faultsOf(page)).toEqual([]);
  });
});
