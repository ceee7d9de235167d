import { describe, expect, test } from 'vitest';
import { type PirschSitesSettings, pirschSites } from '../../../src/first/destinations/pirschSites';
import type { Kind, Page } from '../../../src/first/types';
import { deliverBy, sampleEvent, sampleNextPage, samplePage } from '../../samples';

const MAIN = 'a'.repeat(32);
const OTHER = 'b'.repeat(32);
const sites = (settings: Partial<PirschSitesSettings>) => pirschSites({ code: MAIN, ...settings });

/** What each dashboard is told: its code, the address, the title and the referrer. */
const told = (
  settings: Partial<PirschSitesSettings>,
  page: Page = samplePage({ url: 'https://example.com/a?b=c#d' }),
) =>
  sites(settings).map((site) => {
    const { code, url, t, ref } = Object.fromEntries(new URL(deliverBy(site)('pageview', page)!.url!).searchParams);
    return [code, url, t, ref];
  });
const urls = (...given: Parameters<typeof told>) => told(...given).map(([, url]) => url);

test('of a site with nothing else there is one, as ever', () => {
  const [site, ...more] = sites({});
  expect(more).toEqual([]);
  expect(site).toMatchObject({ name: 'pirsch', id: MAIN });
  expect(told({})).toEqual([[MAIN, 'https://example.com/a?b=c#d', 'Pricing & plans', 'https://news.site/a?b=c']]);
});

describe('data-domain', () => {
  test('adds dashboards, with the same code or one of their own', () => {
    expect(told({ domain: `rollup.example.com, other.test:${OTHER}` }).map(([code, url]) => [code, url])).toEqual([
      [MAIN, 'https://example.com/a?b=c#d'],
      [MAIN, 'https://rollup.example.com/a?b=c#d'],
      [OTHER, 'https://other.test/a?b=c#d'],
    ]);
    const ids = sites({ domain: `rollup.example.com,other.test:${OTHER}` }).map(({ id }) => id);
    expect(ids).toEqual([MAIN, `rollup.example.com:${MAIN}`, `other.test:${OTHER}`]);
  });

  test.each<[string, string]>([
    ['https://example.com:8443/a', 'https://other.test/a'],
    ['https://user:pass@example.com/example.com', 'https://other.test/example.com'],
    ['http://example.com', 'http://other.test/'],
    ['https://example.com?q=1', 'https://other.test/?q=1'],
  ])('changes the host of %s and nothing else', (url, rewritten) => {
    expect(urls({ domain: 'other.test' }, samplePage({ url }))[1]).toBe(rewritten);
  });

  test('takes the page before along, and leaves another site as it is', () => {
    const page = sampleNextPage({ url: 'https://example.com/a' });
    expect(told({ domain: 'other.test' }, page).map(([, , , ref]) => ref)).toEqual([
      'https://example.com/home',
      'https://other.test/home',
    ]);
    expect(told({ domain: 'other.test' })[1]![3]).toBe('https://news.site/a?b=c');
  });

  test.each<Kind>(['event', 'heartbeat'])('is for each %s too', (kind) => {
    const [, site] = sites({ domain: `other.test:${OTHER}`, pathPrefix: '/shop' });
    const { url, body } = deliverBy(site!)(
      kind,
      samplePage({ url: 'https://example.com/a' }),
      kind === 'event' ? sampleEvent() : undefined,
    )!;
    const sent = body ? JSON.parse(body) : Object.fromEntries(new URL(url!).searchParams);
    expect(sent.url).toBe('https://other.test/shop/a');
    expect(sent.identification_code ?? sent.code).toBe(OTHER);
  });
});

describe('prefixes and suffixes', () => {
  const around = { pathPrefix: '/p,/q', pathSuffix: '/s', titlePrefix: 'A ,B ', titleSuffix: ' Z' };

  test('are for the page where there are no other dashboards', () => {
    expect(told(around)[0]!.slice(1, 3)).toEqual(['https://example.com/p/a/s?b=c#d', 'A Pricing & plans Z']);
  });

  test('are else for the others, each by its place, and the last for the rest', () => {
    const domain = 'one.test,two.test,three.test';
    expect(told({ ...around, domain }).map(([, url, title]) => [url, title])).toEqual([
      ['https://example.com/a?b=c#d', 'Pricing & plans'],
      ['https://one.test/p/a/s?b=c#d', 'A Pricing & plans Z'],
      ['https://two.test/q/a/s?b=c#d', 'B Pricing & plans Z'],
      ['https://three.test/q/a/s?b=c#d', 'B Pricing & plans Z'],
    ]);
  });

  test('leave what is no address of a page as it is', () => {
    expect(urls(around, samplePage({ url: 'about:blank' }))).toEqual(['about:blank']);
  });
});

describe('tags', () => {
  const tag = { author: 'jane & joe', 'paid plan': '1' };

  test('go with pageviews and events, and with no heartbeat', () => {
    const [site] = sites({ tag });
    const deliver = deliverBy(site!);
    expect(deliver('pageview', samplePage())!.url).toContain('&h=1080&tag_author=jane%20%26%20joe&tag_paid%20plan=1');
    expect(JSON.parse(deliver('event', samplePage(), sampleEvent())!.body!)).toMatchObject({
      event_name: 'Button_Clicked',
      tags: tag,
    });
    expect(deliver('heartbeat', samplePage())!.url).not.toContain('tag');
  });
});

test('changes nothing that it was given', () => {
  const page = Object.freeze(samplePage());
  const event = Object.freeze(sampleEvent());
  const settings = Object.freeze({
    code: MAIN,
    domain: 'other.test',
    pathPrefix: '/p',
    tag: Object.freeze({ a: 'b' }),
  });
  for (const site of pirschSites(settings)) expect(deliverBy(site)('event', page, event)).toBeDefined();
});
