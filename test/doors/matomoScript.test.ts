import { describe, expect } from 'vitest';
import { it } from './it.js';
import type { Page } from './openPage.js';

const door = 'pagebeat.matomo';
const KEPT = ['idsite', 'url', 'urlref', 'action_name', 'e_c', 'e_a', 'e_n', 'e_v', 'dimension2'];
const queries = ({ begun }: Page) =>
  begun.map(({ url }) => Object.fromEntries([...new URL(url).searchParams].filter(([name]) => KEPT.includes(name))));

describe('pagebeat.matomo.js in the place of Matomo’s own script', () => {
  it('reads its attributes, and counts the page, and no later address by itself', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.matomo, { door });
    page.history.pushState(null, '', '/b');
    page.dispatch('pagehide');
    await page.quiet();
    expect(queries(page)).toEqual([{ idsite: '1', url: 'http://app.test/a?x=1', action_name: 'Title' }]);
    expect(page.begun[0]!.headers).toEqual({});
    expect(collector.hits.filter(({ error }) => error)).toEqual([]);
    expect(page.lines).toEqual([]);
  });

  it('does what a page has pushed before, whose own snippet says where and for whom', async ({ collector, open }) => {
    const page = open();
    page.run(`_paq = window._paq || [];
      _paq.push(['setDocumentTitle', 'Mine']);
      _paq.push(['trackPageView']);
      _paq.push(['enableLinkTracking']);
      _paq.push(['trackEvent', 'Form', 'Signup', 'pro', 3, { dimension2: 'x' }]);
      _paq.push(['setTrackerUrl', '${collector.origin}/matomo.php'], ['setSiteId', '7']);`);
    await page.load({}, { door, src: 'http://app.test/pagebeat.matomo.js' });
    await page.quiet();
    expect(queries(page)).toEqual([
      { idsite: '7', url: 'http://app.test/a?x=1', action_name: 'Mine' },
      { idsite: '7', url: 'http://app.test/a?x=1', e_c: 'Form', e_a: 'Signup', e_n: 'pro', e_v: '3', dimension2: 'x' },
    ]);
    expect(page.lines).toEqual([]);
  });

  it('sends no pageview where the page asks for none', async ({ collector, open }) => {
    const page = open();
    page.run(`_paq = [['trackEvent', 'Form', 'Signup']]`);
    await page.load(collector.matomo, { door });
    await page.quiet();
    expect(queries(page)).toEqual([{ idsite: '1', url: 'http://app.test/a?x=1', e_c: 'Form', e_a: 'Signup' }]);
  });

  it('does what is pushed later, as an application does for its routes', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.matomo, { door });
    await page.quiet();
    page.run(`_paq.push(['setReferrerUrl', location.href]); _paq.push(['setCustomUrl', '/b']);
      _paq.push(['trackPageView', 'Second'], ['trackEvent', 'Form', 'Signup'])`);
    await page.quiet();
    expect(queries(page).slice(1)).toEqual([
      { idsite: '1', url: 'http://app.test/b', urlref: 'http://app.test/a?x=1', action_name: 'Second' },
      { idsite: '1', url: 'http://app.test/b', e_c: 'Form', e_a: 'Signup' },
    ]);
  });

  it('says on localhost what it does not do, and nothing elsewhere', async ({ collector, open }) => {
    const page = open({ url: 'http://localhost/' });
    await page.load(collector.matomo, { door });
    page.run(`_paq.push(['setUserId', 'jane'])`);
    expect(page.lines).toEqual(['error: pagebeat: invalid setUserId']);
    const other = open();
    await other.load(collector.matomo, { door });
    other.run(`_paq.push(['setUserId', 'jane']); _paq.push(['setCustomUrl', 'http://[']); _paq.push(null)`);
    expect(other.lines).toEqual([]);
  });

  it('honours its opt-out', async ({ collector, open }) => {
    const page = open();
    page.document.cookie = 'mtm_consent_removed=1700000000000';
    await page.load(collector.matomo, { door });
    await expect(page.call('Signup')).resolves.toEqual({ ok: true, skipped: 'opt-out' });
    expect(page.begun).toEqual([]);
  });
});
