import { describe, expect, test } from 'vitest';
import { createCollector } from '../../examples/collector/createCollector.js';
import { createSite } from '../../examples/site/createSite.js';
import { describeEngines } from './harness/describeEngines';
import { CODE, PROJECT } from './harness/tagPage';
import type { Page } from './harness/types';

declare const pirsch: (name: unknown, options?: unknown) => Promise<Record<string, unknown>>;

interface Option {
  attribute: string;
  destination: string;
  input: string;
  choices?: string[];
}

/** One value for each option that is no switch and none of a list; the rest follows from its input. */
const SAMPLES: Record<string, string> = {
  address: '/elsewhere',
  code: CODE,
  hosts: 'rollup.example.com',
  identifier: 'track',
  key: 'key',
  number: '42',
  patterns: '^/builder,^/shop',
  project: PROJECT,
  seconds: '60',
  switch: '',
  switchOrText: 'example.com',
  text: 'text',
};

/** The ids of each destination, and of Pirsch's own scripts where an option asks for one. */
const IDS: Record<string, string> = {
  pirsch: `data-code=${CODE}`,
  swetrix: `data-project-id=${PROJECT}`,
  customerio: 'data-customerio-key=key',
  firstparty: 'data-firstparty-key=key&data-firstparty-endpoint=/',
  usercom: 'data-usercom-key=key',
  all: `data-code=${CODE}&data-project-id=${PROJECT}`,
  plausible: 'data-plausible-domain=example.com',
  umami: 'data-website-id=6b1f7c1e-3a4d-4a55-9d5e-1f0a2b3c4d5e',
  goatcounter: 'data-goatcounter=/count',
  matomo: 'data-matomo-url=/&data-matomo-site=1',
  posthog: 'data-posthog-key=phc_key',
  own: 'data-own-endpoint=/own',
};

const clickLabelled = (text: string): void => {
  for (const label of document.querySelectorAll('label')) if (label.textContent?.trim() === text) label.click();
};

const fill = (page: Page, selector: string, value: string): Promise<void> =>
  page.evaluate(
    (css, text) => {
      const input = document.querySelector(css) as HTMLInputElement;
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    selector,
    value,
  );

/** What the tag has to say against how it is used. It has `data-dev`, so the companion is there and tells what it does. */
const complaints = async (page: Page): Promise<unknown[]> =>
  (await page.console()).filter(({ type, text }) => type === 'error' || text.includes(' invalid '));

const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector);

