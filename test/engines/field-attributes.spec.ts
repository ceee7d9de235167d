import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { readOptions } from '../../examples/catalogue/readOptions.js';
import { describeEngines } from './harness/describeEngines';
import type { Hit } from './harness/startServer';
import { CODE, PROJECT, serveTag, TO_CUSTOMERIO, TO_PIRSCH, TO_SWETRIX, tagPage } from './harness/tagPage';
import { BOTH, createGuest, FINE, script } from './pages/createGuest';

// What has been found in the field about attributes and options, with its neighbours.

type Call = (name: string, options?: unknown) => Promise<Record<string, unknown>>;
declare const pirsch: Call;
declare const pirschNotFound: () => Promise<Record<string, unknown>>;

const ALL_THREE = `${BOTH} ${TO_CUSTOMERIO}`;
const eventsOf = (hits: Hit[], destination = 'pirsch') =>
  hits.filter((hit) => hit.kind === 'event' && hit.destination === destination);
const addresses = (hits: Hit[]) =>
  hits.filter(({ kind, destination }) => kind === 'pageview' && destination === 'pirsch').map(({ query }) => query.url);

describeEngines('what a template prints', ({ engine, server }) => {
  serveTag(server);
  const open = async (attributes: string, tag = 'pagebeat.full', path = '/a?utm_source=mail') => {
    const links = '<a id="out" href="http://other.test/left">out</a><a id="file" href="/a.pdf">file</a>';
    server.page('/a', tagPage(attributes, { tag, body: links }));
    const page = await engine.newPage();
    await page.goto(`http://app.test${path}`);
    await page.until(() => typeof pirsch === 'function');
    return page;
  };
  /** An event that is taken, one that is refused for now, and clicks; resolves with what the device keeps then. */
  const use = async (): Promise<unknown> => {
    const told = [await pirsch('taken'), await pirsch('kept').catch((error) => ({ reason: error.reason as unknown }))];
    addEventListener('click', (event: Event) => event.preventDefault());
    for (const id of ['out', 'file']) document.getElementById(id)!.click();
    history.pushState({}, '', '/next');
    await pirsch('last');
    const kept = Object.keys(localStorage).map((key) => key.replace(/^(pagebeat\.outbox).*/, '$1'));
    return {
      told: told.map((one: Record<string, unknown>) => one.status ?? one.queued ?? one.reason),
      kept: kept.sort(),
    };
  };
  const refuse = (): void => {
    server.answer = ({ decoded, destination }) =>
      decoded.name === 'kept' && destination === 'pirsch' ? { status: 503 } : undefined;
  };
  const names = (isWanted: (type: string) => boolean): string =>
    readOptions()
      .filter(({ type }) => isWanted(type))
      .map(({ attribute }) => attribute.slice(5))
      .filter((name) => !ALL_THREE.includes(`data-${name}=`))
      .join(' ');
  const SWITCHES = names((type) => type === 'Switch');
  const TEXTS = names((type) => type !== 'Switch');
  const printed = (names: string, value: string): string =>
    names
      .split(' ')
      .map((name) => `data-${name}${value}`)
      .join(' ');

  test('a switch that is "false" is off', async () => {
    refuse();
    const page = await open(`${ALL_THREE} ${printed(SWITCHES, '="false"')}`);
    expect(await page.evaluate(use)).toEqual({ told: [200, 'refused'], kept: [] });
    expect(addresses(server.hits)).toEqual(['http://app.test/a?utm_source=mail', 'http://app.test/next']);
    const [first, next] = server.hits.filter(({ path }) => path === '/hit');
    expect(+first!.query.w!).toBeGreaterThan(0);
    expect(next!.query.ref).toBe('http://app.test/a?utm_source=mail');
    expect(new Set(eventsOf(server.hits).map(({ decoded }) => decoded.name))).toEqual(
      new Set(['taken', 'kept', 'last']),
    );
    const swetrix = server.hits.filter(({ destination, json }) => destination === 'swetrix' && json);
    expect(JSON.stringify(swetrix.map(({ json }) => json))).not.toMatch(/unique|perf|false/);
  });

  test.each(['=""', '="true"', ''])('and one that is %j is on', async (value) => {
    refuse();
    const on = 'outbox customerio-store unique disable-history disable-query';
    const page = await open(`${ALL_THREE} ${printed(on, value)}`);
    expect(await page.evaluate(use)).toEqual({
      told: [200, true],
      kept: ['ajs_anonymous_id', expect.stringMatching(/^pagebeat/)],
    });
    expect(addresses(server.hits)).toEqual(['http://app.test/a']);
    expect(server.hits.find(({ destination, json }) => destination === 'swetrix' && json)!.json).toMatchObject({
      unique: true,
    });
  });

  test.each(['=""', '', '="false"'])(
    'text, a list, a number or a name that is %j is as if it were not there',
    async (value) => {
      const page = await open(
        `${ALL_THREE} data-downloads data-names="any" ${printed(TEXTS.replace(/ names\b/, ''), value)}`,
      );
      const told = await page.evaluate(async () => {
        addEventListener('click', (event: Event) => event.preventDefault());
        document.getElementById('file')!.click();
        const own = window as unknown as Record<string, unknown>;
        return [await pirsch('Clicked'), await pirschNotFound()]
          .map(({ status }) => status)
          .concat(own.false as number);
      });
      expect(told).toEqual([200, 200, null]);
      expect(server.hits[0]!.query).toMatchObject({ code: CODE, url: 'http://app.test/a?utm_source=mail', t: 'Title' });
      expect(JSON.stringify(server.hits[0]!.query)).not.toMatch(/tag_|client|false/);
      await server.until((hits) => eventsOf(hits).length === 3);
      expect(eventsOf(server.hits).map(({ decoded }) => [decoded.name, decoded.meta])).toEqual(
        expect.arrayContaining([
          ['File Download', { file: '/a.pdf' }],
          ['Clicked', {}],
          ['404 Page Not Found', { path: '/a' }],
        ]),
      );
      expect(await page.console()).toEqual([]);
    },
  );

  test.each([
    ['pagebeat', '=""'],
    ['pagebeat', ''],
    ['pagebeat.swetrix', '=""'],
  ])('in %s.js too: %j', async (tag, value) => {
    const page = await open(
      `${BOTH} ${printed('exclude include heartbeat interval-ms endpoint dev-host', value)}`,
      tag,
    );
    expect(await page.evaluate(() => pirsch('clicked'))).toMatchObject({ ok: true, status: expect.any(Number) });
    expect(await page.console()).toEqual([]);
  });

  test.each([['pagebeat'], ['pagebeat.full']])(
    'options that %s.js does not know: what it knows is sent',
    async (tag) => {
      const page = await open(TO_PIRSCH, tag, '/a');
      const told = await page.evaluate(() =>
        Promise.all([
          pirsch('Bought', { metadata: { plan: 'pro' } }),
          pirsch('Bought', { druation: 3 }),
          pirsch('Bought', { Meta: { plan: 'pro' }, DURATION: 3, callback() {} }),
          pirsch('Bought', { meta: { plan: 'pro' }, metadata: { plan: 'free' }, duration: 3, durations: 4 }),
        ]),
      );
      expect(told).toEqual(Array(4).fill({ ok: true, status: 200 }));
      const sent = eventsOf(server.hits).map(({ decoded: { name, duration, meta } }) => [name, duration, meta]);
      expect(sent.map((fields) => JSON.stringify(fields)).sort()).toEqual(
        [...Array(3).fill('["Bought",0,{}]'), '["Bought",3,{"plan":"pro"}]'].sort(),
      );
      expect(await page.console()).toEqual([]);
    },
  );
});

