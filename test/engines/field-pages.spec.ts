import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { fakeClock } from './harness/fakeClock';
import { serveFolder } from './harness/serveFolder';
import { CODE, serveTag, TO_CUSTOMERIO, TO_PIRSCH, TO_SWETRIX, tagPage } from './harness/tagPage';
import { BOTH, createGuest, FINE, script } from './pages/createGuest';

// What has been found in the field about pages, the other scripts on them and what is done there, with its neighbours.

type Call = (name: string, options?: unknown) => Promise<Record<string, unknown>>;
declare const pirsch: Call;

const FILES = ['pagebeat', 'pagebeat.full'] as const;

describeEngines('a page whose scripts', (context) => {
  const { engine, server } = context;
  const guest = createGuest(context);
  const namesOf = (destination: string): unknown[] =>
    server.hits.flatMap((hit) => (hit.kind === 'event' && hit.destination === destination ? hit.decoded.name : []));

  /** What libraries of 2006 to 2012 put in the place of what browsers have today. */
  const LIBRARIES = {
    reduce: 'Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };',
    prototype: `
      var $A = Array.from = function (list) { return list ? [].slice.call(list) : []; };
      Function.prototype.bind = function () {
        var method = this, args = $A(arguments), object = args.shift();
        return function () { return method.apply(object, args.concat($A(arguments))); };
      };
      ['map', 'filter', 'some', 'every', 'forEach'].forEach(function (name) {
        var own = Array.prototype[name];
        Array.prototype[name] = function (act, context) { return own.call(this, (act || function (x) { return x; }).bind(context)); };
      });
      Array.prototype.without = Array.prototype.uniq = Array.prototype.compact = function () { return this; };
      Object.keys = function (object) { var keys = []; for (var key in object) keys.push(key); return keys; };
      Array.prototype.toJSON = function () { return '[]'; };
      String.prototype.toJSON = Number.prototype.toJSON = Date.prototype.toJSON = function () { return '"own"'; };
      String.prototype.startsWith = function (start) { return this.indexOf(start) === 0; };`,
    mootools: `
      Request = function () {}; Request.prototype = { send: function () {} };
      JSON = { encode: JSON.stringify, decode: JSON.parse, stringify: JSON.stringify, parse: JSON.parse };
      Event = function (event) { return event; };
      Function.prototype.bind = function (bind, args) { var self = this; return function () { return self.apply(bind, args || arguments); }; };
      Array.from = function (item) { return item == null ? [] : [item]; };
      Number.from = parseFloat; String.from = String;
      Array.prototype.contains = Array.prototype.clean = Array.prototype.flatten = Array.prototype.include = function () { return this; };
      String.prototype.contains = function (text) { return this.indexOf(text) > -1; };
      window.$ = function (id) { return document.getElementById(id); };`,
    dates: `
      Date.parse = function () { return null; };
      Date.prototype.toString = function () { return ''; };
      Date.prototype.clone = function () { return this; }; Date.today = function () { return new Date(); };`,
  };
  test('are old libraries', async () => {
    const libraries = Object.values(LIBRARIES);
    const visits = FILES.flatMap((tag) =>
      libraries.map((library) => ({ before: `<script>${library}</script>`, attributes: TO_PIRSCH, tag })),
    );
    expect(await guest.visitAll(visits)).toEqual(visits.map(() => FINE));
    expect(namesOf('pirsch')).toEqual(visits.map(() => 'clicked'));
    expect(server.hits.filter(({ kind }) => kind === 'pageview')).toHaveLength(visits.length);
    for (const { json } of server.hits.filter(({ path }) => path === '/event')) {
      expect(json).toMatchObject({ identification_code: CODE, event_duration: 1, event_meta: { a: '1' } });
    }
  });

  test('have names of browsers for what is their own', async () => {
    const lists = [
      'var screen = null; console = {};',
      'let screen, history, navigation, fetch, performance;',
      'const navigator = null, history = [], crypto = null, navigation = [], screen = {};',
      'class Map {} class Set {} class Element {} class Request {} class Intl {} const Blob = null;',
      'function Map() {} function Set() {} function Blob() {} function Request() {} var Intl = null, crypto = {};',
    ];
    const body = '<b id="declared" data-pirsch-event="declared">declared</b>';
    const after = script(() => {
      addEventListener('load', () => {
        document.getElementById('declared')!.click();
        window.witness.track('clicked', { duration: 1, meta: { a: 1 } });
        window.witness.finish();
      });
    });
    const attributes = `${BOTH} ${TO_CUSTOMERIO}`;
    const visits = FILES.flatMap((tag) =>
      lists.map((list) => ({ before: `<script>${list}</script>`, after, body, attributes, tag })),
    );
    expect(await guest.visitAll(visits)).toEqual(visits.map(() => FINE));
    await server.until(() => namesOf('pirsch').length >= 15 && namesOf('customerio').length >= 10);
    const clicked = (count: number) => Array(count).fill('clicked');
    expect(namesOf('customerio').sort()).toEqual([...clicked(5), ...Array(5).fill('declared')]);
    expect(namesOf('pirsch').sort()).toEqual([...clicked(10), ...Array(5).fill('declared')]);
  });

  test('dispatch events that are not what they seem', async () => {
    const acts = [
      'document.body.click()',
      'dispatchEvent(new Event("submit")); dispatchEvent(new Event("click"))',
      'dispatchEvent(new Event("pagehide")); document.dispatchEvent(new Event("visibilitychange"))',
      'dispatchEvent(new CustomEvent("auxclick")); document.dispatchEvent(new CustomEvent("click", { detail: null }))',
      'document.body.firstChild.dispatchEvent(new Event("click", { bubbles: true }))',
      'dispatchEvent(new Event("pageshow")); dispatchEvent(new Event("popstate")); dispatchEvent(new Event("hashchange"))',
      'dispatchEvent(new Event("securitypolicyviolation")); dispatchEvent(new Event("online"))',
      'dispatchEvent(new Event("visibilitychange")); dispatchEvent(new Event("keydown")); dispatchEvent(new Event("load"))',
    ];
    const visits = FILES.flatMap((tag) =>
      acts.map((act) => ({
        attributes: `id="pianjs" data-perf ${BOTH}`,
        tag,
        body: 'text',
        after: `<script>addEventListener('load', function (event) {
          if (!event.isTrusted) return;
          for (var times = 3; times--; ) { ${act}; }
          setTimeout(function () {
            ${act};
            witness.track('clicked', { duration: 1, meta: { a: 1 } });
            witness.finish();
          }, 50);
        })</script>`,
      })),
    );
    const told = await guest.visitAll(visits);
    // What the witness itself tells of one that it hears.
    expect(told.map((lines) => lines.filter((line) => !/^violated/.test(line)))).toEqual(visits.map(() => FINE));
    expect(namesOf('pirsch')).toHaveLength(visits.length);
  });

  test.each(FILES)('write the document anew: it goes on without harm, with %s.js', async (tag) => {
    server.page('/written', tagPage(TO_PIRSCH, { tag }));
    const page = await engine.newPage();
    await page.goto('http://app.test/written');
    await server.until((hits) => hits.some(({ status }) => status));
    const contents = [
      `<title>Anew</title><script src="/${tag}.js" ${TO_PIRSCH}></script><body><a href="#x">x</a></body>`,
      '<title>Without it</title><body></body>',
    ];
    for (const content of contents) {
      await page.evaluate((html) => {
        document.open();
        document.write(html);
        document.close();
      }, content);
      await page.until(() => document.body && document.readyState === 'complete');
      const told = await page.evaluate(async () => {
        const { length } = history;
        document.body.click();
        history.pushState({}, '', `/next?${length}`);
        return [await pirsch('clicked'), location.pathname];
      });
      expect(told).toEqual([{ ok: true, status: 200 }, '/next']);
    }
    expect((await page.console()).filter(({ type }) => type !== 'warn')).toEqual([]);
  });

  test.each(FILES)('give options that throw, to %s.js: they are invalid', async (tag) => {
    server.page('/options', tagPage(TO_PIRSCH, { tag }));
    const page = await engine.newPage();
    await page.goto('http://app.test/options');
    const told = await page.evaluate(async () => {
      const thrown = [null, Symbol('own'), undefined, 0, {}, Object.create(null), new Error('own'), () => {}];
      const reasons: string[] = [];
      for (const value of thrown) {
        const raise = (): never => {
          throw value;
        };
        for (const options of [
          Object.defineProperty({}, 'duration', { get: raise, enumerable: true }),
          Object.defineProperty({}, 'meta', { get: raise, enumerable: true }),
          { meta: Object.defineProperty({}, 'a', { get: raise, enumerable: true }) },
          new Proxy({}, { get: raise }),
          { meta: new Proxy({ a: 1 }, { ownKeys: raise }) },
        ]) {
          await pirsch('clicked', options).then(
            () => reasons.push('none'),
            (error) => reasons.push(`${error instanceof Error} ${error.reason}`),
          );
        }
      }
      return [...new Set(reasons), reasons.length, (await pirsch('clicked')).status];
    });
    expect(told).toEqual(['true invalid', 40, 200]);
    expect(await page.console()).toEqual([{ type: 'error', text: 'pagebeat: invalid options' }]);
  });

  test.each([
    ['Object.freeze(History.prototype)'],
    ['Object.freeze(history)'],
    ['const history = [], navigation = null'],
    ['Object.seal(History.prototype); Object.preventExtensions(history)'],
  ])('keep the history as it is, with createTracker: %s', async (before) => {
    serveFolder(server, fileURLToPath(new URL('../../dist', import.meta.url)));
    const endpoints = `{ code: '${CODE}', endpoint: 'http://collector.test/event', hitEndpoint: 'http://collector.test/hit' }`;
    server.page(
      '/module',
      `<!doctype html><title>Module</title><script>${before}</script><script type="module">
        import { createTracker } from '/index.js';
        import { pirsch } from '/destinations/pirsch.js';
        import { controls } from '/parts/controls.js';
        window.track = createTracker({ destinations: [pirsch(${endpoints})], parts: { controls } });
      </script><body></body>`,
    );
    const page = await engine.newPage();
    await page.goto('http://app.test/module');
    await page.until(() => 'track' in window);
    const told = await page.evaluate(async () => {
      const { track, history: own } = window as unknown as Window & { track: Call & { stop(): void } };
      own.pushState({}, '', '/next');
      const verdict = await track('clicked');
      track.stop();
      own.pushState({}, '', '/last');
      return [verdict, location.pathname];
    });
    expect(told).toEqual([{ ok: true, status: 200 }, '/last']);
    await server.until(() => guest.arrived().length >= 3);
    expect(guest.arrived()).toEqual(['pirsch event 200', 'pirsch pageview 200', 'pirsch pageview 200']);
    expect(await page.console()).toEqual([]);
  });
});

