import { describe, expect } from 'vitest';
import { it } from './it.js';
import type { Page } from './openPage.js';

const door = 'pagebeat.umami';
const payloads = ({ begun }: Page) => begun.map(({ body }) => JSON.parse(body!).payload);

describe('pagebeat.umami.js in the place of Umami’s own script', () => {
  it('reads its attributes, and counts each page', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.umami, 'data-tag': 'B' }, { door });
    await page.quiet();
    page.history.pushState(null, '', '/b?c');
    page.dispatch('pagehide');
    await page.quiet();
    expect(payloads(page)).toMatchObject([
      { hostname: 'app.test', url: '/a?x=1', title: 'Title', tag: 'B' },
      { hostname: 'app.test', url: '/b?c', referrer: 'http://app.test/a?x=1', tag: 'B' },
    ]);
    expect(page.begun.every(({ headers }) => Object.keys(headers).length === 0)).toBe(true);
    expect(collector.hits.filter(({ error }) => error)).toEqual([]);
    expect(page.lines).toEqual([]);
  });

  it('has umami.track in its four forms', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.umami, { door });
    await page.quiet();
    page.run(`umami.track('Signup', { plan: 'pro', in: { a: [1, null] }, on: new Date(0), none: undefined });
      umami.track();
      umami.track({ website: '${collector.umami['data-website-id']}', url: '/raw', name: 'Raw' });
      umami.track(function (props) { props.url = '/changed'; return props });`);
    await page.quiet();
    const [, event, view, raw, changed] = payloads(page);
    expect(event).toMatchObject({
      name: 'Signup',
      data: { plan: 'pro', in: { a: [1, null] }, on: '1970-01-01T00:00:00.000Z' },
    });
    expect(view).toMatchObject({ url: '/a?x=1', title: 'Title' });
    expect(raw).toEqual({ website: collector.umami['data-website-id'], url: '/raw', name: 'Raw' });
    expect(changed).toMatchObject({ url: '/changed', hostname: 'app.test' });
    for (const one of [view, changed]) expect(Object.keys(one)).not.toEqual(expect.arrayContaining(['name']));
    await expect(page.run(`umami.track('Again')`)).resolves.toEqual({ ok: true, status: 200 });
    await expect(page.run(`umami.identify('jane', {})`)).resolves.toBeUndefined();
    expect(page.lines).toEqual([]);
    expect(collector.hits.map(({ kind }) => kind)).toEqual([
      'pageview',
      'event',
      'pageview',
      'event',
      'pageview',
      'event',
    ]);
  });

  it('says on localhost that nobody is identified', async ({ collector, open }) => {
    const page = open({ url: 'http://localhost/' });
    await page.load(collector.umami, { door });
    page.run(`umami.identify('jane')`);
    expect(page.lines).toEqual(['error: pagebeat: invalid identify']);
  });

  it('sends what the markup declares, and lets the link go', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.umami, { door });
    await page.quiet();
    page.document.body.innerHTML =
      '<a href="/b" data-umami-event="Left" data-umami-event-plan="pro" data-umami-event-n="1"><b>x</b></a>';
    const click = new page.window.MouseEvent('click', { bubbles: true, cancelable: true });
    page.document.querySelector('b')!.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(false);
    await page.quiet();
    expect(payloads(page)[1]).toMatchObject({ name: 'Left', data: { plan: 'pro', n: '1' } });
  });

  it.for([
    [{ 'data-auto-track': 'false' }, 0],
    [{ 'data-auto-track': 'true' }, 1],
    [{ 'data-domains': 'other.test, app.test' }, 1],
    [{ 'data-domains': 'app.test.evil' }, 0],
    [{ 'data-do-not-track': 'true' }, 0],
    [{ 'data-do-not-track': 'false' }, 1],
  ] as [Record<string, string>, number][])('%j: %i pageviews', async ([more, count], { collector, open }) => {
    const page = open();
    page.define(page.window.navigator, 'doNotTrack', '1');
    await page.load({ ...collector.umami, ...more }, { door });
    await page.quiet();
    expect(collector.pageviews()).toHaveLength(count);
  });

  it('leaves out query and hash', async ({ collector, open }) => {
    const page = open({ url: 'http://app.test/a?x=1#/b' });
    await page.load({ ...collector.umami, 'data-exclude-search': 'true', 'data-exclude-hash': 'true' }, { door });
    await page.quiet();
    expect(payloads(page)[0].url).toBe('/a');
  });

  it('shows a function of the page’s all, which may change and drop it', async ({ collector, open }) => {
    const page = open();
    page.run(`seen = []; before = function (type, payload) {
      seen.push(type); if (payload.name === 'Drop') return null; payload.title = 'Mine'; return payload }`);
    await page.load({ ...collector.umami, 'data-before-send': 'before' }, { door });
    await page.quiet();
    await expect(page.run(`umami.track('Drop')`)).resolves.toEqual({ ok: true, skipped: 'excluded' });
    expect(payloads(page)).toMatchObject([{ title: 'Mine' }]);
    expect(Array.from(page.run('seen') as string[])).toEqual(['event', 'event']);
  });

  it('sends what is there where there is no such function', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.umami, 'data-before-send': 'nowhere' }, { door });
    await page.quiet();
    expect(collector.pageviews()).toHaveLength(1);
    expect(page.lines).toEqual([]);
  });

  it('honours its opt-out, whatever it says', async ({ collector, open }) => {
    const page = open();
    page.window.localStorage.setItem('umami.disabled', '0');
    await page.load(collector.umami, { door });
    await expect(page.call('Signup')).resolves.toEqual({ ok: true, skipped: 'opt-out' });
    expect(page.begun).toEqual([]);
  });
});
