import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { CODE, PROJECT, serveTag } from './harness/tagPage';
import type { Page } from './harness/types';

declare const pirsch: (...given: unknown[]) => Promise<unknown>;

interface Mistake {
  /** Of the tag. */
  attributes?: string;
  /** Before the tag. */
  before?: string;
  /** After it. */
  after?: string;
  /** The file. */
  tag?: string;
  headers?: Record<string, string>;
  /** What the page does once it is there. */
  act?: () => unknown;
  /** Each is in the console, once. */
  says: (string | RegExp)[];
}

const PIRSCH = `data-code="${CODE}"`;
const SWETRIX = `data-project-id="${PROJECT}"`;

/** Groups are collapsed: their titles are lines here. */
const GROUPS =
  '<script>console.groupCollapsed = function (title) { console.debug(title) }; console.table = function () {}</script>';

const MISTAKES: Record<string, Mistake> = {
  'a mistyped option': {
    act: () => pirsch('Bought', { metadata: { plan: 'pro' } }),
    says: ['There is no option metadata, so it is not sent. Did you mean meta?'],
  },
  'two letters swapped': {
    act: () => pirsch('Bought', { druation: 3 }),
    says: ['There is no option druation, so it is not sent. Did you mean duration?'],
  },
  'an option of a part that this file has not': {
    act: () => pirsch('Bought', { unique: true }),
    says: [
      /option unique does nothing here: it needs the part unique, which pagebeat\.js does not have\. Use pagebeat\.full\.js\./,
    ],
  },
  'a nested value': {
    act: () => pirsch('Bought', { meta: { items: ['a', 'b'] } }),
    says: ["meta.items has to be text, a number, true or false: it was ['a', 'b']. Write items: 'a, b'."],
  },
  'a value that is not there': {
    act: () => pirsch('Bought', { meta: { plan: undefined } }),
    says: [
      'meta.plan has to be text, a number, true or false: it was undefined. Leave the key out where there is no value.',
    ],
  },
  'a duration as text': {
    act: () => pirsch('Bought', { duration: '42' }),
    says: ["A duration is a number of seconds, not negative: it was '42'. Write duration: 42."],
  },
  'no name': {
    act: () => pirsch({ name: 'Bought' }),
    says: ["An event needs a name, as text: it was { name: 'Bought' }. Write pirsch('Button Clicked')."],
  },
  'a name with a space, to Swetrix': {
    attributes: SWETRIX,
    act: () => pirsch('Button Clicked'),
    says: ["Swetrix does not take the name 'Button Clicked'", "Write pirsch('button_clicked')."],
  },
  'a mistyped attribute': {
    attributes: `${PIRSCH} data-heart-beat="60"`,
    says: ['There is no attribute data-heart-beat, so it does nothing. Did you mean data-heartbeat?'],
  },
  'a mistyped id': {
    attributes: `data-cod="${CODE}"`,
    says: [
      'The tag has no id for pagebeat.js, so nothing is sent',
      'no attribute data-cod, so it does nothing. Did you mean data-code?',
    ],
  },
  'an attribute of a part that this file has not': {
    attributes: `${PIRSCH} data-outbound-links`,
    says: ['data-outbound-links does nothing here: it needs the part outboundLinks, which pagebeat.js does not have.'],
  },
  'a destination that this file has not': {
    attributes: `${PIRSCH} data-customerio-key="k"`,
    says: ['pagebeat.js can’t send to Customer.io. Use pagebeat.customerio.js or pagebeat.full.js.'],
  },
  'an id of the wrong form': {
    attributes: 'data-code="abc"',
    says: ["data-code can’t be right: an identification code of Pirsch has 32 letters and digits. It was 'abc'."],
  },
  'an id with an invisible character': {
    attributes: `data-code="${CODE}\u200b"`,
    says: ['data-code has an invisible character in it'],
  },
  'the id of the example': {
    attributes: 'data-code="YOUR_PIRSCH_CODE"',
    says: ["data-code is still 'YOUR_PIRSCH_CODE', as in the example."],
  },
  'a base where a whole address is needed': {
    attributes: `${PIRSCH} data-hit-endpoint="https://stats.example.com"`,
    says: ["data-hit-endpoint needs a whole address, and this is only a host. Write 'https://stats.example.com/hit'."],
  },
  'a whole address where a base is needed': {
    attributes: `${SWETRIX} data-api="https://stats.example.com/log/custom"`,
    says: ["data-api is a base, to which the rest of the path is added. Write 'https://stats.example.com/log'."],
  },
  'an endpoint that is none': {
    attributes: `${PIRSCH} data-event-endpoint="stats.example.com/event"`,
    act: () => pirsch('Bought').catch(() => {}),
    says: [
      "data-event-endpoint has to begin with https:// or /: it was 'stats.example.com/event'. Write 'https://stats.example.com/event'.",
    ],
  },
  'a broken pattern': {
    attributes: `${PIRSCH} data-exclude="/admin,(x"`,
    says: ['data-exclude has (x, which is no regular expression and matches nothing. Write \\(x'],
  },
  'too much metadata': {
    act: () => pirsch('Bought', { meta: { ['k'.repeat(101)]: 1 } }),
    says: ['Pirsch keeps at most 100 characters in a key of metadata.'],
  },
  'something personal': {
    act: () => pirsch('Signed Up', { meta: { mail: 'jane@example.com' } }),
    says: ['meta.mail looks like an e-mail address. Nothing personal belongs in metadata: leave it out.'],
  },
  'a name off the guideline': {
    attributes: `${PIRSCH} data-guideline="title"`,
    act: () => pirsch('bought'),
    says: ["The name 'bought' is off the guideline. Write a noun and what happened to it"],
  },
  'a time that can trigger campaigns': {
    tag: 'pagebeat.customerio',
    attributes: 'data-customerio-key="k"',
    act: () => pirsch('Bought', { timestamp: new Date() }),
    says: ['A timestamp of the last 72 hours can trigger campaigns of Customer.io.'],
  },
  'two tags that do the same': {
    after: `<script defer src="/pagebeat.js" ${PIRSCH}></script>`,
    says: ['Two tags have the same data-code, and one is enough. Remove the other.'],
  },
  'the vendor’s own script': {
    after: '<script defer src="https://api.pirsch.io/pa.js"></script>',
    says: [
      'The script that Pirsch gives is on the page too, so everything is counted twice. Remove https://api.pirsch.io/pa.js.',
    ],
  },
  'a call that comes too early': {
    after: "<script>pirsch('Opened')</script>",
    says: ['An inline script calls pirsch(…) before the tag has loaded, so the call fails.'],
  },
  'opted out': {
    before: "<script>localStorage.disable_pirsch = '1'</script>",
    says: ['This browser has opted out, so nothing is sent.'],
  },
};

