import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ensureRecipes } from '../../scripts/test/ensureRecipes.js';
import { forwards } from '../forwards';
import { describeEngines } from './harness/describeEngines';
import { serveFolder } from './harness/serveFolder';
import { serveRecipe } from './harness/serveRecipe';
import type { Hit } from './harness/startServer';
import type { Page } from './harness/types';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const [lack] = await ensureRecipes();
const title = `the recipes${lack ? ` (skipped, ${lack})` : ''}`;

/** Milliseconds within which anything that is sent too much would arrive: an address is counted when it has rested for 500. */
const SOON = 800;

const problemsOf = async (page: Page): Promise<unknown[]> =>
  (await page.console()).filter(({ type }) => /error|warn|uncaught|unhandled/.test(type));

describeEngines(title, ({ engine, server }) => {
  const it = test.skipIf(lack);
  const ofKind = (kind: string): Hit[] => server.hits.filter((hit) => hit.kind === kind);

  const open = async (name: string, fallback?: string): Promise<Page> => {
    serveFolder(server, fromRoot(`.cache/recipes/${name}`), fallback);
    const page = await engine.newPage();
    await page.goto('http://app.test/');
    return page;
  };

  const counted = async (pages: string[]): Promise<void> => {
    await server.until(() => ofKind('pageview').length >= pages.length);
    await wait(SOON);
    expect(ofKind('pageview').map(({ query, status }) => [query.url, query.t, status])).toEqual(
      pages.map((one) => [...one.split(' | '), 200]),
    );
    expect(ofKind('preflight')).toEqual([]);
  };

  const chosen = async (page: Page, url: string): Promise<void> => {
    await page.until('!!document.querySelector("#choose")');
    await page.click('#choose');
    await server.until(() => ofKind('event').some(({ status }) => status));
    await wait(SOON);
    expect(ofKind('event').map(({ json, status }) => ({ json, status }))).toMatchObject([
      { json: { event_name: 'Plan Chosen', event_meta: { plan: 'pro' }, url }, status: 200 },
    ]);
    expect(ofKind('event')).toHaveLength(1);
  };

  it('html: one pageview', async () => {
    const page = await open('html');
    await counted(['http://app.test/ | Plain HTML']);
    expect(await problemsOf(page)).toEqual([]);
  });

  const withButton: [name: string, title: string][] = [
    ['click', 'Click handler'],
    ['react', 'React'],
    ['vue', 'Vue'],
    ['svelte', 'Svelte'],
    ['gtm', 'Google Tag Manager'],
    ['csp', 'Strict CSP'],
  ];
  it.each(withButton)('%s: one pageview, and a click is an event', async (name, pageTitle) => {
    const page = await open(name);
    await server.until(() => ofKind('pageview').length);
    await chosen(page, 'http://app.test/');
    await counted([`http://app.test/ | ${pageTitle}`]);
    expect(await problemsOf(page)).toEqual([]);
  });

  it('click: its promise is shown', async () => {
    const page = await open('click');
    await chosen(page, 'http://app.test/');
    await page.until('document.querySelector("#outcome").textContent === "sent"');
  });

  it.each([
    ['router', 'index.html'],
    ['next', undefined],
  ])('%s: a change of the route is one more pageview, and so is the way back', async (name, fallback) => {
    const page = await open(name, fallback);
    const [home, pricing] = ['http://app.test/ | Home', 'http://app.test/pricing | Pricing'] as const;
    await counted([home]);
    await page.click('a[href="/pricing"]');
    await counted([home, pricing]);
    await chosen(page, 'http://app.test/pricing');
    await page.back();
    await counted([home, pricing, home]);
    expect(await problemsOf(page)).toEqual([]);
  });

  it('csp: another file in place of the script does not run', async () => {
    const page = await open('csp');
    await counted(['http://app.test/ | Strict CSP']);
    server.hits.length = 0;
    server.page('*', ({ pathname }) =>
      pathname === '/'
        ? readFileSync(fromRoot('.cache/recipes/csp/index.html'), 'utf8')
        : {
            body: '(window.ran = window.ran || []).push(document.currentScript.getAttribute("src"))',
            headers: { 'content-type': 'text/javascript' },
          },
    );
    await page.goto('http://app.test/?changed');
    await wait(SOON);
    expect(server.hits).toEqual([]);
    // choose.js stands there without a hash: that runs, the other does not.
    expect(await page.evaluate('window.ran')).toEqual(['/choose.js']);
  });

  it('consent: nothing before a yes, everything after it and on the next page', async () => {
    const stored = () => [localStorage.length, sessionStorage.length, document.cookie.length];
    const page = await open('consent');
    await page.click('#choose');
    await wait(SOON);
    expect(server.hits).toEqual([]);
    expect(await page.evaluate('document.querySelectorAll("script[src*=pagebeat]").length')).toBe(0);
    expect(await page.evaluate(stored)).toEqual([0, 0, 0]);
    await page.click('#yes');
    await counted(['http://app.test/ | Consent banner']);
    await chosen(page, 'http://app.test/');
    await page.goto('http://app.test/?next');
    await counted(['http://app.test/ | Consent banner', 'http://app.test/?next | Consent banner']);
    expect(await problemsOf(page)).toEqual([]);
  });

  it('consent: a no sends and stores nothing', async () => {
    const page = await open('consent');
    await page.click('#no');
    await page.click('#choose');
    await wait(SOON);
    expect(server.hits).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    expect(await page.evaluate('document.querySelector("#banner").hidden')).toBe(true);
    expect(await problemsOf(page)).toEqual([]);
  });

  it.each([
    ['tcf', 'TCF banner'],
    ['consent-mode', 'Consent mode'],
  ])('%s: nothing before a choice; all of it after a yes; nothing after a no', async (name, pageTitle) => {
    const page = await open(name);
    const ask = () =>
      page.evaluate(() => {
        const told = Promise.race([
          window.pirsch('Plan Chosen', { meta: { plan: 'pro' } }),
          new Promise((resolve) => setTimeout(resolve, 1000, 'waits')),
        ]);
        return told.then((verdict) => JSON.stringify(verdict));
      });
    await page.click('#choose');
    await wait(SOON);
    expect(server.hits).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    await page.click('#yes');
    await server.until(() => ofKind('event').some(({ status }) => status));
    await counted([`http://app.test/ | ${pageTitle}`]);
    expect(ofKind('event').map(({ json }) => json)).toMatchObject([{ event_name: 'Plan Chosen' }]);
    await page.click('#no');
    expect(await ask()).toBe('{"ok":true,"skipped":"consent"}');
    await page.goto('http://app.test/?next');
    await page.click('#no');
    expect(await ask()).toBe('{"ok":true,"skipped":"consent"}');
    await counted([`http://app.test/ | ${pageTitle}`]);
    await page.click('#yes');
    expect(await ask()).toBe('{"ok":true,"status":200}');
    expect(await problemsOf(page)).toEqual([]);
  });

  it('tcf: who is not asked by law is counted', async () => {
    const page = await open('tcf');
    await page.goto('http://app.test/?outside');
    await counted(['http://app.test/?outside | TCF banner']);
    expect(await problemsOf(page)).toEqual([]);
  });

  it('proxy: all goes to the own host, on the paths of the configuration', async () => {
    for (const [path, target] of Object.entries(forwards.nginx())) {
      server.page(path, async ({ search }, { method, body }) => {
        const answer = await fetch(`${server.localOrigin}${target}${search}`, {
          method,
          body,
          duplex: 'half',
        } as never);
        return { status: answer.status, body: await answer.text(), headers: { 'content-type': 'text/plain' } };
      });
    }
    server.file('/pb.js', fromRoot('dist/pagebeat.js'), 'text/javascript');
    const page = await open('proxy');
    await counted(['http://app.test/ | First-party proxy']);
    await chosen(page, 'http://app.test/');
    expect(await problemsOf(page)).toEqual([]);
  });

  it('react: strict mode and hot reload give one pageview', async () => {
    const vite = await serveRecipe('react');
    try {
      server.page('*', async ({ pathname, search }, { headers }) => {
        const answer = await fetch(vite.origin + pathname + search, {
          headers: { accept: headers.get('accept') ?? '*/*' },
        });
        const type = answer.headers.get('content-type') ?? 'text/plain';
        return { status: answer.status, body: await answer.text(), headers: { 'content-type': type } };
      });
      const page = await engine.newPage();
      await page.goto('http://app.test/');
      await counted(['http://app.test/ | React']);
      if (engine.name === 'webkit') {
        // It asks our proxy for the socket by which Vite tells of a change, too. This is what a page does then.
        expect(await page.evaluate("import('/tracker.ts?t=1').then(({ track }) => track === siteTracker)")).toBe(true);
      } else {
        vite.change('tracker.ts');
        await page.until(() => window.__console?.some(({ text }) => /hot updated.*App.tsx/.test(text)));
      }
      await chosen(page, 'http://app.test/');
      await counted(['http://app.test/ | React']);
    } finally {
      await vite.close();
    }
  });
});
