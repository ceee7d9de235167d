import { expect } from 'vitest';
import type { Fixtures } from '../doors/it.js';
import type { Page, PageOptions } from '../doors/openPage.js';
import { rejection } from '../doors/rejection.js';
import { KEY } from '../doors/startCollector.js';
import { until } from '../doors/until.js';
import { readStub } from '../readStub.js';

interface Place {
  page: Page;
  collector: Fixtures['collector'];
}

/** What shows that a part does what it is for, in the smallest tag that can have it. */
export interface Act {
  /** Beside the part, in place of its destination. */
  with?: string[];
  attributes?: Record<string, string>;
  id?: string;
  /** Of the tag, where it has to have an address. */
  src?: string;
  /** Of the page, each time anew. */
  open?: () => PageOptions;
  /** Before the tag is loaded. */
  before?: (place: Place) => unknown;
  /** After it was. */
  act: (place: Place) => unknown;
}

/** A network that answers with these, one after the other, and then with the last one. */
const answering = (...statuses: number[]): typeof fetch => {
  let calls = 0;
  const next = (): number => statuses[Math.min(calls++, statuses.length - 1)]!;
  return async () => {
    const status = next();
    if (!status) throw new TypeError('Failed to fetch');
    return { status, headers: { get: () => null } } as unknown as Response;
  };
};

const add = (page: Page, html: string): HTMLElement => {
  page.document.body.innerHTML = html;
  return page.document.body.firstElementChild as unknown as HTMLElement;
};
const click = (page: Page, html: string): unknown =>
  add(page, html).dispatchEvent(new page.window.MouseEvent('click', { bubbles: true, cancelable: true }) as never);
/** The bodies and addresses of what was sent. */
const sent = (page: Page): string => page.begun.map(({ url, body }) => `${decodeURIComponent(url)} ${body}`).join('\n');
const names = ({ collector }: Place): unknown[] => collector.events().map(({ decoded }) => decoded.name);
const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const heard = (place: Place, name: string): Promise<unknown> =>
  until(() => names(place).includes(name), `${name} arrived`);
/** On localhost nothing is sent, and there is a line. */
const LOCAL = (): PageOptions => ({ url: 'http://localhost/' });
const says = ({ page }: Place, line: RegExp): void => expect(page.lines.join('\n')).toMatch(line);