describeEngines('with pagebeat.full.js', ({ engine, server }) => {
  serveTag(server);
  const open = async (path: string) => {
    const page = await engine.newPage();
    await page.goto(`http://app.test${path}`);
    await server.until((hits) => hits.some(({ status }) => status));
    return page;
  };
  const names = () => server.hits.flatMap(({ kind, decoded }) => (kind === 'event' ? decoded.name : []));

  test('one act of a person is one event', async () => {
    const body = `
      <label data-pirsch-event="A"><input type="checkbox"><span id="a">click here</span></label>
      <label data-pirsch-event="B" for="other"><span id="b">click here</span></label><input type="checkbox" id="other">
      <label data-pirsch-event="C"><input type="radio" id="c">click here</label>
      <label data-pirsch-event="D"><input><i id="d">click here</i></label>
      <p data-pirsch-event="E"><label for="inner"><i id="e">click here</i></label><select id="inner"></select></p>
      <label class="pirsch-event=F"><button type="button"><i id="f">click here</i></button></label>
      <label id="g" data-pirsch-event="G"><input type="checkbox" data-pirsch-event="H">click here</label>`;
    server.page('/labels', tagPage(TO_PIRSCH, { tag: 'pagebeat.full', body }));
    const page = await open('/labels');
    for (const id of [...'abcdef', 'a', 'b']) await page.click(`#${id}`);
    // By a script too, and twice.
    await page.evaluate(() => document.getElementById('g')!.click());
    await server.until(() => names().length >= 10);
    await wait(200);
    expect(names().sort()).toEqual([...'AABBCDEFGH']);
  });

  test('only connect-src blocks what is sent', async () => {
    server.page('/policy', () => ({
      body: tagPage(TO_PIRSCH, { tag: 'pagebeat.full' }),
      headers: {
        'content-security-policy': "img-src 'none'; media-src 'none'; frame-src 'none'; style-src 'none'",
        'content-security-policy-report-only': "connect-src 'none'",
      },
    }));
    server.answer = ({ kind }) => (kind === 'event' ? { destroy: true } : undefined);
    const page = await open('/policy');
    const told = await page.evaluate(async () => {
      const reasons: string[] = [];
      for (const [name, attribute] of [
        ['img', 'src'],
        ['audio', 'src'],
        ['iframe', 'src'],
        ['link', 'href'],
      ] as const) {
        const violated = new Promise((resolve) => addEventListener('securitypolicyviolation', resolve, { once: true }));
        const element = document.createElement(name);
        if (name === 'link') element.setAttribute('rel', 'stylesheet');
        element.setAttribute(attribute, 'http://collector.test/event');
        document.body.append(element);
        await violated;
        reasons.push(await pirsch('clicked').catch(({ reason }) => reason));
      }
      return reasons;
    });
    expect(told).toEqual(Array(4).fill('network'));
  });

  test.each([
    ['all the time', '', 'return false;'],
    ['all the time, with an outbox', 'data-outbox', 'return false;'],
    ['and says so again and again', '', 'dispatchEvent(new Event("offline")); return false;'],
  ])('a browser that is wrongly offline %s: all arrives at once, and nobody is asked', async (_when, more, says) => {
    const before = `<script>
      Object.defineProperty(Navigator.prototype, 'onLine', { get: function () { ${says} } });
    </script>`;
    server.page('/vpn', tagPage(`${TO_PIRSCH} ${more}`, { tag: 'pagebeat.full', before }));
    const page = await open('/vpn');
    const told = await page.evaluate(async () => {
      const calls = Array.from({ length: 30 }, (_, index) => pirsch(`event ${index}`));
      return (await Promise.all(calls)).filter(({ status, queued }) => status === 200 && !queued).length;
    });
    expect(told).toBe(30);
    expect(names()).toHaveLength(30);
    expect(server.hits).toHaveLength(31);
  });

  test('a time of now is one, by rounded seconds or a clock that is a little ahead', async () => {
    server.page('/time', tagPage(TO_CUSTOMERIO, { tag: 'pagebeat.full' }));
    const page = await open('/time');
    const told = await page.evaluate(async () => {
      const times = [
        ...Array.from({ length: 20 }, () => Math.round(Date.now() / 1000)),
        Math.ceil(Date.now() / 1000),
        new Date(Date.now() + 120_000),
        new Date(Date.now() + 280_000).toISOString(),
      ];
      const later = [Date.now() / 1000 + 400, new Date(Date.now() + 3_600_000), Date.now()];
      const tell = async (timestamp: unknown) =>
        (await pirsch('clicked', { timestamp }).catch(({ reason }) => ({ status: reason }))).status;
      return [new Set(await Promise.all(times.map(tell))), new Set(await Promise.all(later.map(tell)))].map((all) => [
        ...all,
      ]);
    });
    expect(told).toEqual([[200], ['invalid']]);
    const ahead = server.hits.filter(({ kind, json }) => {
      return kind === 'event' && Date.parse((json as { timestamp: string }).timestamp) > Date.now();
    });
    expect(ahead).toEqual([]);
  });
});

