import { describe, expect } from 'vitest';
import { it } from './it.js';
import type { Page } from './openPage.js';

const door = 'pagebeat.goatcounter';
const queries = ({ begun }: Page) =>
  begun.map(({ url }) =>
    Object.fromEntries([...new URL(url).searchParams].filter(([name]) => !/^(rnd|s)$/.test(name))),
  );

describe('pagebeat.goatcounter.js in the place of GoatCounter’s own script', () => {
  it('counts the page, and no later address by itself', async ({ collector, open }) => {
    const page = open({ referrer: 'https://news.site/' });
    await page.load(collector.goatcounter, { door });
    page.history.pushState(null, '', '/b');
    page.dispatch('pagehide');
    await page.quiet();
    expect(queries(page)).toEqual([{ p: '/a?x=1', t: 'Title', r: 'https://news.site/', q: '?x=1' }]);
    expect(page.begun[0]!.headers).toEqual({});
    expect(collector.hits.filter(({ error }) => error)).toEqual([]);
    expect(page.lines).toEqual([]);
  });

  it('has its function count, for pages and events', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.goatcounter, { door });
    await page.quiet();
    page.history.pushState(null, '', '/b');
    page.run(`goatcounter.count();
      goatcounter.count({ path: '/mine', title: 'Mine', referrer: 'https://other.site/' });
      goatcounter.count({ path: function (path) { return path + '/more' } });
      goatcounter.count({ path: 'Signup', title: 'Said', event: true })`);
    await page.quiet();
    expect(queries(page).slice(1)).toEqual([
      { p: '/b', t: 'Title' },
      { p: '/mine', t: 'Mine', r: 'https://other.site/' },
      { p: '/b/more', t: 'Title' },
      { p: 'Signup', e: 'true', t: 'Said' },
    ]);
    await expect(page.run(`goatcounter.count({ path: function () { return null } })`)).resolves.toEqual({
      ok: true,
      skipped: 'excluded',
    });
  });

  it.for([
    ['{"no_onload":true}', 0],
    ['{"no_onload":false}', 1],
    ['no JSON', 1],
    ['', 1],
  ] as [string, number][])('the settings %s: %i pageviews', async ([settings, count], { collector, open }) => {
    const page = open();
    await page.load({ ...collector.goatcounter, 'data-goatcounter-settings': settings }, { door });
    await page.quiet();
    expect(collector.pageviews()).toHaveLength(count);
  });

  it('takes its settings from the page, too', async ({ collector, open }) => {
    const page = open({ url: 'http://localhost/a' });
    page.run(`goatcounter = { allow_local: true, path: function (path) { return '/my' + path } }`);
    await page.load(collector.goatcounter, { door });
    await page.quiet();
    expect(queries(page)).toEqual([{ p: '/my/a', t: 'Title' }]);
    // An event keeps its name.
    await page.call('Signup');
    expect(queries(page)[1]).toMatchObject({ p: 'Signup', e: 'true' });
  });

  it.for([
    ['http://app.test/canonical?y', '/canonical?y='],
    ['https://elsewhere.test/b', '/a?x=1'],
  ])('with the canonical address %s the path is %s', async ([href, path], { collector, open }) => {
    const page = open();
    page.document.head.innerHTML = `<link rel="canonical" href="${href}">`;
    await page.load(collector.goatcounter, { door });
    await page.quiet();
    expect(queries(page)[0]!.p!.replace(/=$/, '')).toBe(path!.replace(/=$/, ''));
  });

  it('sends what the markup declares, also where it is added later', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.goatcounter, { door });
    await page.quiet();
    page.document.body.innerHTML =
      '<a data-goatcounter-click="left" title="There"><b>x</b></a><button data-goatcounter-click name="named">x</button>';
    for (const one of ['b', 'button'])
      page.document.querySelector(one)!.dispatchEvent(new page.window.MouseEvent('click', { bubbles: true }));
    await page.quiet();
    expect(queries(page).slice(1)).toEqual([
      { p: 'left', e: 'true', t: 'There' },
      { p: 'named', e: 'true' },
    ]);
  });

  it('honours its opt-out, and is no bother where storage is denied', async ({ collector, open }) => {
    const page = open();
    page.window.localStorage.setItem('skipgc', 't');
    await page.load(collector.goatcounter, { door });
    await expect(page.call('Signup')).resolves.toEqual({ ok: true, skipped: 'opt-out' });
    const denied = open();
    Object.defineProperty(denied.window, 'localStorage', {
      get: () => {
        throw new Error('denied');
      },
    });
    await denied.load(collector.goatcounter, { door });
    await denied.quiet();
    expect(collector.pageviews()).toHaveLength(1);
  });
});