describeEngines('the companion', ({ engine, server }) => {
  serveTag(server);

  const pageOf = ({ attributes = PIRSCH, before = '', after = '', tag = 'pagebeat' }: Partial<Mistake>): string =>
    `<!doctype html><html><head><meta charset="utf-8"><title>Title</title>${GROUPS}${before}
    <script defer src="/${tag}.js" ${attributes}></script>${after}</head><body><p>page</p></body></html>`;

  const linesOf = async (page: Page): Promise<string[]> => (await page.console()).map(({ text }) => text);
  /** Until the companion has said something. */
  const ready = (page: Page) =>
    page.until(() =>
      (window.__console ?? []).some(({ text }) => /Nothing is sent|Sends from|no id|opted out/.test(text)),
    );
  const expectOnce = async (page: Page, says: Mistake['says']): Promise<void> => {
    for (const text of says) {
      const isIt = (line: string): boolean => (typeof text === 'string' ? line.includes(text) : text.test(line));
      const end = Date.now() + 3000;
      while (!(await linesOf(page)).some(isIt) && Date.now() < end) await wait(20);
      expect((await linesOf(page)).filter(isIt), `${text}\nin\n${(await linesOf(page)).join('\n')}`).toHaveLength(1);
    }
  };

  test.each(Object.entries(MISTAKES))('%s', async (_what, mistake) => {
    const { act, says, headers } = mistake;
    server.page('/mistake', () => ({ body: pageOf(mistake), ...(headers && { headers }) }));
    server.page('/pa.js', { body: '' } as never);
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/mistake`);
    await ready(page);
    // Twice is said once.
    if (act) for (let time = 0; time < 2; time++) await page.evaluate(`(${act})().then(() => 1, () => 1)`);
    await expectOnce(page, says);
    expect(server.hits).toEqual([]);
  });

  /** With the collector at another origin than the page, and sending. */
  const TO_COLLECTOR = `${PIRSCH} data-dev data-hit-endpoint="http://collector.test/hit" data-event-endpoint="http://collector.test/event"`;
  const send = (page: Page) => page.evaluate("pirsch('Bought').then(() => 1, () => 1)");

  test('data-dev sends, and says so', async () => {
    server.page('/dev', pageOf({ attributes: TO_COLLECTOR }));
    const page = await engine.newPage();
    await page.goto('http://app.test/dev');
    await ready(page);
    await send(page);
    await server.until((hits) => hits.length >= 2);
    await expectOnce(page, ['Sends from here to Pirsch (collector.test), as data-dev says.']);
    expect((await linesOf(page)).filter((line) => /would send/.test(line))).toEqual([]);
  });

  test('with data-dev: a server that allows no other origin', async () => {
    server.answer = () => ({ without: ['access-control-allow-origin'] });
    server.page('/cors', pageOf({ attributes: TO_COLLECTOR }));
    const page = await engine.newPage();
    await page.goto('http://app.test/cors');
    await ready(page);
    await send(page);
    await expectOnce(page, [
      'http://collector.test is there, but does not let this page read its answers (CORS). Have it allow the origin http://app.test.',
    ]);
  });

  test('with data-dev: a content security policy', async () => {
    server.page('/csp', () => ({
      body: pageOf({ attributes: TO_COLLECTOR }).replace(GROUPS, ''),
      headers: { 'content-security-policy': "default-src 'self'; connect-src 'self'" },
    }));
    const page = await engine.newPage();
    await page.goto('http://app.test/csp');
    await ready(page);
    await send(page);
    await expectOnce(page, [
      'The page’s content security policy blocks http://collector.test. Add that to its connect-src.',
    ]);
  });

  test.each([
    [400, 'answered 400: malformed. Check the id, and that the dashboard knows the host app.test.'],
    [402, 'answered 402: the plan has ended or is used up.'],
    [403, 'answered 403: not allowed.'],
    [404, 'answered 404: there is no such address. Check the endpoint on the tag.'],
  ])('with data-dev: %i', async (status, text) => {
    server.answer = ({ path }) => (path === '/event' ? { status } : undefined);
    server.page('/status', pageOf({ attributes: TO_COLLECTOR }));
    const page = await engine.newPage();
    await page.goto('http://app.test/status');
    await ready(page);
    await send(page);
    await expectOnce(page, [text]);
  });

  test('what happened before it was there is told all the same, in order, beside the tag’s own line', async () => {
    const dev = new URL('../../dist/pagebeat.dev.js', import.meta.url);
    server.page('/pagebeat.dev.js', async () => ({
      body: await readFile(dev, 'utf8'),
      headers: { 'content-type': 'text/javascript' },
      delay: 500,
    }));
    server.page('/early', pageOf({ after: "<script defer src='/call.js'></script>" }));
    server.page('/call.js', () => ({
      body: "pirsch('Opened', { metadata: {} }); history.pushState({}, '', '/next')",
      headers: { 'content-type': 'text/javascript' },
    }));
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/early`);
    await ready(page);
    await wait(800);
    await send(page);
    await expectOnce(page, [
      'would send a pageview /early to Pirsch',
      'would send the event Opened to Pirsch',
      'would send a pageview /next to Pirsch',
      'would send the event Bought to Pirsch',
      'There is no option metadata',
      'Pirsch event: Opened {}',
    ]);
    expect(server.hits).toEqual([]);
    serveTag(server);
  });

  test.each(['missing', 'a start page'])('where its file is %s nothing else changes', async (what) => {
    server.page('/none/pagebeat.js', async () => ({
      body: await readFile(new URL('../../dist/pagebeat.js', import.meta.url), 'utf8'),
      headers: { 'content-type': 'text/javascript' },
    }));
    server.page('/none/pagebeat.dev.js', () =>
      what === 'missing' ? { status: 404 } : { body: '<!doctype html><p>Start' },
    );
    server.page('/none', pageOf({ tag: 'none/pagebeat' }));
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/none`);
    await send(page);
    await wait(300);
    expect(await linesOf(page)).toEqual(['Pirsch event: Bought {}']);
  });

  test.each(['pagebeat', 'pagebeat.pirsch', 'pagebeat.full'])(
    '%s.js asks for nothing in production, and has nothing to say',
    async (tag) => {
      let asked = 0;
      server.page('/quiet/pagebeat.dev.js', () => {
        asked++;
        return { body: '', headers: { 'content-type': 'text/javascript' } };
      });
      server.page('/quiet/tag.js', async () => ({
        body: await readFile(new URL(`../../dist/${tag}.js`, import.meta.url), 'utf8'),
        headers: { 'content-type': 'text/javascript' },
      }));
      server.page(
        '/quiet',
        pageOf({ tag: 'quiet/tag', attributes: `${TO_COLLECTOR.replace(' data-dev', '')} data-heart-beat` }),
      );
      const page = await engine.newPage();
      await page.goto('http://app.test/quiet');
      await send(page);
      await server.until((hits) => hits.length >= 2);
      await wait(200);
      expect(asked).toBe(0);
      expect(await linesOf(page)).toEqual([]);
    },
  );

  test('the badge lists what would be sent, by keyboard too, and moves nothing', async () => {
    server.page('/badge', pageOf({ attributes: `${PIRSCH} data-badge` }));
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/badge`);
    const before = await page.evaluate(() => [
      document.body.scrollHeight,
      document.querySelector('p')!.getBoundingClientRect().top,
    ]);
    await page.until(() => document.querySelector('pagebeat-badge'));
    await send(page);
    await page.evaluate("pirsch('Bought', { metadata: {} }).then(() => 1)");
    await page.until(() =>
      /·\s[4-9]/.test(document.querySelector('pagebeat-badge')!.shadowRoot!.querySelector('summary')!.textContent!),
    );
    const badge = await page.evaluate(() => {
      const root = document.querySelector('pagebeat-badge')!.shadowRoot!;
      const panel = root.querySelector('details')!;
      panel.open = true;
      const list = root.querySelector('ul')!;
      const seen = {
        role: list.getAttribute('role'),
        label: list.getAttribute('aria-label'),
        text: list.textContent,
        position: getComputedStyle(document.querySelector('pagebeat-badge')!).position,
        after: [document.body.scrollHeight, document.querySelector('p')!.getBoundingClientRect().top],
        isOpen: true,
      };
      list.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
      seen.isOpen = panel.open;
      return seen;
    });
    expect(badge).toMatchObject({ role: 'log', position: 'fixed', after: before, isOpen: false });
    expect(badge.label).toBeTruthy();
    expect(badge.text).toContain('would send the event Bought to Pirsch');
    expect(badge.text).toContain('event_name');
    expect(badge.text).toContain('Did you mean meta?');
  });

  test('pirsch.badge() shows it, and without either there is none', async () => {
    server.page('/none-yet', pageOf({}));
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/none-yet`);
    await ready(page);
    expect(await page.evaluate(() => !!document.querySelector('pagebeat-badge'))).toBe(false);
    await page.evaluate('void pirsch.badge()');
    await page.until(() => document.querySelector('pagebeat-badge')!.shadowRoot!.querySelector('li'));
    expect(await page.evaluate('typeof pirsch.debug')).toBe('function');
  });
});
