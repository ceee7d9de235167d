import { describe, expect, test, vi } from 'vitest';
import { readSettings } from '../../src/core/readSettings';
import { pirsch } from '../../src/destinations/pirsch';
import { clientId } from '../../src/parts/clientId';
import { dashboards } from '../../src/parts/dashboards';
import type { Kind, Page, Route } from '../../src/types/records';
import { bodyOf, event, page, route } from '../records';
import { createStages } from './createStages';

const MAIN = 'a'.repeat(32);
const OTHER = 'b'.repeat(32);
const A = 'https://example.com/a?b=c#d';

const start = (attributes: Record<string, string>, key = 'code' + MAIN) => {
  const routes: Route[] = [];
  const add = vi.fn((added: Route) => {
    routes.push(added);
  });
  const stages = createStages({ add });
  dashboards(stages, {});
  stages.add(route({ key, settings: readSettings({ code: MAIN, ...attributes }), make: pirsch }), 'hit event');
  return { routes, add, stages };
};

/** What each dashboard is told: its code, the address, the title and the referrer. */
const told = (attributes: Record<string, string>, where: Partial<Page> = {}) => {
  const { routes, stages } = start(attributes);
  return routes.map((to) => {
    const query = new URL(stages.make(to, 'hit', page({ url: A, ...where }))!.url).searchParams;
    return ['code', 'url', 't', 'ref'].map((name) => query.get(name));
  });
};
const urls = (...given: Parameters<typeof told>) => told(...given).map(([, url]) => url);

test('of a site with nothing else there is one, as ever', () => {
  expect(start({}).routes.map(({ key }) => key)).toEqual(['code' + MAIN]);
  expect(told({})).toEqual([[MAIN, A, 'Pricing & plans', 'https://news.site/a?b=c']]);
});

test('other destinations are left alone', () => {
  const { routes } = start({ domain: 'other.test', pathPrefix: '/p' }, 'projectIdA');
  expect(routes).toHaveLength(1);
  expect(routes[0]!.make).toBe(pirsch);
});

describe('data-domain', () => {
  const domain = `rollup.example.com, other.test:${OTHER}`;

  test('adds dashboards, with the same code or one of their own, for the same kinds', () => {
    expect(told({ domain }).map(([code, url]) => [code, url])).toEqual([
      [MAIN, A],
      [MAIN, 'https://rollup.example.com/a?b=c#d'],
      [OTHER, 'https://other.test/a?b=c#d'],
    ]);
    const { routes, add } = start({ domain });
    expect(routes.map(({ key }) => key)).toEqual([
      'code' + MAIN,
      `coderollup.example.com:${MAIN}`,
      `codeother.test:${OTHER}`,
    ]);
    expect(add.mock.calls.map((given: unknown[]) => given[1])).toEqual(Array(3).fill('hit event'));
  });

  test('each has settings of its own, all of them', () => {
    const { routes } = start({ domain, heartbeat: '10', endpoint: '/p' });
    expect(routes.map(({ settings }) => ({ ...settings }))).toEqual(
      [MAIN, MAIN, OTHER].map((code) => ({ code, domain, heartbeat: '10', endpoint: '/p' })),
    );
    expect(new Set(routes.map(({ settings }) => settings)).size).toBe(3);
  });

  test.each([
    ['https://example.com:8443/a', 'https://other.test/a'],
    ['https://example.com/example.com', 'https://other.test/example.com'],
    ['http://example.com', 'http://other.test/'],
    ['https://example.com?q=1', 'https://other.test/?q=1'],
  ])('changes the host of %s and nothing else', (url, rewritten) => {
    expect(urls({ domain: 'other.test' }, { url: new URL(url).href })[1]).toBe(rewritten);
  });

  test('takes the page before along, and leaves another site as it is', () => {
    const referrersOf = (referrer: string) => told({ domain: 'other.test' }, { referrer }).map(([, , , ref]) => ref);
    expect(referrersOf('https://example.com/home')).toEqual(['https://example.com/home', 'https://other.test/home']);
    expect(referrersOf('https://news.site/?from=https://example.com/')[1]).toBe(
      'https://news.site/?from=https://example.com/',
    );
    expect(referrersOf('https://example.com.evil.test/')[1]).toBe('https://example.com.evil.test/');
    expect(referrersOf('')).toEqual(['', '']);
  });

  test.each<Kind>(['event', 'session'])('is for each %s too', (kind) => {
    const { routes, stages } = start({ domain: `other.test:${OTHER}`, pathPrefix: '/shop' });
    const given = kind === 'event' ? event() : undefined;
    const made = stages.make(routes[1]!, kind, page({ url: 'https://example.com/a' }), given)!;
    const sent = given ? bodyOf(made) : Object.fromEntries(new URL(made.url).searchParams);
    expect(sent.url).toBe('https://other.test/shop/a');
    expect(sent.identification_code ?? sent.code).toBe(OTHER);
  });

  test.each(['', 'false'])('="%s" is none', (value) => {
    expect(start({ domain: value }).routes).toHaveLength(1);
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
      [A, 'Pricing & plans'],
      ['https://one.test/p/a/s?b=c#d', 'A Pricing & plans Z'],
      ['https://two.test/q/a/s?b=c#d', 'B Pricing & plans Z'],
      ['https://three.test/q/a/s?b=c#d', 'B Pricing & plans Z'],
    ]);
  });

  test('leave what is no address of a page as it is', () => {
    expect(urls(around, { url: 'about:blank' })).toEqual(['about:blank']);
  });

  test('are text, whatever is in them', () => {
    expect(urls({ pathPrefix: '/$1$&' })).toEqual(['https://example.com/$1$&/a?b=c#d']);
  });
});

test('changes nothing that it was given', () => {
  const { routes, stages } = start({ domain: 'other.test', pathPrefix: '/p' });
  const where = Object.freeze(page());
  for (const to of routes) expect(stages.make(to, 'event', where, Object.freeze(event()))).toBeDefined();
});

test('with a number of one’s own, the others have that number too', () => {
  const routes: Route[] = [];
  const stages = createStages({ add: (added) => void routes.push(added) });
  dashboards(stages, {});
  clientId(stages, {});
  const settings = readSettings({ clientId: '42', domain: 'other.test', pathPrefix: '/p' });
  stages.add(route({ key: 'clientId42', settings, make: pirsch }), 'hit event session');
  expect(routes.map(({ key }) => key)).toEqual(['code42', 'codeother.test:42']);
  const queries = routes.map((to) => {
    const { url } = stages.make(to, 'hit', page({ url: A }))!;
    expect(url).toMatch(/^\/pirsch\?/);
    return new URLSearchParams(url.split('?')[1]);
  });
  expect(queries.map((query) => [query.get('client_id'), query.get('url')])).toEqual([
    ['42', A],
    ['42', 'https://other.test/p/a?b=c#d'],
  ]);
});
