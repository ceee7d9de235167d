import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readSnippet } from '../readSnippet';
import { describeEngines } from './harness/describeEngines';
import { CODE, PROJECT, serveTag, TO_PIRSCH, TO_SWETRIX, tagPage } from './harness/tagPage';

/** The button and the script of Pirsch's documentation, as they stand there. */
const DOCUMENTED = `<button id="button">Send Event</button><script>${readSnippet()}</script>`;

declare const pirsch: (name: unknown, options?: unknown) => Promise<Record<string, unknown>>;

describeEngines('events', ({ engine, server }) => {
  serveTag(server);
  server.page('/a', tagPage(TO_PIRSCH, { title: 'Events', body: DOCUMENTED }));
  server.page('/documented', tagPage(`id="pirscheventsjs" ${TO_PIRSCH}`, { body: DOCUMENTED }));
  server.page('/both', tagPage(`${TO_PIRSCH} ${TO_SWETRIX}`));
  server.page(
    '/leave',
    tagPage(`${TO_PIRSCH} ${TO_SWETRIX}`, {
      body: `<a href="/left" onclick="pirsch('left_by_link', { meta: { a: 1 } })">leave</a>`,
    }),
  );
  server.page('/left', '<!doctype html><title>Left</title>');
  const events = () => server.hits.filter(({ kind }) => kind === 'event');
  const pageviewsAnswered = (count: number) =>
    server.until((hits) => hits.filter(({ kind, status }) => kind === 'pageview' && status).length === count);

  test('a click sends what the documentation says, and the promise tells', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/a');
    await page.click('#button');
    await server.until(() => events()[0]);
    const screen = await page.evaluate(() => [window.screen.width, window.screen.height]);
    expect(events()[0]!.body).toBe(
      `{"identification_code":"${CODE}","url":"http://app.test/a","title":"Events","referrer":"",` +
        `"screen_width":${screen[0]},"screen_height":${screen[1]},"event_name":"Button Clicked","event_duration":42,` +
        '"event_meta":{"Clicks":"1"}}',
    );
    expect(events()[0]!.headers['content-type']).toMatch(/^text\/plain/);
    await wait(100);
    await page.click('#button');
    await server.until(() => events()[1]);
    expect(events()[1]!.json).toMatchObject({ event_meta: { Clicks: '2' } });
    expect(server.hits.filter(({ kind }) => kind === 'preflight')).toEqual([]);
  });

  test('the documented snippet sends events and nothing else', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/documented');
    await page.click('#button');
    await server.until(() => events()[0]);
    expect(server.hits).toHaveLength(1);
  });

  test('the promise resolves with the status, and rejects with the reason', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/both');
    await pageviewsAnswered(2);
    expect(await page.evaluate(() => pirsch('fine', { duration: 1.5 }))).toMatchObject({ ok: true });
    server.answer = (hit) => (hit.destination === 'swetrix' && hit.kind === 'event' ? { status: 502 } : undefined);
    const failure = () =>
      pirsch('fine').catch((error) => [error instanceof Error, error.reason, error.status, error.message]);
    expect(await page.evaluate(failure)).toEqual([true, 'refused', 502, 'pagebeat: refused Swetrix']);
    server.answer = (hit) => (hit.destination === 'pirsch' ? { destroy: true } : undefined);
    expect(await page.evaluate(failure)).toEqual([true, 'network', null, 'pagebeat: network Pirsch']);
    const before = events().length;
    expect(await page.evaluate(() => pirsch('not for swetrix').catch((error) => error.message))).toBe(
      'pagebeat: invalid name for Swetrix',
    );
    await wait(300);
    expect(events()).toHaveLength(before);
  });

  test.each(['pagebeat', 'pagebeat.swetrix'])('Swetrix gets JSON, after a preflight, by %s.js', async (tag) => {
    server.page('/swetrix', tagPage(TO_SWETRIX, { tag }));
    const page = await engine.newPage();
    await page.goto('http://app.test/swetrix');
    await pageviewsAnswered(1);
    expect(await page.evaluate(() => pirsch('SALE_COMPLETED', { duration: 3, meta: { qty: 2 } }))).toEqual({
      ok: true,
      status: 201,
    });
    expect(events()[0]!.json).toMatchObject({
      pid: PROJECT,
      ev: 'SALE_COMPLETED',
      pg: '/swetrix',
      meta: { qty: '2', duration: '3' },
    });
    expect(events()[0]!.headers['content-type']).toBe('application/json');
    expect(server.hits.filter(({ kind }) => kind === 'preflight').length).toBeGreaterThan(0);
  });

  test('Swetrix is asked for a unique event, by pagebeat.full.js', async () => {
    server.page('/swetrix', tagPage(TO_SWETRIX, { tag: 'pagebeat.full' }));
    const page = await engine.newPage();
    await page.goto('http://app.test/swetrix');
    await pageviewsAnswered(1);
    expect(
      await page.evaluate(() => pirsch('SALE_COMPLETED', { duration: 3, meta: { qty: 2 }, unique: true })),
    ).toEqual({ ok: true, status: 201 });
    expect(events()[0]!.json).toMatchObject({
      pid: PROJECT,
      ev: 'SALE_COMPLETED',
      pg: '/swetrix',
      unique: true,
      meta: { qty: '2', duration: '3' },
    });
    expect(events()[0]!.headers['content-type']).toBe('application/json');
    expect(await page.evaluate(() => pirsch('SALE_COMPLETED', { unique: true }))).toEqual({
      ok: true,
      status: 403,
      skipped: 'duplicate',
    });
  });

  test('an event at a click that leaves the page arrives once at each', async () => {
    for (let trial = 0; trial < 5; trial++) {
      const page = await engine.newPage();
      await page.goto('http://app.test/leave');
      await page.click('a');
      await page.until(() => document.title === 'Left');
      await server.until(() => events().length === 2);
      await wait(100);
      expect(
        events()
          .map(({ destination }) => destination)
          .sort(),
      ).toEqual(['pirsch', 'swetrix']);
      server.reset();
    }
  });

  test('a large event arrives whole', async () => {
    const page = await engine.newPage();
    const metas: Record<string, string>[] = [];
    // Of a long body the collector keeps the beginning alone.
    server.answer = ({ kind, json }) => {
      if (kind === 'event') metas.push((json as { event_meta: Record<string, string> }).event_meta);
      return undefined;
    };
    await page.goto('http://app.test/a');
    await page.evaluate(() => {
      const meta: Record<string, unknown> = { long: 'é'.repeat(300000), half: '\ud800' };
      for (let index = 0; index < 10000; index++) meta[`key ${index}`] = index;
      return pirsch('large', { meta });
    });
    expect(Object.keys(metas[0]!)).toHaveLength(10002);
    expect(metas[0]!.long).toBe('é'.repeat(300000));
  });

  test("an ignored failure is nobody's unhandled rejection", async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/a');
    server.answer = () => ({ destroy: true });
    await page.evaluate(() => {
      pirsch('fine');
      pirsch('');
      pirsch(5);
    });
    await server.until(() => events()[0]);
    await wait(300);
    const lines = (await page.console()).filter(({ text }) => !/favicon|Failed to load/.test(text));
    expect(lines).toEqual([{ type: 'error', text: 'pagebeat: invalid name' }]);
  });
});
