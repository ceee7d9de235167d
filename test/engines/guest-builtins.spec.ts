import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { tagPage } from './harness/tagPage';
import { ALL, BOTH, clickAndFinish, createGuest, FINE, script, WITNESS } from './pages/createGuest';

declare const pirsch: (name: string, options?: unknown) => Promise<unknown>;

/** Names that somebody may read from an object that does not have them: of events, pages, settings and requests. */
const NAMES =
  'extra type body dev status skipped duplicate unique duration name names message reason destination q ok meta timer ' +
  'size fleeting url path title referrer previous timeZone width height ref source utm_source utm_medium utm_campaign ' +
  'heartbeat include exclude disablePageViews disableHistory disableQuery disableReferrer disableResolution global ' +
  'endpoint hitEndpoint api enableSessions intervalMs outbox pageview event pulse once passive';

describeEngines('on a page that patched', (context) => {
  const { server } = context;
  const guest = createGuest(context);

  test.each(['Array String Number Boolean', 'Object'])('toJSON of %s: all arrives', async (names) => {
    const before = `<script>'${names}'.split(' ').forEach(function (name) {
      window[name].prototype.toJSON = function () { return '"patched"'; };
    });</script>`;
    expect(await guest.visit({ before })).toEqual(FINE);
    expect(guest.arrived()).toEqual(ALL);
    guest.expectFields();
  });

  test.each([
    ['functions', 'function () {}'],
    ['text', '"polluted"'],
    ['numbers', '7'],
  ])('Object.prototype with %s: all is as ever', async (_kind, value) => {
    const before = `<script>'${NAMES}'.split(' ').forEach(function (name) { Object.prototype[name] = ${value}; });</script>`;
    const after = script(() => {
      addEventListener('load', () => {
        const { track, finish } = window.witness;
        track('clicked', { duration: 1, meta: { a: 1 } });
        track('bare');
        track('empty', {});
        track('cut');
        track('');
        finish();
      });
    });
    server.answer = ({ decoded, destination }) =>
      decoded.name === 'cut' && destination === 'pirsch' ? { destroy: true } : undefined;
    const seen = await guest.visit({ before, after });
    expect(seen.sort()).toEqual([
      ': catch { reason: invalid }',
      'bare: then { ok: true, status: 200 }',
      'clicked: then { ok: true, status: 200 }',
      'cut: catch { destination: pirsch, reason: network }',
      'empty: then { ok: true, status: 200 }',
      'error pagebeat: name must be non-empty text, not string ',
    ]);
    guest.expectFields();
    for (const name of ['bare', 'empty']) {
      expect(guest.json('pirsch', name)).toMatchObject({ event_duration: 0, event_meta: {} });
      expect(guest.json('swetrix', name).meta).toEqual({});
    }
  });
});

/** What a page does after the tag has loaded. */
const REPLACE = `<script>
  function broken() { throw new Error('replaced'); }
  addEventListener('load', function () {
    JSON.stringify = function () { return '"replaced"'; };
    JSON.parse = fetch = Promise = XMLHttpRequest = broken;
    Request = undefined;
    navigator.sendBeacon = Navigator.prototype.sendBeacon = broken;
  });
</script>`;

describeEngines('on a page that later replaces JSON, fetch, Promise, XMLHttpRequest and sendBeacon', (context) => {
  const { engine, server } = context;
  const guest = createGuest(context);

  test('all arrives, and the promise tells', async () => {
    expect(await guest.visit({ after: REPLACE + script(clickAndFinish) })).toEqual(FINE);
    expect(guest.arrived()).toEqual(ALL);
    guest.expectFields();
  });

  test.each([
    ['with fetch', ''],
    ['without its keepalive', '<script>delete Request.prototype.keepalive</script>'],
  ])('the next pageview arrives, and what is sent on leaving (%s)', async (_with, before) => {
    const leave = script(() => {
      addEventListener('pagehide', () => pirsch('left'));
      addEventListener('load', () => {
        history.pushState({}, '', '/next');
        setTimeout(() => location.assign('/gone'), 500);
      });
    });
    server.page('/gone', '<!doctype html><title>Gone</title>');
    server.page('/guest', tagPage(BOTH, { before: WITNESS + before, body: REPLACE + leave }));
    const page = await engine.newPage();
    page.goto('http://app.test/guest').catch(() => {});
    const left = await server.until(() => guest.json('pirsch', 'left'));
    expect(left).toMatchObject({ url: 'http://app.test/next', event_meta: {} });
    const pageviews = server.hits.filter(({ kind, destination }) => kind === 'pageview' && destination === 'pirsch');
    expect(pageviews.map(({ query }) => query.url)).toEqual(['http://app.test/guest', 'http://app.test/next']);
  });
});
