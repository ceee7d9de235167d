import { describe, expect } from 'vitest';
import type { Fixtures } from './it.js';
import { it } from './it.js';
import type { Page } from './openPage.js';

/** A script knows its element by its address. */
const tag = { door: 'pagebeat.plausible', src: 'http://app.test/pagebeat.plausible.js' } as const;
const attributes = ({ origin }: Fixtures['collector']) => ({
  'data-domain': 'app.test',
  'data-api': `${origin}/api/event`,
});
const bodies = ({ begun }: Page) => begun.map(({ body }) => JSON.parse(body!));
const click = (page: Page, html: string, selector: string): unknown => {
  page.document.body.innerHTML = html;
  const target = page.document.querySelector(selector)!;
  return target.dispatchEvent(new page.window.MouseEvent('click', { bubbles: true, cancelable: true }));
};

describe('pagebeat.plausible.js in the place of Plausible’s own script', () => {
  it('reads its attributes, and counts each page', async ({ collector, open }) => {
    const page = open({ referrer: 'https://news.site/' });
    await page.load(attributes(collector), tag);
    await page.quiet();
    page.history.pushState(null, '', '/b');
    page.dispatch('pagehide');
    await page.quiet();
    expect(bodies(page)).toEqual([
      { n: 'pageview', d: 'app.test', u: 'http://app.test/a?x=1', r: 'https://news.site/' },
      { n: 'pageview', d: 'app.test', u: 'http://app.test/b', r: 'http://app.test/a?x=1' },
    ]);
    expect(page.begun.every(({ headers }) => Object.keys(headers).length === 0)).toBe(true);
    expect(collector.hits.filter(({ error }) => error)).toEqual([]);
    expect(page.lines).toEqual([]);
  });

  it('goes to plausible.io without data-api, and knows its own names', async ({ open }) => {
    const page = open({ network: async () => ({ status: 202 }) as Response });
    await page.load({ 'data-domain': 'app.test' }, tag);
    expect(page.begun[0]!.url).toBe('https://plausible.io/api/event');
    const other = open({ network: async () => ({ status: 202 }) as Response });
    await other.load({ 'data-plausible-domain': 'a.test', 'data-plausible-endpoint': 'https://b.test' }, tag);
    expect([other.begun[0]!.url, bodies(other)[0].d]).toEqual(['https://b.test/api/event', 'a.test']);
  });

  it('has its function, with props, revenue, interactive, url and a callback', async ({ collector, open }) => {
    const page = open();
    await page.load(attributes(collector), tag);
    await page.quiet();
    const told: unknown[] = [];
    const plausible = page.window.plausible as (name: string, options?: object) => Promise<unknown>;
    const props = Object.freeze({ plan: 'pro', seats: 3, no: null, list: [1] });
    await plausible('Signup', {
      props,
      revenue: { amount: 9.9, currency: 'EUR' },
      interactive: false,
      u: 'http://app.test/other',
      callback: (result: unknown) => told.push(result),
    });
    await plausible('pageview');
    await page.quiet();
    expect(bodies(page).slice(1)).toEqual([
      {
        n: 'Signup',
        d: 'app.test',
        u: 'http://app.test/other',
        p: { plan: 'pro', seats: '3' },
        $: { amount: 9.9, currency: 'EUR' },
        i: false,
      },
      { n: 'pageview', d: 'app.test', u: 'http://app.test/a?x=1', p: {} },
    ]);
    expect(told).toEqual([{ status: 202 }]);
  });

  it('tells the callback of an error, and of nothing where nothing is sent', async ({ collector, open }) => {
    const results = async (url: string, name: string) => {
      const page = open({ url });
      await page.load(attributes(collector), tag);
      const told: unknown[] = [];
      page.run(`told = []; plausible(${JSON.stringify(name)}, { callback: function (result) { told.push(result) } })`);
      await page.quiet();
      await new Promise((done) => setTimeout(done, 20));
      return [...(page.run('told') as unknown[]), ...told];
    };
    expect(await results('http://localhost/', 'Signup')).toEqual([undefined]);
    expect(await results('http://app.test/', 'x'.repeat(121))).toMatchObject([{ error: { reason: 'invalid' } }]);
    // An answer is one, whatever it says.
    collector.answer = ({ body }) => (body.includes('"Refused"') ? { status: 400 } : undefined);
    expect(await results('http://app.test/', 'Refused')).toEqual([{ status: 400 }]);
  });

  it('makes up for the calls of its stub, in their order', async ({ collector, open }) => {
    const page = open();
    page.run(`window.plausible = window.plausible || function () { (plausible.q = plausible.q || []).push(arguments) };
      plausible.init = plausible.init || function (given) { plausible.o = given || {} };
      plausible.init(); plausible('One', { props: { a: 1 } }); plausible('Two')`);
    await page.load(attributes(collector), tag);
    await page.quiet();
    page.run('plausible.init()');
    await page.quiet();
    expect(bodies(page).map(({ n, p }) => [n, p])).toEqual([
      ['pageview', undefined],
      ['One', { a: '1' }],
      ['Two', {}],
    ]);
  });

  it.for([
    [
      '<button class="a plausible-event-name=My+Goal plausible-event-plan=a=b"><b>x</b></button>',
      'b',
      'My Goal',
      { plan: 'a=b' },
    ],
    [
      '<button class="plausible-event-name--My+Goal plausible-event-plan--pro">x</button>',
      'button',
      'My Goal',
      { plan: 'pro' },
    ],
    ['<a href="/there" class="plausible-event-name=Left"><i>x</i></a>', 'i', 'Left', { url: 'http://app.test/there' }],
    ['<div class="plausible-event-name=Deep"><p><p><p><p><b>x</b></div>', 'b', 'Deep', {}],
  ] as [string, string, string, object][])('%s is an event', async ([html, selector, n, p], { collector, open }) => {
    const page = open();
    await page.load(attributes(collector), tag);
    await page.quiet();
    click(page, html, selector);
    await page.quiet();
    expect(bodies(page).slice(1)).toMatchObject([{ n, p }]);
  });

  it('has revenue by classes', async ({ collector, open }) => {
    const page = open();
    await page.load(attributes(collector), tag);
    await page.quiet();
    const classes = 'plausible-event-name=Buy plausible-revenue-amount=9.90 plausible-revenue-currency=EUR';
    click(page, `<button class="${classes}">x</button>`, 'button');
    await page.quiet();
    expect(bodies(page)[1]).toMatchObject({ n: 'Buy', $: { amount: '9.90', currency: 'EUR' }, p: {} });
  });

  it('tells of a form when it is sent, and not when it is clicked', async ({ collector, open }) => {
    const page = open();
    await page.load(attributes(collector), tag);
    await page.quiet();
    click(page, '<form class="plausible-event-name=Sent"><button type="button">x</button></form>', 'button');
    await page.quiet();
    expect(bodies(page)).toHaveLength(1);
    page.dispatch('submit', {}, page.document.querySelector('form') as never);
    await page.quiet();
    expect(bodies(page)[1]).toMatchObject({ n: 'Sent', p: {} });
  });

  it('tells of a form in an element with a class when that is sent, and of a button in a form when it is clicked', async ({
    collector,
    open,
  }) => {
    const page = open();
    await page.load(attributes(collector), tag);
    await page.quiet();
    const around = '<div class="plausible-event-name=Around"><b>x</b><form><input></form></div>';
    click(page, around, 'input');
    await page.quiet();
    expect(bodies(page)).toHaveLength(1);
    page.dispatch('submit', {}, page.document.querySelector('form') as never);
    click(page, around, 'b');
    click(page, '<form><button type="button" class="plausible-event-name=Within">x</button></form>', 'button');
    await page.quiet();
    expect(bodies(page).map(({ n }) => n)).toEqual(['pageview', 'Around', 'Around', 'Within']);
  });

  it.for([
    [{ 'data-exclude': '/admin/**, /a' }, '/a', 'excluded'],
    [{ 'data-exclude': '/admin/**' }, '/admin/b/c', 'excluded'],
    [{ 'data-exclude': '/admin/*' }, '/admin/b/c', undefined],
    [{ 'data-exclude': '/admin/*' }, '/admin/b/', 'excluded'],
    [{ 'data-exclude': '/a.b' }, '/axb', undefined],
    [{ 'data-include': '/blog/**' }, '/a', 'excluded'],
    [{ 'data-include': '/blog/**' }, '/blog/1', undefined],
  ] as [Record<string, string>, string, string | undefined][])(
    '%j at %s: %s',
    async ([more, path, skipped], { collector, open }) => {
      const page = open({ url: `http://app.test${path}` });
      await page.load({ ...attributes(collector), ...more }, tag);
      const verdict = (await page.call('Signup')) as { skipped?: string };
      expect(verdict.skipped).toBe(skipped);
      expect(page.begun.length > 0).toBe(!skipped);
    },
  );

  it('honours its opt-out', async ({ collector, open }) => {
    const page = open();
    page.window.localStorage.setItem('plausible_ignore', 'true');
    await page.load(attributes(collector), tag);
    await expect(page.call('Signup')).resolves.toEqual({ ok: true, skipped: 'opt-out' });
    expect(page.begun).toEqual([]);
  });
});
