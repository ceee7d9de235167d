import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { tagPage } from './harness/tagPage';
import { ALL, BOTH, clickAndFinish, createGuest, FINE, script, WITNESS } from './pages/createGuest';

declare const pirsch: (name: string, options?: unknown) => Promise<unknown>;

/** Names that libraries put there: Prototype 1.3, Ext, should.js, Sugar, and tutorials. */
const LIBRARIES = 'extend each inspect toJSONString should clone inherits keys values map filter equals isEmpty merge';

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
    ['pagebeat', 'functions of real libraries', LIBRARIES, 'function () {}'],
    ['pagebeat.full', 'functions of real libraries', LIBRARIES, 'function () {}'],
  ])('with %s.js, Object.prototype with %s: all is as ever', async (tag, _kind, names, value) => {
    const before = `<script>'${names}'.split(' ').forEach(function (name) { Object.prototype[name] = ${value}; });</script>`;
    const isFull = tag === 'pagebeat.full';
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
    // It has a part that says what to do about what was cut.
    const seen = (await guest.visit({ before, after, tag })).filter((line) => !/^warn pagebeat: network, /.test(line));
    expect(seen.sort()).toEqual([
      ': catch { reason: invalid }',
      'bare: then { ok: true, status: 200 }',
      'clicked: then { ok: true, status: 200 }',
      `cut: catch { ${isFull ? 'destination: pirsch, ' : ''}reason: network }`,
      'empty: then { ok: true, status: 200 }',
      'error pagebeat: invalid name',
    ]);
    guest.expectFields();
    for (const name of ['bare', 'empty']) {
      expect(guest.json('pirsch', name)).toMatchObject({ event_duration: 0, event_meta: {} });
      expect(guest.json('swetrix', name).meta).toEqual({});
    }
  });
});

/** What a page does after the tag has loaded. */
const replace = (json: string): string => `<script>
  function broken() { throw new Error('replaced'); }
  addEventListener('load', function () {
    ${json}
    fetch = XMLHttpRequest = broken;
    Request = undefined;
    navigator.sendBeacon = Navigator.prototype.sendBeacon = broken;
  });
</script>`;

describeEngines('on a page that later replaces', (context) => {
  const { engine, server } = context;
  const guest = createGuest(context);

  test.each([
    ['pagebeat', 'fetch, XMLHttpRequest and sendBeacon'],
    ['pagebeat.full', 'fetch, XMLHttpRequest and sendBeacon'],
  ])('with %s.js, %s: all arrives, and the promise tells', async (tag) => {
    expect(await guest.visit({ after: replace('') + script(clickAndFinish), tag })).toEqual(FINE);
    expect(guest.arrived()).toEqual(ALL);
    guest.expectFields();
  });

  test.each([
    ['fetch, XMLHttpRequest and sendBeacon', 'pagebeat', '', ''],
    ['these', 'pagebeat.full', '', ''],
    // The beacon in its place is a part.
    ['these where fetch has no keepalive', 'pagebeat.full', '<script>delete Request.prototype.keepalive</script>', ''],
  ])('%s, with %s.js: the next pageview arrives, and what is sent on leaving', async (_what, tag, before, json) => {
    const leave = script(() => {
      addEventListener('pagehide', () => pirsch('left'));
      addEventListener('load', () => {
        history.pushState({}, '', '/next');
        setTimeout(() => location.assign('/gone'), 800);
      });
    });
    server.page('/gone', '<!doctype html><title>Gone</title>');
    server.page('/guest', tagPage(BOTH, { before: WITNESS + before, body: replace(json) + leave, tag }));
    const page = await engine.newPage();
    page.goto('http://app.test/guest').catch(() => {});
    const left = await server.until(() => guest.json('pirsch', 'left'));
    expect(left).toMatchObject({ url: 'http://app.test/next', event_meta: {} });
    const pageviews = server.hits.filter(({ kind, destination }) => kind === 'pageview' && destination === 'pirsch');
    expect(pageviews.map(({ query }) => query.url)).toEqual(['http://app.test/guest', 'http://app.test/next']);
  });
});
