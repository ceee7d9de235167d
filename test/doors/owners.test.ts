import { describe, expect } from 'vitest';
import type { Door } from './bundle.js';
import { it } from './it.js';
import { until } from './until.js';

const door: Door = 'pagebeat.full';

describe('what owners ask for, in pagebeat.full.js', () => {
  it('is off until its attribute is there: a drop-in counts what it counted', async ({ collector, open }) => {
    const page = open({ url: 'http://app.test/a?pagebeat=off&utm_source=letter' });
    page.define(page.window.navigator, 'webdriver', true);
    page.define(page.window.navigator, 'globalPrivacyControl', true);
    page.define(page.document, 'hasFocus', () => true);
    await page.load(collector.pirsch, { door });
    await page.call('Clicked');
    page.dispatch('pagehide');
    await page.quiet();
    expect(collector.pageviews()).toHaveLength(1);
    expect(collector.events().map(({ decoded }) => [decoded.name, decoded.page, decoded.meta])).toEqual([
      ['Clicked', 'http://app.test/a?pagebeat=off&utm_source=letter', {}],
    ]);
    expect(page.window.localStorage).toHaveLength(0);
    expect(page.window.pirsch).not.toHaveProperty('consent');
  });

  it.for(['pirsch', 'swetrix', 'firstparty', 'customerio'] as const)(
    'nothing goes to %s before the visitor agrees, and nothing after they do no longer',
    async (name, { collector, open }) => {
      const page = open({ referrer: 'https://news.site/' });
      await page.load({ ...collector[name], 'data-consent': 'wait', 'data-customerio-store': '' }, { door });
      await expect(page.call('Early')).resolves.toEqual({ ok: true, queued: true });
      page.dispatch('pagehide');
      await page.quiet();
      expect([page.begun, page.window.localStorage.length]).toEqual([[], 0]);
      page.window.pirsch.consent!(true);
      await until(() => collector.events(name).length, 'the event arrived');
      expect(collector.hits.map(({ kind }) => kind)).toEqual(['pageview', 'event']);
      page.window.pirsch.consent!(false);
      expect(page.window.localStorage).toHaveLength(0);
      await expect(page.call('Late')).resolves.toEqual({ ok: true, skipped: 'consent' });
      expect(collector.hits).toHaveLength(2);
    },
  );

  it.for([
    ['data-respect', 'globalPrivacyControl', 'privacy'],
    ['data-ignore-bots', 'webdriver', 'bot'],
  ] as const)('with %s and %s nothing is sent', async ([attribute, signal, skipped], { collector, open }) => {
    const page = open();
    page.define(page.window.navigator, signal, true);
    await page.load({ ...collector.pirsch, [attribute]: '' }, { door });
    await expect(page.call('Clicked')).resolves.toEqual({ ok: true, skipped });
    expect(page.begun).toEqual([]);
  });

  it('an opt-out by the address holds, and is told of in a line', async ({ collector, open }) => {
    const page = open({ url: 'http://app.test/a?pagebeat=off' });
    await page.load({ ...collector.pirsch, 'data-own-visits': '' }, { door });
    await expect(page.call('Clicked')).resolves.toEqual({ ok: true, skipped: 'opt-out' });
    expect(page.lines).toEqual(['info: pagebeat is off']);
    expect(page.begun).toEqual([]);
  });
});
