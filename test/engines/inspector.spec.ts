import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { serveSite } from './harness/serveSite';
import type { Page } from './harness/types';

const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';
const SITE = 'https://example.com';
const MOST_ROWS = 100;

/** What a page saw of a flood: the most rows there ever were, and what a screen reader was told. */
interface Seen {
  mostRows: number;
  announced: { text: string; time: number }[];
}

/** What the inspector shows. */
const read = (page: Page) =>
  page.evaluate(() => {
    const texts = (css: string, within: ParentNode = document) =>
      [...within.querySelectorAll<HTMLElement>(css)].map((found) => found.textContent!.replace(/\s+/g, ' ').trim());
    return {
      // What a number means stands below it.
      numbers: [...document.querySelectorAll('.numbers dd')].map((found) => found.firstChild!.textContent),
      events: [...document.querySelectorAll('.events .event')].map((row) => texts('.plain, .figure', row)),
      pages: texts('[aria-labelledby="panel-pages"] tbody tr > *'),
      stream: texts('.stream .arrival .headline strong'),
      filters: texts('.filters li'),
      pressed: texts('.controls [aria-pressed="true"]'),
    };
  });

describeEngines('the inspector', ({ engine, server }) => {
  const { origin, collector } = serveSite(server);
  const opened: Page[] = [];
  beforeEach(() => {
    opened.length = 0;
    collector.clear();
  });
  afterEach(async () => {
    const lines = (await Promise.all(opened.map((page) => page.console()))).flat();
    expect(lines.filter(({ type }) => type === 'uncaught' || type === 'unhandledrejection')).toEqual([]);
  });

  const open = async (path = '/inspector/'): Promise<Page> => {
    const page = await engine.newPage();
    opened.push(page);
    await page.goto(origin + path);
    return page;
  };
  const connected = (page: Page) => page.until(() => !!document.querySelector('.connection.live'));
  const shows = (page: Page, expected: Partial<Awaited<ReturnType<typeof read>>>) =>
    expect.poll(() => read(page)).toMatchObject(expected);
  const textOf = (page: Page, css: string) =>
    page.evaluate((selector) => document.querySelector(selector)?.textContent, css);
  const says = (page: Page, css: string, text: string) => expect.poll(() => textOf(page, css)).toContain(text);

  /** The selector of the one among them with this text. */
  const withText = async (page: Page, css: string, text: string): Promise<string> => {
    const mark = (selector: string, wanted: string) => {
      const found = [...document.querySelectorAll(selector)].find(({ textContent }) => textContent!.trim() === wanted);
      for (const marked of document.querySelectorAll('[data-wanted]')) marked.removeAttribute('data-wanted');
      found?.setAttribute('data-wanted', '');
      return !!found;
    };
    await page.until(mark, css, text);
    return '[data-wanted]';
  };

  // Without a browser; a visitor is whom the collector takes for one by the name of the browser.
  const post = (path: string, body: object, visitor = 'somebody', headers: Record<string, string> = {}) =>
    collector.app.fetch(
      new Request(SITE + path, {
        method: 'POST',
        headers: { 'user-agent': visitor, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    );
  const view = (path: string, visitor?: string) =>
    collector.app.fetch(
      new Request(`${SITE}/hit?${new URLSearchParams({ code: CODE, url: SITE + path })}`, {
        headers: { 'user-agent': visitor ?? 'somebody' },
      }),
    );
  const act = (event_name: string, event_meta: object = {}, visitor?: string, more: object = {}) =>
    post('/event', { identification_code: CODE, url: `${SITE}/`, event_name, event_meta, ...more }, visitor);
  const actInSwetrix = (ev: string, visitor?: string) => post('/log/custom', { pid: 'abcdefghijkl', ev }, visitor);

  test('shows what was clicked: in the stream, and in the figures', async () => {
    const page = await open('/snippet.html');
    await page.click('#button');
    await expect.poll(() => collector.store.recent(9).length).toBe(1);
    await act('Plan Chosen', {}, 'another');
    await page.goto(`${origin}/inspector/`);
    await shows(page, {
      numbers: ['0', '2', '2', '2', '0'],
      events: [
        ['Button Clicked', '1', '1', '1 of 2', '42 s'],
        ['Plan Chosen', '1', '1', '1 of 2', '–'],
      ],
      stream: ['Plan Chosen', 'Button Clicked'],
      pressed: ['Today', 'Pirsch 2'],
    });
    for (const text of [
      'event to Pirsch',
      'counted',
      '200',
      'duration42 s',
      `page${origin}/snippet.html`,
      'Clicks 1',
    ]) {
      await says(page, '.arrival:nth-child(2)', text);
    }
    await page.click('.expand');
    await says(page, '.metadata', 'Clicks');
  });

  test('on a phone twenty of what arrives are listed, and more on demand', async () => {
    for (let count = 0; count < 50; count++) await view(`/${count}`, 'Anna');
    const page = await engine.newPage();
    await page.goto(`${origin}/optout.html`);
    // A frame of that width: no driver sets the size of a window in all three.
    await page.evaluate(() => {
      document.body.innerHTML = '<iframe src="/inspector/" width="390" height="800"></iframe>';
    });
    const listed = () =>
      page.evaluate(() => {
        const phone = document.querySelector('iframe')!.contentDocument!;
        const more = [...phone.querySelectorAll('button')].find((one) => /^Show \d+ more$/.test(one.textContent!));
        return [phone.querySelectorAll('.arrival').length, more?.textContent];
      });
    const click = () =>
      page.evaluate(() => {
        const phone = document.querySelector('iframe')!.contentDocument!;
        [...phone.querySelectorAll('button')].find((one) => /^Show \d+ more$/.test(one.textContent!))!.click();
      });
    await expect.poll(listed).toEqual([20, 'Show 20 more']);
    await click();
    await expect.poll(listed).toEqual([40, expect.stringMatching(/^Show 1\d more$/)]);
    await click();
    await expect.poll(listed).toEqual([expect.any(Number), null]);
  });

  test('a click filters by an event, and by a value: in all panels, after a reload, until it is removed', async () => {
    for (const path of ['/', '/pricing', '/']) await view(path, 'Anna');
    await act('Plan Chosen', { plan: 'pro' }, 'Anna');
    await view('/pricing', 'Bert');
    await act('Plan Chosen', { plan: 'free' }, 'Bert');
    for (const path of ['/docs', '/docs', '/docs', '/docs']) await view(path, 'Carl');
    await act('Rated', {}, 'Carl');
    const page = await open();
    const all = { numbers: ['8', '3', '3', '3', '0'], filters: [], events: [{ 0: 'Plan Chosen' }, { 0: 'Rated' }] };
    await shows(page, { ...all, pages: expect.arrayContaining(['/docs']) } as never);

    await page.click(await withText(page, '.event-name .plain', 'Plan Chosen'));
    const ofEvent = {
      numbers: ['4', '2', '2', '2', '0'],
      events: [['Plan Chosen', '2', '2', '2 of 3', '–']],
      pages: ['/', '2', '1', '/pricing', '2', '2'],
      stream: ['Plan Chosen', 'Plan Chosen'],
      filters: ['Plan Chosen ×'],
    };
    await shows(page, ofEvent);
    await page.click('.expand');
    await page.click(await withText(page, '.metadata .plain', 'pro'));
    const ofValue = {
      numbers: ['3', '1', '1', '1', '0'],
      events: [['Plan Chosen', '1', '1', '1 of 3', '–']],
      pages: ['/', '2', '1', '/pricing', '1', '1'],
      stream: ['Plan Chosen'],
      filters: ['Plan Chosen: plan = pro ×'],
    };
    await shows(page, ofValue);

    await page.evaluate(() => {
      (window as { isFirst?: boolean }).isFirst = true;
    });
    await page.reload();
    await page.until(() => !(window as { isFirst?: boolean }).isFirst);
    await shows(page, ofValue);
    await page.click('.filters li button');
    await shows(page, all as never);
    expect(new URL(await page.url()).search).toBe('');

    await page.click(await withText(page, '.event-name .plain', 'Rated'));
    await shows(page, { filters: ['Rated ×'], numbers: ['4', '1', '1', '1', '0'] });
    await page.press('.filters li button');
    await shows(page, all as never);
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Inspector');
  });

  test('what is refused, a preflight, a warning and a batch are shown as such, and each raw request is a click away', async () => {
    await act('Long Read', { text: 'x'.repeat(2001) });
    await post('/v1/b', { writeKey: 'key', batch: [1, 2, 3].map(() => ({ type: 'page', anonymousId: 'a' })) });
    await collector.app.fetch(new Request(`${SITE}/event`, { method: 'OPTIONS', headers: { origin: SITE } }));
    await act(' ');
    await act('<img src=x onerror=alert(1)>', {}, 'a secret browser', { identification_code: 'short' });
    const page = await open();
    await shows(page, { stream: ['<img src=x onerror=alert(1)>', '', 'Preflight', 'Batch of 3', 'Long Read'] });
    const row = (place: number) => `.arrival:nth-child(${place})`;
    for (const [place, verdict, status, reason] of [
      [1, 'refused', '400', 'identification_code must be the 32 letters and digits of the site'],
      [2, 'dropped', '200', 'dropped: it has no name'],
      [3, 'preflight', '200', 'a preflight: the tag must not cause one'],
      [4, 'counted', '200', 'to Customer.io'],
      [5, 'counted', '200', 'values of metadata are cut at 2000 characters'],
    ] as const) {
      await says(page, `${row(place)} .outcome`, verdict);
      await says(page, `${row(place)} .outcome`, status);
      await says(page, row(place), reason);
    }
    expect(await page.evaluate(() => document.querySelectorAll('.stream img').length)).toBe(0);

    await page.click(`${row(1)} summary`);
    await says(page, `${row(1)} pre`, 'POST /event\n');
    const raw = await textOf(page, `${row(1)} pre`);
    expect(raw).toContain('user-agent: (not kept)');
    expect(raw).toContain('"identification_code":"short"');

    // While it is read, the list rests.
    await connected(page);
    await act('Late');
    const goOn = '.stream .heading button';
    await says(page, goOn, 'Go on · 1 new');
    await shows(page, { stream: expect.not.arrayContaining(['Late']) });
    await page.click(goOn);
    await shows(page, { stream: expect.arrayContaining(['Late']) });
  });

  test('says what to do while there is nothing, and forgets everything when it is told so twice', async () => {
    const page = await open();
    await says(page, '.report', 'Nothing counted yet today');
    await says(page, '.stream', 'Nothing yet: open a page with the tag');
    await connected(page);
    await act('Rated');
    await shows(page, { stream: ['Rated'], numbers: ['0', '1', '1', '1', '0'] });
    await page.click('.forget button');
    await says(page, '.forget', 'Really forget everything?');
    expect(collector.store.recent(9)).toHaveLength(1);
    await page.click('.forget button');
    await says(page, '.report', 'Nothing counted yet today');
    await shows(page, { stream: [], numbers: [] });
    await says(page, '.forget', 'Clear');
    expect(collector.store.recent(9)).toEqual([]);
  });

  test('two destinations count for themselves, and a collector that has begun anew is shown from its beginning', async () => {
    for (const visitor of ['Anna', 'Bert', 'Carl']) await act('Rated', {}, visitor);
    for (const visitor of ['Anna', 'Bert']) await actInSwetrix('Rated', visitor);
    const page = await open();
    await shows(page, {
      numbers: ['0', '3', '3', '3', '0'],
      pressed: ['Today', 'Pirsch 3'],
      stream: Array(5).fill('Rated'),
    });
    await connected(page);
    // As after another start with another file, of which no stream tells.
    collector.store.clear();
    for (const visitor of ['Anna', 'Bert']) await actInSwetrix('Rated', visitor);
    await shows(page, { numbers: ['0', '2', '2', '2', '0'], pressed: ['Today', 'Swetrix 2'] });
    expect(new URL(await page.url()).search).toBe('');
    await act('Rated');
    await page.click(await withText(page, '.controls button', 'Pirsch 1'));
    await shows(page, { numbers: ['0', '1', '1', '1', '0'], pressed: ['Today', 'Pirsch 1'] });
    expect(new URL(await page.url()).search).toBe('?destination=pirsch');
  });

  test('a long table shows more by the keyboard, which stays there', async () => {
    for (let number = 1; number <= 12; number++) await view(`/page/${number}`);
    const page = await open();
    const rows = () =>
      page.evaluate(() => [
        document.querySelectorAll('[aria-labelledby="panel-pages"] tbody tr').length,
        document.activeElement!.textContent!.trim(),
      ]);
    await page.until(() => !!document.querySelector('.show-more button'));
    await page.press('.show-more button');
    await expect.poll(rows).toEqual([12, 'Show fewer of Top pages']);
    await page.press('.show-more button');
    await expect.poll(rows).toEqual([10, 'Show more of Top pages']);
  });

  test.runIf(engine.name === 'chromium')(
    'fits into 360 pixels with the longest names, and can be read in the dark',
    async () => {
      const long = 'Donaudampfschifffahrtsgesellschaft'.repeat(8);
      for (let number = 1; number <= 12; number++) {
        await act(`${long} ${number}`, { [long]: long, empty: '' }, `visitor ${number}`, { event_duration: 123456 });
        await view(`/${long}/${number}`);
      }
      await act(long, { [long]: long }, 'somebody', { url: long });
      const page = await open('/examples.html');
      const measured = await page.evaluate(async () => {
        const src = '/inspector/';
        const frame = Object.assign(document.createElement('iframe'), { src, width: 360, height: 700 });
        frame.style.border = '0';
        document.body.append(frame);
        const inside = () => frame.contentDocument!;
        const comes = async (css: string): Promise<HTMLElement> => {
          while (!inside().querySelector(css)) await new Promise((resolve) => setTimeout(resolve, 20));
          return inside().querySelector(css)!;
        };
        (await comes('.expand')).click();
        await comes('.keys');
        (await comes('.event-name .plain')).click();
        await comes('.filters');
        // The list begins anew with the filter.
        while (inside().querySelectorAll('.arrival').length > 1)
          await new Promise((resolve) => setTimeout(resolve, 20));
        (await comes('.arrival summary')).click();
        await comes('.arrival pre');
        const { scrollWidth, clientWidth } = inside().documentElement;

        // The rules for the dark hold in any case.
        for (const sheet of inside().styleSheets) {
          for (const rule of sheet.cssRules) {
            const media = (rule as CSSMediaRule).media;
            if (/prefers-color-scheme: dark/.test(media?.mediaText)) media.mediaText = 'all';
          }
        }
        const draw = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
        const paint = (colours: string[]): number => {
          for (const colour of ['#fff', ...colours]) {
            draw.fillStyle = colour;
            draw.fillRect(0, 0, 1, 1);
          }
          const [red, green, blue] = [...draw.getImageData(0, 0, 1, 1).data].map((value) =>
            value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
          ) as [number, number, number];
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const styleOf = (element: Element) => frame.contentWindow!.getComputedStyle(element);
        const backgrounds = (element: Element | null): string[] =>
          element ? [...backgrounds(element.parentElement), styleOf(element).backgroundColor] : [];
        const hasText = (element: Element) =>
          [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent!.trim());
        const written = [...inside().body.querySelectorAll('*')].filter(hasText);
        const contrasts = written.map((element) => {
          const behind = backgrounds(element);
          const [ground, ink] = [paint(behind), paint([...behind, styleOf(element).color])];
          const contrast = (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05);
          const isChosen = element.closest('[aria-pressed="true"]') !== null;
          return {
            contrast,
            isBright: ground > 0.2 && !isChosen,
            text: `${element.className} ${element.textContent!.slice(0, 20)}`,
          };
        });
        return {
          tooWide: scrollWidth - clientWidth,
          written: written.length,
          unreadable: contrasts.filter(({ contrast }) => contrast < 4.5),
          bright: contrasts.filter(({ isBright }) => isBright),
          faults: frame.contentWindow!.__console!.filter(({ type }) => type === 'uncaught'),
        };
      });
      expect(measured).toMatchObject({ tooWide: 0, unreadable: [], bright: [], faults: [] });
      expect(measured.written).toBeGreaterThan(50);
    },
  );

  test('a flood leaves the page usable, and its lists short', async () => {
    const page = await open();
    await connected(page);
    // Beside it a small page, whose list is read out.
    await page.evaluate(async () => {
      const frame = Object.assign(document.createElement('iframe'), { id: 'small', src: '/snippet.html' });
      document.body.append(frame);
      const status = () => frame.contentDocument?.querySelector('.new-count');
      while (!status()) await new Promise((resolve) => setTimeout(resolve, 20));
      const seen: Seen = { mostRows: 0, announced: [] };
      Object.assign(window, { seen });
      const count = () => {
        seen.mostRows = Math.max(seen.mostRows, document.querySelectorAll('.stream .arrival').length);
      };
      new MutationObserver(count).observe(document.querySelector('.stream')!, { childList: true, subtree: true });
      const hear = () => {
        const text = status()!.textContent!;
        if (text && text !== seen.announced.at(-1)?.text) seen.announced.push({ text, time: Date.now() });
      };
      new MutationObserver(hear).observe(status()!, { childList: true, subtree: true, characterData: true });
    });

    let total = 0;
    let isOver = false;
    const flood = async () => {
      const begin = Date.now();
      // However slow the machine is: as many, and as long.
      while (Date.now() < begin + 3000 || total < 1501) {
        const due = Math.min(50, Date.now() - begin + 1 - total);
        await Promise.all(Array.from({ length: due }, () => act('Flooded', { number: String(++total) })));
        await wait(10);
      }
      isOver = true;
    };
    const waits: number[] = [];
    const ask = async () => {
      while (!isOver) {
        const asked = Date.now();
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
        waits.push(Date.now() - asked);
        await wait(50);
      }
    };
    await Promise.all([flood(), ask()]);

    expect(waits.length).toBeGreaterThan(3);
    // However slow the machine is: a page that freezes does so for half a minute.
    expect(Math.max(...waits)).toBeLessThan(10_000);
    const more = `${(total - MOST_ROWS).toLocaleString('en')} more arrived than are listed here.`;
    await says(page, '.stream .more', more);
    const { mostRows, announced } = await page.evaluate(() => (window as { seen?: Seen }).seen!);
    expect(mostRows).toBe(MOST_ROWS);
    expect(announced[0]!.text).toMatch(/^\d+ new, \d+ in all$/);
    const pauses = announced.slice(1).map(({ time }, index) => time - announced[index]!.time);
    expect(pauses.filter((pause) => pause < 2500)).toEqual([]);
  });
});