describeEngines('a server of the site’s own, by data-client-id', ({ engine, server }) => {
  serveTag(server);
  const asked: string[] = [];
  const paths = ['/pirsch', '/pirsch-event', '/session', '/count'];
  for (const path of paths) {
    server.page(path, async ({ host, pathname, searchParams }, request) => {
      const id = searchParams.get('client_id') ?? JSON.parse((await request.text()) || '{}').client_id;
      asked.push(`${host}${pathname} ${id}`);
      return '';
    });
  }

  test.each([
    ['a base of another host', 'http://app.test/a', '<base href="http://cdn.test/assets/">', ''],
    ['one without a protocol', 'http://app.test/a', '<base href="//cdn.test">', ''],
    ['one of another folder', 'http://app.test/a/b', '<base href="/assets/" target="_blank">', ''],
    ['one, and a name in the address', 'http://jane:secret@app.test/a', '<base href="http://cdn.test/">', ''],
    ['one, and an endpoint', 'http://app.test/a', '<base href="http://cdn.test/">', 'data-endpoint="/count"'],
  ])('is the page’s own host, with %s', async (_what, url, base, more) => {
    asked.length = 0;
    const tag = `<script defer src="http://app.test/pagebeat.full.js" data-client-id="7" ${more}></script>`;
    server.page(new URL(url).pathname, `<!doctype html><head>${base}<title>Title</title>${tag}</head><body></body>`);
    const page = await engine.newPage();
    await page.goto(url);
    await page.until(() => typeof pirsch === 'function');
    expect(await page.evaluate(() => pirsch('clicked'))).toEqual({ ok: true, status: 200 });
    expect(asked).toEqual(
      (more ? ['/count', '/count'] : ['/pirsch', '/pirsch-event']).map((path) => `app.test${path} 7`),
    );
  });
});

