import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import type { Hit } from './harness/startServer';
import { CODE, serveTag, TO_PIRSCH, tagPage } from './harness/tagPage';

// One page that uses all that Pirsch's own scripts have, under each of their ids: what arrives is compared, request by
// request, with what that script would have sent. Differences that are meant: the referrer is not encoded a second time
// within JSON (the server takes both), an event is sent by `fetch` and not as a beacon, and what is no interaction says so.

const OTHER = 'z'.repeat(32);
const ATTRIBUTES = `${TO_PIRSCH} data-enable-sessions data-interval-ms="2000"
  data-domain="one.example,two.example:${OTHER}" data-path-prefix="/1,/2" data-path-suffix="/x"
  data-title-prefix="A ,B " data-title-suffix=" C" data-disable-query
  data-include="^/everything,^/next" data-exclude="^/never"
  data-tag="blog" data-tag-author="Jane &amp; Co" data-download-extensions="tar"
  data-outbound-link-event-name="Out" data-download-event-name="File" data-not-found-event-name="Lost"`;

const HEAD = `<meta name="pirsch-event" data-pirsch-selector="#meta" data-pirsch-event="By Meta"
  data-pirsch-trigger="click" data-pirsch-meta-a="b">`;
const BODY = `
  <button id="attributes" data-pirsch-event="By Attributes" data-pirsch-meta-plan="pro" data-pirsch-duration="32">x</button>
  <button id="older" pirsch-event="By Older Attributes" pirsch-meta-plan="pro" pirsch-duration="32">x</button>
  <button id="class" class="pirsch-event=By+Class pirsch-meta-plan=pro pirsch-duration=32 pirsch-non-interactive">x</button>
  <button id="meta">x</button>
  <a id="out" href="https://other.test/a?b=c">x</a>
  <a id="file" href="/files/a.tar">x</a>
  <a id="both" href="https://other.test/" data-pirsch-event="Both">x</a>
  <a id="ignored" href="https://other.test/" data-pirsch-ignore>x</a>
  <a id="mail" href="mailto:a@other.test">x</a>
  <form action="/submitted" target="elsewhere" data-pagebeat-submit="Signed Up" data-pagebeat-meta-plan="pro"></form>
  <iframe name="elsewhere"></iframe>
  <script>addEventListener('click', (event) => event.preventDefault());</script>`;

/** The host, the code, and what is around the path and the title: the page's own dashboard, and two more. */
const DASHBOARDS = [
  ['app.test', CODE, ['', ''], ['', '']],
  ['one.example', CODE, ['/1', '/x'], ['A ', ' C']],
  ['two.example', OTHER, ['/2', '/x'], ['B ', ' C']],
] as const;

const urlOf = (host: string, path: string, [before, after]: readonly [string, string]) =>
  `http://${host}${before}${path}${after}`;
const TAGS = { blog: '1', author: 'Jane & Co' };
const SCREEN = { width: expect.any(Number), height: expect.any(Number) };

/** The pageview of a path, as each dashboard gets it. */
const pageviews = (path: string, title: string) =>
  DASHBOARDS.map(([host, code, around, [before, after]]) => ({
    method: 'GET',
    path: '/hit',
    body: '',
    query: {
      nc: expect.stringMatching(/^\d{13}$/),
      code,
      url: urlOf(host, path, around),
      t: before + title + after,
      // Nobody came from elsewhere, and a page that is excluded is not told as the one before either.
      ref: '',
      w: expect.stringMatching(/^\d+$/),
      h: expect.stringMatching(/^\d+$/),
      tag_blog: '1',
      tag_author: 'Jane & Co',
    },
  }));

/** An event on the page, as each dashboard gets it. */
const events = (name: string, meta: object = {}, duration = 0, isPassive = false) =>
  DASHBOARDS.map(([host, code, around, [before, after]]) => ({
    method: 'POST',
    path: '/event',
    query: {},
    body: {
      identification_code: code,
      url: urlOf(host, '/everything', around),
      title: `${before}Title${after}`,
      referrer: '',
      screen_width: SCREEN.width,
      screen_height: SCREEN.height,
      tags: TAGS,
      event_name: name,
      event_duration: duration,
      event_meta: meta,
      ...(isPassive && { non_interactive: true }),
    },
  }));

/** The extension of a session, as each dashboard gets it. */
const sessions = (path: string) =>
  DASHBOARDS.map(([host, code, around]) => ({
    method: 'POST',
    path: '/session',
    body: '',
    query: { nc: expect.stringMatching(/^\d{13}$/), code, url: urlOf(host, path, around) },
  }));