describeEngines('heartbeats, longer and of several', ({ engine, server }) => {
  serveTag(server);
  const before = `<script>${fakeClock}</script>`;
  const beats = (destination?: string) =>
    server.hits.filter((hit) => hit.kind === 'heartbeat' && (!destination || hit.destination === destination)).length;
  const open = async (attributes: string, views: number) => {
    server.page('/beats', tagPage(attributes, { before }));
    const page = await engine.newPage();
    await page.goto('http://app.test/beats');
    await server.until((hits) => hits.filter(({ kind, status }) => kind === 'pageview' && status).length === views);
    // The tag has its answer a little after the collector gave it.
    await wait(300);
    return page;
  };
  const pass = (seconds: number) => {
    dispatchEvent(new PointerEvent('pointermove'));
    return window.tick(seconds * 1000);
  };

  test.each([
    [600, 'data-heartbeat="600"'],
    [400, 'id="pianjs" data-enable-sessions data-interval-ms="400000"'],
    [3600, 'data-heartbeat="3600"'],
    [0.5, 'data-heartbeat=".5"'],
  ])('every %d seconds, as asked: %s', async (seconds, attributes) => {
    const page = await open(`${TO_PIRSCH} ${attributes}`, 1);
    for (let beat = 1; beat <= 3; beat++) {
      await page.evaluate(pass, seconds * 0.99);
      expect(beats()).toBe(beat - 1);
      await page.evaluate(pass, seconds * 0.01);
      await server.until(() => beats() === beat);
      await wait(150);
    }
  });

  test.each([
    ['swetrix', 'pirsch'],
    ['pirsch', 'swetrix'],
  ])('%s never answers one, and %s gets each', async (silent, other) => {
    const page = await open(`${TO_PIRSCH} ${TO_SWETRIX}`, 2);
    server.answer = ({ kind, destination }) =>
      kind === 'heartbeat' && destination === silent ? { hang: true } : undefined;
    for (let beat = 1; beat <= 6; beat++) {
      await page.evaluate(pass, 30);
      await server.until(() => beats(other) === beat);
      await wait(150);
    }
    expect(beats(silent)).toBe(1);
  });
});