export const ACTS: Record<string, Act> = {
  companion: {
    open: LOCAL,
    src: 'http://localhost/lib/own.js',
    act: ({ page }) => {
      const scripts = [...page.document.querySelectorAll('script')].map(({ src }) => src);
      expect(scripts).toContain('http://localhost/lib/pagebeat.dev.js');
    },
  },
  nested: {
    act: async ({ page, collector }) => {
      await page.call('Clicked', { meta: { list: [1, null] } });
      expect(collector.events()[0]!.decoded.meta).toMatchObject({ list: [1, null] });
    },
  },
  messages: {
    act: async ({ page }) => {
      await page.call('Clicked', { id: '01BX5ZZKBKACTAV9WEVGEMMVRY' });
      expect(sent(page)).toContain('01BX5ZZKBKACTAV9WEVGEMMVRY');
    },
  },
  nonInteractive: {
    act: async ({ page }) => {
      await page.call('Clicked', { non_interactive: true });
      expect(sent(page)).toContain('"non_interactive":true');
    },
  },
  unique: {
    act: async ({ page }) => {
      await page.call('Clicked', { unique: true });
      expect(sent(page)).toContain('"unique":true');
    },
  },
  callTime: {
    with: ['customerio'],
    before: ({ page }) => page.run(`${readStub()}; pirsch('Early'); pirsch.q[0][3] = 1e12`),
    act: async (place) => {
      await heard(place, 'Early');
      expect(sent(place.page)).toContain('2001-09-09');
    },
  },
  earlyCalls: {
    before: ({ page }) => page.run(`${readStub()}; pirsch('Early')`),
    act: (place) => heard(place, 'Early'),
  },
  global: {
    attributes: { 'data-global': 'track' },
    act: async (place) => {
      await (place.page.run('track') as typeof place.page.call)('Clicked');
      expect(names(place)).toEqual(['Clicked']);
    },
  },
  page: {
    attributes: { 'data-disable-query': '' },
    act: ({ collector }) => expect(collector.pageviews()[0]!.decoded.page).toBe('http://app.test/a'),
  },
  devHost: {
    attributes: { 'data-dev': 'www.example.com' },
    act: ({ collector }) => expect(collector.pageviews()[0]!.decoded.page).toBe('http://www.example.com/a?x=1'),
  },
  ownVisits: {
    attributes: { 'data-own-visits': '' },
    open: () => ({ url: 'http://app.test/a?pagebeat=on' }),
    act: ({ collector }) => expect(collector.pageviews()[0]!.decoded.page).toBe('http://app.test/a'),
  },
  timeZone: {
    before: ({ page }) => page.define(page.window, 'requestIdleCallback', (call: () => void) => call()),
    act: async ({ page }) => {
      await page.call('Clicked');
      expect(sent(page)).toContain('"tz":');
    },
  },
  userAgent: { act: ({ page }) => expect(sent(page)).toContain('HappyDOM') },
  uuids: {
    act: ({ page }) => expect(sent(page)).toMatch(/"id":"[\da-f-]{36}"/),
  },
  visitor: { act: ({ page }) => expect(sent(page)).toMatch(/"anonymousId":"[\da-f-]{36}"/) },
  anchors: {
    with: ['swetrix', 'navigation'],
    act: async ({ page, collector }) => {
      page.history.pushState(null, '', '/a#there');
      page.dispatch('pagehide');
      await page.quiet();
      expect(collector.pageviews()).toHaveLength(1);
    },
  },
  navigation: {
    act: async ({ page, collector }) => {
      page.history.pushState(null, '', '/b');
      page.dispatch('pagehide');
      await page.quiet();
      expect(collector.pageviews()).toHaveLength(2);
    },
  },
  patterns: {
    attributes: { 'data-exclude': '^/a' },
    act: ({ page }) => expect(page.call('Clicked')).resolves.toEqual({ ok: true, skipped: 'excluded' }),
  },
  heartbeat: {
    attributes: { 'data-heartbeat': '0.02' },
    act: ({ collector }) => until(() => collector.heartbeats().length > 1, 'heartbeats arrived'),
  },
  clearSession: {
    attributes: { 'data-heartbeat': '0.2' },
    act: async ({ page, collector }) => {
      page.run('pirschClearSession()');
      await wait(500);
      expect(collector.heartbeats()).toHaveLength(0);
    },
  },
  tags: { attributes: { 'data-tag': 'one' }, act: ({ page }) => expect(sent(page)).toContain('tag_one=1') },
  dashboards: {
    attributes: { 'data-path-prefix': '/x' },
    act: ({ collector }) => expect(collector.pageviews()[0]!.decoded.page).toBe('http://app.test/x/a?x=1'),
  },
  clientId: { attributes: { 'data-client-id': '7' }, act: ({ page }) => expect(sent(page)).toContain('client_id=7') },
  ids: {
    id: 'pirscheventsjs',
    act: async (place) => {
      await place.page.call('Clicked');
      expect(names(place)).toEqual(['Clicked']);
      expect(place.collector.pageviews()).toEqual([]);
    },
  },
  names: {
    attributes: { 'data-names': 'any' },
    act: ({ page }) => expect(page.call('two words')).resolves.toMatchObject({ ok: true }),
  },
  pageMeta: {
    attributes: { 'data-meta-author': 'jane' },
    act: ({ page }) => expect(sent(page)).toContain('"meta":{"author":"jane"}'),
  },
  attribution: {
    attributes: { 'data-attribution': '' },
    open: () => ({ url: 'http://app.test/a?utm_source=letter' }),
    act: async ({ page, collector }) => {
      page.history.pushState(null, '', '/b');
      await page.call('Clicked');
      expect(collector.events()[0]!.decoded.meta).toEqual({ utm_source: 'letter' });
    },
  },
  plausibleCalls: {
    act: async (place) => {
      place.page.run("plausible('Bought')");
      await heard(place, 'Bought');
    },
  },
  umamiCalls: {
    act: async (place) => {
      place.page.run("umami.track('Bought')");
      await heard(place, 'Bought');
    },
  },
  goatcounterCalls: {
    act: async (place) => {
      place.page.run("goatcounter.count({ path: 'Bought', event: true })");
      await heard(place, 'Bought');
    },
  },
  matomoCalls: {
    act: async (place) => {
      place.page.run("_paq.push(['trackEvent', 'Shop', 'Bought'])");
      await heard(place, 'Bought');
    },
  },
  posthogCalls: {
    act: async (place) => {
      place.page.run("posthog.capture('Bought')");
      await heard(place, 'Bought');
    },
  },
  privacySignals: {
    attributes: { 'data-respect': 'gpc' },
    before: ({ page }) => page.define(page.window.navigator, 'globalPrivacyControl', true),
    act: ({ page }) => expect(page.call('Clicked')).resolves.toEqual({ ok: true, skipped: 'privacy' }),
  },
  bots: {
    attributes: { 'data-ignore-bots': '' },
    before: ({ page }) => page.define(page.window.navigator, 'webdriver', true),
    act: ({ page }) => expect(page.call('Clicked')).resolves.toEqual({ ok: true, skipped: 'bot' }),
  },
  quota: {
    act: async ({ page }) => {
      await Promise.all(Array.from({ length: 12 }, () => page.call('Clicked')));
      expect(new Set(page.begun.map(({ via }) => via))).toEqual(new Set(['keepalive', 'fetch']));
    },
  },
  blocked: {
    open: () => ({ network: answering(0) }),
    act: async ({ page, collector }) => {
      const call = rejection(page.call('Clicked'));
      page.dispatch('securitypolicyviolation', {
        blockedURI: `${collector.origin}/event`,
        disposition: 'enforce',
        effectiveDirective: 'connect-src',
      });
      expect(await call).toMatchObject({ reason: 'blocked' });
    },
  },
  beacon: {
    open: () => ({ browser: 'beacon' }),
    act: async ({ page }) => {
      await expect(page.call('Clicked')).resolves.toEqual({ ok: true, queued: true });
      expect(page.begun.map(({ via }) => via)).toContain('beacon');
    },
  },
  bridge: {
    before: ({ page }) => page.run('calls = []; userengage = function (name) { calls.push(name); }'),
    act: async ({ page }) => {
      await expect(page.call('Clicked')).resolves.toEqual({ ok: true, queued: true });
      expect(Array.from(page.run('calls') as string[])).toEqual(['event.Clicked']);
    },
  },
  lastBeat: {
    attributes: { 'data-last-beat': '' },
    before: ({ page }) => page.run('kept = []; fetchLater = function (url) { kept.push(url) }'),
    act: ({ page }) => expect(String(page.run('kept'))).toMatch(/\/session\?/),
  },
  consent: {
    attributes: { 'data-consent': 'wait' },
    act: async ({ page, collector }) => {
      await expect(page.call('Clicked')).resolves.toEqual({ ok: true, queued: true });
      expect(page.begun).toEqual([]);
      page.window.pirsch.consent!(true);
      await until(() => collector.events().length > 0, 'the event arrived');
      expect(collector.pageviews()).toHaveLength(1);
    },
  },
  offline: {
    open: () => ({ network: answering(0, 0, 200) }),
    before: ({ page }) => page.define(page.window.navigator, 'onLine', false),
    act: async ({ page }) => {
      const call = page.call('Clicked');
      await wait(50);
      page.define(page.window.navigator, 'onLine', true);
      page.dispatch('online');
      await expect(call).resolves.toMatchObject({ ok: true });
    },
  },
  outbox: {
    attributes: { 'data-outbox': '' },
    open: () => ({ network: answering(200, 503) }),
    act: async ({ page }) => {
      await expect(page.call('Clicked')).resolves.toEqual({ ok: true, queued: true });
      expect(JSON.stringify(page.window.localStorage)).toContain('Clicked');
    },
  },
  repeat: {
    open: () => ({ network: answering(200, 0, 200) }),
    act: ({ page }) => expect(page.call('Clicked')).resolves.toMatchObject({ ok: true, status: 200 }),
  },
  retry: {
    open: () => ({ network: answering(200, 503, 200) }),
    act: ({ page }) => expect(page.call('Clicked')).resolves.toMatchObject({ ok: true, status: 200 }),
  },
  debug: {
    act: async ({ page }) => {
      await page.call('Clicked');
      expect(page.window.pirsch.debug!().sent.at(-1)).toMatchObject({ verdict: 'accepted, 200' });
    },
  },
  perf: {
    attributes: { 'data-perf': '' },
    before: ({ page }) => page.define(page.document, 'readyState', 'loading'),
    act: async ({ page, collector }) => {
      expect(page.begun).toEqual([]);
      page.dispatch('load');
      await until(() => collector.pageviews().length > 0, 'the pageview arrived');
    },
  },
  warnings: {
    open: LOCAL,
    act: async (place) => {
      await place.page.call('Clicked', { timestamp: new Date(Date.now() - 1000) });
      says(place, /within 72 hours/);
    },
    with: ['customerio', 'messages'],
  },
  limits: {
    open: LOCAL,
    act: async (place) => {
      await place.page.call('Clicked', { meta: { text: 'x'.repeat(2001) } });
      says(place, /of at most 2000 characters in a value/);
    },
  },
  personalData: {
    open: LOCAL,
    act: async (place) => {
      await place.page.call('Clicked', { meta: { to: 'jane@mail.example' } });
      says(place, /meta.to looks like/);
    },
  },
  guideline: {
    open: LOCAL,
    attributes: { 'data-guideline': 'title' },
    act: async (place) => {
      await place.page.call('clicked');
      says(place, /off the guideline/);
    },
  },
  scrollDepth: {
    attributes: { 'data-scroll-depth': '' },
    before: ({ page }) =>
      page.run(`document.documentElement.scrollTop = 0;
        Object.defineProperty(document, 'scrollingElement',
          { value: { scrollTop: 50, clientHeight: 100, scrollHeight: 400 } });
        ResizeObserver = function (tell) { this.observe = function () { tell() }; this.disconnect = function () {} }`),
    act: (place) => heard(place, 'Scroll Depth'),
  },
  activeTime: {
    attributes: { 'data-active-time': 'Page Read' },
    before: ({ page }) => page.define(page.document, 'hasFocus', () => true),
    act: async (place) => {
      await wait(20);
      place.page.dispatch('pagehide');
      await heard(place, 'Page Read');
    },
  },
  engagement: {
    attributes: { 'data-active-time': '' },
    before: ({ page }) => page.define(page.document, 'hasFocus', () => true),
    act: async ({ page }) => {
      await wait(20);
      page.dispatch('pagehide');
      expect(sent(page)).toMatch(/"n":"engagement".*"e":\d+/);
    },
  },
  declaredEvents: {
    act: (place) => {
      click(place.page, '<button data-pirsch-event="Bought">Buy</button>');
      return heard(place, 'Bought');
    },
  },
  outboundLinks: {
    attributes: { 'data-outbound-links': '' },
    act: (place) => {
      click(place.page, '<a href="https://other.test/">There</a>');
      return heard(place, 'Outbound Link Click');
    },
  },
  downloads: {
    attributes: { 'data-downloads': '' },
    act: (place) => {
      click(place.page, '<a href="/file.pdf">File</a>');
      return heard(place, 'File Download');
    },
  },
  forms: {
    act: (place) => {
      const form = add(place.page, '<form data-pagebeat-submit="Sent"></form>');
      form.dispatchEvent(new place.page.window.Event('submit', { bubbles: true, cancelable: true }) as never);
      return heard(place, 'Sent');
    },
  },
  notFound: {
    act: (place) => {
      place.page.run('pirschNotFound()');
      return heard(place, '404 Page Not Found');
    },
  },
  acceptCalls: {
    attributes: { 'data-accept': '_cio' },
    act: (place) => {
      place.page.run("_cio.track('Bought')");
      return heard(place, 'Bought');
    },
  },
  diagnose: {
    open: () => ({ network: answering(200, 402) }),
    act: async (place) => {
      expect(await rejection(place.page.call('Clicked'))).toMatchObject({ reason: 'refused', status: 402 });
      says(place, /the plan has ended/);
    },
  },
  results: {
    with: ['pirsch', 'firstparty'],
    attributes: { 'data-firstparty-key': KEY },
    act: ({ page }) =>
      expect(page.call('Clicked')).resolves.toMatchObject({
        results: { pirsch: { ok: true, status: 200 }, firstparty: { ok: true, status: 200 } },
      }),
  },
};