describeEngines('the name of the function', (context) => {
  const guest = createGuest(context);

  test('that no function can have, or that the page has, is told of in one line', async () => {
    const names = ['location', '__proto__', 'document', 'constructor', 'a b', 'top', 'postMessage'];
    const told = await guest.visitAll(
      names.map((name) => ({ attributes: `${TO_PIRSCH} data-global="${name}"`, tag: 'pagebeat.full' })),
    );
    expect(told).toEqual(names.map((name) => [...FINE, `error pagebeat: invalid global ${name}`]));
  });

  test('that an element has is the function’s, and so is that of a stub', async () => {
    const after = script(() => {
      addEventListener('load', () => {
        const own = window as unknown as { own: Call; pirsch: Call };
        // The witness calls it by its usual name.
        own.pirsch = own.own;
        window.witness.track('clicked', { duration: 1, meta: { a: 1 } });
        window.witness.finish();
      });
    });
    const bodies = [
      '<div id="own"></div>',
      '<form name="own"><input name="q"></form>',
      '<iframe name="inner"></iframe>',
    ];
    const attributes = `${TO_PIRSCH} data-global="own"`;
    const told = await guest.visitAll(bodies.map((body) => ({ body, after, attributes, tag: 'pagebeat.full' })));
    expect(told).toEqual(bodies.map(() => FINE));
  });
});

describeEngines('on localhost', ({ engine, server }) => {
  serveTag(server);
  const toSelf = (attributes: string): string => attributes.replaceAll('http://collector.test', server.localOrigin);

  describe('the line has the name of who would have got it', () => {
    test.each([
      ['pagebeat', 'Swetrix', TO_SWETRIX],
      ['pagebeat', 'Pirsch', BOTH],
      ['pagebeat.full', 'Swetrix', `${TO_CUSTOMERIO} ${TO_SWETRIX}`],
      ['pagebeat.full', 'Pirsch', `${TO_CUSTOMERIO} ${TO_PIRSCH} data-dev="false"`],
      ['pagebeat.full', 'Customer.io', TO_CUSTOMERIO],
    ])('in %s.js: %s', async (tag, name, attributes) => {
      server.page('/local', tagPage(toSelf(attributes), { tag }));
      const page = await engine.newPage();
      await page.goto(`${server.localOrigin}/local`);
      expect(await page.evaluate(() => pirsch('clicked', { meta: { a: 1 } }))).toMatchObject({ skipped: 'localhost' });
      // The companion says more, in other kinds of lines.
      expect((await page.console()).filter(({ type }) => type === 'log')).toEqual([
        { type: 'log', text: `${name} event: clicked {"meta":{"a":1}}` },
      ]);
      await wait(100);
      expect(server.hits).toEqual([]);
    });
  });

  test('a project of Swetrix’s and a code of Pirsch’s on tags of their own', async () => {
    const second = `<script defer src="/pagebeat.js?2" ${toSelf(TO_PIRSCH)}></script>`;
    server.page(
      '/two',
      tagPage(toSelf(`data-project-id="${PROJECT}" data-api="http://collector.test/log"`), { body: second }),
    );
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/two`);
    expect(await page.evaluate(() => pirsch('clicked'))).toMatchObject({ skipped: 'localhost' });
    const lines = (await page.console()).filter(({ type }) => type === 'log');
    expect(lines.map(({ text }) => text)).toEqual([expect.stringMatching(/^(Pirsch|Swetrix) event: clicked/)]);
    expect(server.hits).toEqual([]);
  });
});
