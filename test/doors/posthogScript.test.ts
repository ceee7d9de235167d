import { describe, expect } from 'vitest';
import { it } from './it.js';
import type { Page } from './openPage.js';

const door = 'pagebeat.posthog';
const bodies = ({ begun }: Page) => begun.map(({ body }) => JSON.parse(body!));
/** As the snippet does: a list of calls, and those of init apart. */
const stub = (key: string, config: object): string => `
  posthog = []; posthog._i = [];
  posthog.init = function (key, config) { posthog._i.push([key, config]) };
  posthog.capture = function () { posthog.push(['capture'].concat([].slice.call(arguments))) };
  posthog.init(${JSON.stringify(key)}, ${JSON.stringify(config)});`;

describe('pagebeat.posthog.js in the place of PostHog’s own script', () => {
  it('reads its attributes, and counts each page without cookies', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.posthog, { door });
    await page.quiet();
    page.history.pushState(null, '', '/b');
    page.dispatch('pagehide');
    await page.quiet();
    expect(bodies(page)).toMatchObject([
      {
        api_key: 'phc_key',
        event: '$pageview',
        distinct_id: '$posthog_cookieless',
        properties: { $cookieless_mode: true, $current_url: 'http://app.test/a?x=1', $host: 'app.test' },
      },
      { event: '$pageview', properties: { $current_url: 'http://app.test/b', $referrer: 'http://app.test/a?x=1' } },
    ]);
    expect(bodies(page)[0].properties.$raw_user_agent).toContain('HappyDOM');
    expect(page.begun.every(({ headers }) => Object.keys(headers).length === 0)).toBe(true);
    expect(collector.hits.filter(({ error }) => error)).toEqual([]);
    expect(page.lines).toEqual([]);
  });

  it('takes key, host and calls from the page’s snippet', async ({ collector, open }) => {
    const page = open();
    page.run(`${stub('phc_snippet', { api_host: collector.origin })}
      posthog.capture('Signup', { plan: 'pro', in: { a: [1, null] } }); posthog.push(['identify', 'jane'])`);
    await page.load({}, { door, src: 'http://app.test/pagebeat.posthog.js' });
    await page.quiet();
    expect(bodies(page)).toMatchObject([
      { api_key: 'phc_snippet', event: '$pageview' },
      { api_key: 'phc_snippet', event: 'Signup', properties: { plan: 'pro', in: { a: [1, null] } } },
    ]);
    await expect(page.run(`posthog.capture('Again')`)).resolves.toEqual({ ok: true, status: 200 });
  });

  it('sends no pageview where the page wants none', async ({ collector, open }) => {
    const page = open();
    page.run(stub('phc_snippet', { api_host: collector.origin, capture_pageview: false }));
    await page.load({}, { door, src: 'http://app.test/pagebeat.posthog.js' });
    await page.quiet();
    expect(page.begun).toEqual([]);
  });

  it('has the other functions, which do nothing, and say so on localhost', async ({ collector, open }) => {
    const page = open({ url: 'http://localhost/' });
    await page.load(collector.posthog, { door });
    page.run(`posthog.identify('jane'); posthog.register({}); posthog.init('phc_a')`);
    expect(page.lines).toContain('error: pagebeat: invalid identify');
    const other = open();
    await other.load(collector.posthog, { door });
    other.run(`posthog.identify('jane'); posthog.reset()`);
    expect(other.lines).toEqual([]);
  });

  it.for([
    ['0', 'opt-out'],
    ['1', undefined],
  ] as const)('with %s as its opt-out: %s', async ([value, skipped], { collector, open }) => {
    const page = open();
    page.window.localStorage.setItem('__ph_opt_in_out_phc_key', value);
    await page.load(collector.posthog, { door });
    const verdict = (await page.call('Signup')) as { skipped?: string };
    expect(verdict.skipped).toBe(skipped);
  });
});