describeEngines('the tag builder', ({ engine, server }) => {
  // The site under a host of its own: what the live page sends goes to the server's own collector.
  const site = createSite({ collector: createCollector() });
  server.page('*', async (url, request) => {
    // What a stream says is not for these tests, and it has no end.
    if (url.pathname === '/collector/stream') return { status: 204 };
    const response = await site.fetch(request);
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  });

  const open = async (path: string): Promise<Page> => {
    const page = await engine.newPage();
    await page.goto(`http://site.test${path}`);
    if (path.startsWith('/builder/?') || path === '/builder/')
      await page.until(() => Boolean(document.querySelector('#tag')));
    return page;
  };
  const events = () => server.hits.filter(({ kind }) => kind === 'event');
  const problems = () => server.hits.filter(({ error, status }) => error || status >= 400);

  /** A page of somebody's own with what was copied from the builder. */
  const paste = async (tag: string): Promise<Page> => {
    server.page(
      '/pasted',
      `<!doctype html><html><head><title>Pasted</title>${tag}</head><body>
        <button id="button" onclick="pirsch('Button Clicked', { duration: 42, meta: { Clicks: 1 } })">Click</button>`,
    );
    const page = await engine.newPage();
    await page.goto('https://shop.test/pasted');
    return page;
  };

  test('a tag is chosen, pasted into a page, and sends', async () => {
    const builder = await open('/builder/');
    expect(await textOf(builder, '#tag')).toContain('data-code="YOUR_PIRSCH_CODE"');
    // An id is no word of any language.
    expect(await builder.evaluate(() => document.querySelector<HTMLInputElement>('#id-data-code')!.spellcheck)).toBe(
      false,
    );
    await fill(builder, '#id-data-code', CODE);
    await fill(builder, '#option-data-path-prefix', '/shop');
    await builder.evaluate(() => document.getElementById('option-data-disable-query')!.click());
    const tag = await builder.until(() => {
      const text = document.getElementById('tag')!.textContent!;
      return text.includes('data-disable-query') && text;
    });
    expect(tag).toBe(`<script defer src="/pagebeat.full.js"
    data-code="${CODE}"
    data-path-prefix="/shop"
    data-disable-query></script>`);
    expect(await textOf(builder, '.notice')).toContain('data-path-prefix');
    const address = `http://site.test/builder/?data-code=${CODE}&data-path-prefix=%2Fshop&data-disable-query=`;
    await expect.poll(() => builder.url()).toBe(address);
    expect(await builder.console()).toEqual([]);

    const page = await paste(tag);
    await server.until((hits) => hits.find(({ kind, status }) => kind === 'pageview' && status));
    await page.click('#button');
    await server.until(() => events()[0]);
    expect(events()[0]!.headers.host).toBe('api.pirsch.io');
    expect(events()[0]!.decoded).toMatchObject({
      name: 'Button Clicked',
      page: 'https://shop.test/shop/pasted',
      meta: { Clicks: '1' },
    });
    expect(problems()).toEqual([]);
    expect(await page.console()).toEqual([]);
  });

  test('a wrong code says what is wrong, and there is nothing to copy until it is right', async () => {
    const page = await open('/builder/');
    const isCopyable = () => page.evaluate(() => !(document.querySelector('.tag .main') as HTMLButtonElement).disabled);
    await fill(page, '#id-data-code', PROJECT);
    await page.until(() => Boolean(document.querySelector('[aria-invalid="true"]')));
    expect(await textOf(page, '#id-data-code-about')).toContain('This looks like the project id of Swetrix');
    expect(await isCopyable()).toBe(false);
    // The vendor's whole snippet will do.
    await fill(page, '#id-data-code', `<script defer src="x.js" data-code="${CODE}"></script>`);
    await page.until(() => !document.querySelector('[aria-invalid="true"]'));
    expect(await isCopyable()).toBe(true);
    await page.click('.tag .main');
    await page.until(() => document.querySelector('.tag .main')!.textContent === 'Copied');
  });

  test('the address holds the choice: reloaded it is there, and nothing is stored', async () => {
    const page = await open('/builder/');
    await page.evaluate(clickLabelled, 'Pirsch');
    await page.evaluate(clickLabelled, 'Firstparty');
    await page.until(() => Boolean(document.querySelector('#id-data-firstparty-key')));
    await fill(page, '#id-data-firstparty-key', 'write-key');
    await fill(page, '#id-data-firstparty-endpoint', 'https://fp.example.com');
    const tag = await page.until(() => {
      const text = document.getElementById('tag')!.textContent!;
      return text.includes('fp.example.com') && text;
    });
    expect(tag).toContain('src="/pagebeat.firstparty.js"');
    expect(await page.evaluate(() => Boolean(document.getElementById('option-data-heartbeat')))).toBe(false);
    await page.goto(await page.url());
    await page.until((text) => document.getElementById('tag')?.textContent === text, tag);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
  });

  test('a search finds options by what they do, and opens their groups', async () => {
    const page = await open(`/builder/?data-code=${CODE}`);
    await fill(page, 'input[type="search"]', 'seconds');
    const found = await page.until(() => {
      return (
        !document.getElementById('option-data-outbox') &&
        [...document.querySelectorAll('details[open] .option .name code')].map((code) => code.textContent)
      );
    });
    expect(found).toContain('data-heartbeat');
    expect(found).not.toContain('data-outbox');
  });

  test('a tag of exactly what is ticked is composed, downloaded and tried', async () => {
    const page = await open(`/builder/?data-code=${CODE}`);
    await page.until(() => !document.querySelector('.files')!.textContent!.includes('composing'));
    expect(await textOf(page, '#tag')).toContain('src="/pagebeat.pirsch.js"');
    const sizeOf = () => page.evaluate(() => document.querySelector('.row:has(#file-exact) .bytes')!.textContent!);
    const before = await sizeOf();
    await page.click('#file-exact');
    await page.evaluate(() => document.getElementById('part-retry')!.click());
    await page.until((size) => {
      const text = document.querySelector('.row:has(#file-exact) .bytes')!.textContent!;
      return !text.includes('composing') && text !== size;
    }, before);
    expect(await textOf(page, '#tag')).toContain('src="/my-tag.js"');
    expect(await page.url()).toContain('exact=&parts=navigation%2Cheartbeat%2Cretry');
    const href = await page.evaluate(() => document.getElementById('download')!.getAttribute('href')!);
    expect(href).toBe('/builder/composed/pirsch,navigation,heartbeat,retry/my-tag.js');
    await page.click('#try');
    await page.until(() => location.pathname === '/builder/live' && typeof pirsch === 'function');
    expect(await page.evaluate(() => Boolean(document.querySelector('script[src*="my-tag.js"]')))).toBe(true);
    await server.until((hits) => hits.find(({ kind }) => kind === 'pageview'));
    expect(problems()).toEqual([]);
  });

  test('the search lists the exact name first, and own visits have two links', async () => {
    const page = await open(`/builder/?data-code=${CODE}&data-own-visits=&site=https%3A%2F%2Fshop.test`);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.own-link a')].map((a) => a.href),
    );
    expect(links).toEqual(['https://shop.test/?pagebeat=off', 'https://shop.test/?pagebeat=on']);
    await fill(page, 'input[type="search"]', 'dev');
    await page.until(() => document.querySelector('.option .name code')?.textContent === 'data-dev');
  });

  test('an address with what no tag has says so', async () => {
    const page = await open(`/builder/?data-code=${CODE}&data-evil=%3Cimg%20src=x%3E`);
    expect(await textOf(page, '.notice')).toContain('data-evil');
    expect(await textOf(page, '#tag')).not.toContain('evil');
  });

  test('a tag with integrity is run by the browser', async () => {
    const builder = await open(`/builder/?data-code=${CODE}&integrity=`);
    const tag = await textOf(builder, '#tag');
    expect(tag).toMatch(/\sintegrity="sha384-[^"]{64}"\s+crossorigin="anonymous"><\/script>$/);
    const page = await paste(tag);
    await page.until(() => typeof pirsch === 'function');
    await server.until((hits) => hits.find(({ kind }) => kind === 'pageview'));
    expect(await page.console()).toEqual([]);

    const tampered = await paste(tag.replace(/sha384-..../, 'sha384-AAAA'));
    expect(await tampered.evaluate(() => typeof pirsch)).toBe('undefined');
  });

  describe('the live page', () => {
    test('has the tag, sends an event, and says what came of it', async () => {
      const builder = await open(`/builder/?data-code=${CODE}`);
      await builder.click('#try');
      await builder.until(() => location.pathname === '/builder/live' && typeof pirsch === 'function');
      await server.until((hits) => hits.find(({ kind }) => kind === 'pageview'));
      await builder.until(() => Boolean(document.querySelector('#send:enabled')));
      await fill(builder, '[name="name"]', 'plan_chosen');
      await fill(builder, '[name="meta"]', '{ "plan": "pro" }');
      await builder.click('#send');
      await builder.until(() => Boolean(document.querySelector('#verdicts .resolved')));
      await server.until(() => events()[0]);
      expect(events()[0]!.decoded).toMatchObject({ name: 'plan_chosen', meta: { plan: 'pro' } });
      expect(events()[0]!.headers.host).toBe('site.test');

      await fill(builder, '[name="meta"]', '{ plan');
      await builder.click('#send');
      await builder.until(() => document.querySelector('#meta-problem')!.textContent!.includes('must be JSON'));

      await builder.click('#visit');
      await server.until((hits) => hits.filter(({ kind }) => kind === 'pageview').length === 2);
      await builder.reload();
      await builder.until(() => location.pathname === '/builder/live/pricing' && typeof pirsch === 'function');
      expect(problems()).toEqual([]);
    });

    test('reaches all five', async () => {
      const page = await open(`/builder/live?${Object.values(IDS).slice(0, 5).join('&')}`);
      await page.until(() => Boolean(document.querySelector('#send:enabled') && window.userengage));
      await page.click('#send');
      await server.until(() => events().length === 5);
      expect(
        events()
          .map(({ destination }) => destination)
          .sort(),
      ).toEqual(['customerio', 'firstparty', 'pirsch', 'swetrix', 'usercom']);
      expect(problems()).toEqual([]);
      expect(await complaints(page)).toEqual([]);
    });

    test.each(['plausible', 'umami', 'goatcounter', 'matomo', 'posthog', 'own'])('reaches %s', async (name) => {
      const page = await open(`/builder/live?${IDS[name]}`);
      await page.until(() => Boolean(document.querySelector('#send:enabled') && window.pirsch));
      await page.click('#send');
      await server.until(() => events()[0]);
      expect(events()[0]).toMatchObject({ destination: name });
      await server.until((hits) => hits.some(({ kind }) => kind === 'pageview'));
      // Chromium without a window says so, and these do not count what a program does.
      expect(problems().filter(({ error }) => !/bot/.test(error ?? ''))).toEqual([]);
      expect(await complaints(page)).toEqual([]);
    });

    test('takes every option there is, and the tag has nothing to say against any', async () => {
      const { options } = (await (await site.request('/builder/options')).json()) as { options: Option[] };
      const page = await engine.newPage();
      for (const { attribute, destination, input, choices } of options) {
        const params = new URLSearchParams(IDS[destination]);
        const value = choices ? choices.join(input === 'oneOf' ? '|' : ',').split('|')[0]! : SAMPLES[input];
        if (attribute.endsWith('-…')) params.set(attribute.replace('…', 'author'), 'jane');
        else params.set(attribute, value!);
        server.reset();
        await page.goto(`http://site.test/builder/live?${params}`);
        const name = attribute === 'data-global' ? 'track' : 'pirsch';
        const [isThere, status] = await page.evaluate(
          (global) => [typeof window[global as 'self'], document.querySelector('pre')?.textContent],
          name,
        );
        expect.soft(isThere, `${attribute}: ${status}`).toBe('function');
        expect.soft(await complaints(page), attribute).toEqual([]);
      }
      // A page for each of them.
    }, 90_000);
  });
});

declare global {
  interface Window {
    userengage?: unknown;
  }
}
