import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { serveTag, TO_PIRSCH, tagPage } from './harness/tagPage';

const TO_PIAN = `id="pianjs" ${TO_PIRSCH}`;
const BODY = `
  <button id="declared" data-pirsch-event="Declared" data-pirsch-meta-plan="pro" data-pirsch-duration="32"
    ><span><i id="inner">inner</i></span></button>
  <button id="classes" class="pirsch-event=By+Class pirsch-meta-a=b+c">class</button>
  <p id="by-meta">meta</p>
  <a id="out" href="http://other.test/left?a=b#c">out</a>
  <a id="both" href="http://other.test/left" pirsch-event="Both">both</a>
  <a id="file" href="/files/Report.PDF?v=2" download>file</a>
  <a id="mail" href="mailto:a@b.test" data-pirsch-event="Mail">mail</a>
  <svg width="20" height="20"><a href="http://other.test/svg"><circle id="svg" cx="10" cy="10" r="10"/></a></svg>
  <map name="m"><area id="area" href="http://other.test/area" shape="rect" coords="0,0,50,50"></map>
  <div id="host"></div>
  <form id="form" action="/left" data-pagebeat-submit="Signed Up" data-pagebeat-meta-plan="pro">
    <input name="attributes"><input name="matches"><button id="submit">submit</button></form>
  <script>
    const root = document.getElementById('host').attachShadow({ mode: 'open' });
    root.innerHTML = '<button class="pirsch-event=In+Shadow"><b>shadow</b></button>';
  </script>`;
const META = `<meta name="pirsch-event" data-pirsch-selector="#by-meta" data-pirsch-event="By Meta">
  <meta name="pirsch-event" data-pirsch-selector="#declared" data-pirsch-event="Pressed" data-pirsch-trigger="pointerdown">`;

describeEngines('the automations', ({ engine, server }) => {
  serveTag(server);
  server.page('/pian', tagPage(TO_PIAN, { tag: 'pagebeat.full', body: BODY, before: META }));
  server.page('/left', '<!doctype html><title>Left</title>');
  const open = async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/pian');
    await server.until((hits) => hits.some(({ kind, status }) => kind === 'pageview' && status));
    return page;
  };
  const events = () => server.hits.filter(({ kind }) => kind === 'event').map(({ decoded }) => decoded);
  const names = () => events().map(({ name }) => name);
  const arrived = async (count: number) => {
    await server.until(() => events().length >= count);
    return events();
  };

  test('clicks on what declares an event, or on what is in it, by whatever means', async () => {
    const page = await open();
    await page.click('#inner');
    expect((await arrived(2)).slice(0, 2)).toMatchObject([
      { name: 'Pressed' },
      { name: 'Declared', duration: 32, meta: { plan: 'pro' } },
    ]);
    await page.click('#classes');
    expect((await arrived(3))[2]).toMatchObject({ name: 'By Class', meta: { a: 'b c' } });
    await page.click('#by-meta');
    await arrived(4);
    // The keyboard makes a click too, and the middle button another event.
    await page.press('#classes');
    await arrived(5);
    await page.click('#classes', 'middle');
    await arrived(6);
    await page.evaluate(() => document.getElementById('host')!.shadowRoot!.querySelector('b')!.click());
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<b id="later" data-pirsch-event="Later">later</b>');
      document.getElementById('later')!.click();
    });
    await arrived(8);
    // They may overtake each other on the line.
    expect(names().sort()).toEqual(
      ['Pressed', 'Declared', 'By Class', 'By Meta', 'By Class', 'By Class', 'In Shadow', 'Later'].sort(),
    );
    expect(await page.console()).toEqual([]);
  });

  test.each([
    ['#out', [['Outbound Link Click', { url: 'http://other.test/left?a=b#c' }]]],
    [
      '#both',
      [
        ['Both', {}],
        ['Outbound Link Click', { url: 'http://other.test/left' }],
      ],
    ],
  ])('a link that leaves the page is an event, and leaves it: %s', async (selector, expected) => {
    const page = await open();
    await page.click(selector);
    await arrived(expected.length);
    expect(events().map(({ name, meta }) => [name, meta])).toEqual(expect.arrayContaining(expected));
    await page.until(() => location.host === 'other.test');
    expect(events()).toHaveLength(expected.length);
  });

  test('links in SVG and maps, downloads, and mail', async () => {
    const page = await open();
    await page.evaluate(() => {
      addEventListener('click', (event: Event) => event.preventDefault());
      for (const id of ['svg', 'area', 'file', 'mail']) {
        document.getElementById(id)!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      }
    });
    await arrived(4);
    expect(events().map(({ name, meta }) => [name, meta])).toEqual(
      expect.arrayContaining([
        ['Outbound Link Click', { url: 'http://other.test/svg' }],
        ['Outbound Link Click', { url: 'http://other.test/area' }],
        ['File Download', { file: '/files/Report.PDF' }],
        ['Mail', {}],
      ]),
    );
  });

  test.each([
    ['by its button', () => document.getElementById('submit')!.click()],
    ['by requestSubmit', () => (document.getElementById('form') as HTMLFormElement).requestSubmit()],
  ])('a form that is submitted %s is an event, and is submitted', async (_how, submit) => {
    const page = await open();
    await page.evaluate(submit).catch(() => {});
    await page.until(() => location.pathname === '/left' && location.search === '?attributes=&matches=');
    expect((await arrived(1))[0]).toMatchObject({ name: 'Signed Up', meta: { plan: 'pro' } });
  });

  test('the snippet of the documentation for a page that was not found', async () => {
    const snippet = '<script>document.addEventListener("DOMContentLoaded", () => pirschNotFound());</script>';
    server.page('/lost', tagPage(TO_PIAN, { tag: 'pagebeat.full', body: snippet }));
    const page = await engine.newPage();
    await page.goto('http://app.test/lost');
    expect((await arrived(1))[0]).toMatchObject({ name: '404 Page Not Found', meta: { path: '/lost' } });
    expect(await page.console()).toEqual([]);
  });

  test('a form into a new window is submitted there', async () => {
    const opened: string[] = [];
    server.page('/left', (url) => {
      opened.push(url.search);
      return '<!doctype html><title>Left</title>';
    });
    const page = await open();
    await page.evaluate(() => {
      const form = document.getElementById('form') as HTMLFormElement;
      HTMLFormElement.prototype.setAttribute.call(form, 'target', '_blank');
    });
    await page.click('#submit');
    expect((await arrived(1))[0]).toMatchObject({ name: 'Signed Up', meta: { plan: 'pro' } });
    await server.until(() => opened.length === 1);
    expect(opened).toEqual(['?attributes=&matches=']);
    expect(await page.evaluate(() => location.pathname)).toBe('/pian');
  });

  test('a form into another window is submitted and the page stays', async () => {
    const page = await open();
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.name = 'other';
      document.body.append(frame);
      const form = document.getElementById('form') as HTMLFormElement;
      HTMLFormElement.prototype.setAttribute.call(form, 'target', 'other');
      document.getElementById('submit')!.click();
    });
    await arrived(1);
    await page.until(() => /\/left/.test(String(window.frames[0]!.location)));
    expect(await page.evaluate(() => location.pathname)).toBe('/pian');
  });
});