const CALLED = events('Called', { Clicks: '1', paid: 'true' }, 42);
/** An automation of our own, as the markup asks for it. */
const SUBMITTED = events('Signed Up', { plan: 'pro' });
const AUTOMATIC = [
  ...events('By Attributes', { plan: 'pro' }, 32),
  ...events('By Older Attributes', { plan: 'pro' }, 32),
  ...events('By Class', { plan: 'pro' }, 32, true),
  ...events('By Meta', { a: 'b' }),
  ...events('Out', { url: 'https://other.test/a?b=c' }, 0, true),
  ...events('File', { file: '/files/a.tar' }, 0, true),
  ...events('Both'),
  ...events('Out', { url: 'https://other.test/' }, 0, true),
  ...events('Lost', { path: '/everything' }),
];
const PAGEVIEWS = [...pageviews('/everything', 'Title'), ...pageviews('/next', 'Next')];

/** What each of the scripts sends of all that, apart from the extensions of the session. */
const SCRIPTS: [id: string, sent: object[], hasSessions: boolean][] = [
  ['pirschjs', PAGEVIEWS, false],
  ['pirscheventsjs', [...CALLED, ...SUBMITTED], false],
  ['pirschsessionsjs', [], true],
  ['pirschextendedjs', [...PAGEVIEWS, ...CALLED, ...AUTOMATIC, ...SUBMITTED], true],
  ['pianjs', [...PAGEVIEWS, ...CALLED, ...AUTOMATIC, ...SUBMITTED], true],
];

const shown = ({ method, path, query, json, body }: Hit) => ({ method, path, query, body: json ?? body });
/** Without what is different each time, to bring both into the same order. */
const orderOf = (request: object): string => {
  const { path, query, body } = request as {
    path: string;
    query: Record<string, string>;
    body: Record<string, string>;
  };
  return [path, query.url, query.code, body.url, body.event_name, JSON.stringify(body.event_meta)].join(' ');
};
const inOrder = (requests: object[]): object[] =>
  [...requests].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));

describeEngines('a page that uses all of Pirsch’s script', ({ engine, server }) => {
  serveTag(server);
  server.page('/submitted', '<!doctype html><title>Submitted</title>');

  test.each(SCRIPTS)('is told of as %s would', async (id, sent, hasSessions) => {
    server.page('/everything', tagPage(`id="${id}" ${ATTRIBUTES}`, { tag: 'pagebeat.full', before: HEAD, body: BODY }));
    const page = await engine.newPage();
    await page.goto('http://app.test/everything?secret=1');
    await page.evaluate(async () => {
      const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 20));
      const { pirsch, pirschNotFound } = window as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
      for (const element of document.querySelectorAll<HTMLElement>('button, a')) {
        element.click();
        await pause();
      }
      await pirsch!('Called', { duration: 42, meta: { Clicks: 1, paid: true } }).catch(() => {});
      await pirschNotFound?.();
      document.forms[0]!.requestSubmit();
      history.pushState(null, '', '/never');
      history.pushState(null, '', '/next?secret=1');
      document.title = 'Next';
    });
    const parts = () => ({
      beats: server.hits.filter(({ path }) => path === '/session').map(shown),
      others: server.hits.filter(({ path }) => path !== '/session').map(shown),
    });
    // On a slow machine the first ones are of the page before.
    const ofNext = () => parts().beats.filter(({ query }) => query.url?.includes('/next'));
    if (hasSessions) await server.until(() => ofNext().length >= DASHBOARDS.length);
    await page.evaluate('window.pirschClearSession && pirschClearSession()');
    await server.until(() => parts().others.length >= sent.length);
    await new Promise((done) => setTimeout(done, 500));
    const { beats, others } = parts();

    expect(inOrder(others)).toEqual(inOrder(sent));
    expect(inOrder(ofNext().slice(0, 3))).toEqual(hasSessions ? inOrder(sessions('/next')) : []);
    expect(beats.length > 0).toBe(hasSessions);
    // No browser asked before, and the collector has found nothing wrong.
    expect(server.hits.filter(({ kind, error, status }) => kind === 'preflight' || error || status !== 200)).toEqual(
      [],
    );
    for (const { headers, kind } of server.hits) {
      expect(headers['content-type']).toBe(kind === 'event' ? 'text/plain;charset=UTF-8' : undefined);
    }
  });
});
