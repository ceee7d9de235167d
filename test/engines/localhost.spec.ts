import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { serveTag, TO_PIRSCH, TO_SWETRIX, tagPage } from './harness/tagPage';
import type { Page } from './harness/types';

declare const pirsch: (name: string, options?: unknown) => Promise<Record<string, unknown>>;

describeEngines('localhost', ({ engine, server }) => {
  serveTag(server);
  // No proxy on the way to localhost: the collector is this server too.
  const toSelf = (attributes: string): string => attributes.replaceAll('http://collector.test', '');
  const local = (more = '', tag = 'pagebeat'): string =>
    tagPage(`${toSelf(`${TO_PIRSCH} ${TO_SWETRIX}`)} ${more}`, { tag });
  server.page('/a', tagPage(toSelf(TO_PIRSCH)));
  server.page('/dev', tagPage(`${toSelf(TO_PIRSCH)} data-dev`));
  server.page('/not', tagPage(`${toSelf(TO_PIRSCH)} data-dev="false"`));
  server.page('/as', tagPage(`${toSelf(TO_PIRSCH)} data-dev="shop.example"`, { tag: 'pagebeat.full' }));

  const click = () => pirsch('Button Clicked', { duration: 42, meta: { Clicks: 1 } });
  const clickOne = () => pirsch('clicked', { duration: 42, meta: { Clicks: 1 } });
  const logged = async (page: Page) => (await page.console()).filter(({ type }) => type === 'log');

  test('sends nothing and prints what would be sent', async () => {
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/a`);
    expect(await page.evaluate(click)).toEqual({ ok: true, skipped: 'localhost' });
    await page.evaluate(() => history.pushState({}, '', '/next'));
    await wait(800);
    expect(server.hits).toEqual([]);
    expect(await logged(page)).toEqual([
      { type: 'log', text: 'Pirsch event: Button Clicked {"duration":42,"meta":{"Clicks":1}}' },
    ]);
  });

  test.each([
    ['pagebeat', 'Pirsch'],
    ['pagebeat.pirsch', 'Pirsch'],
    ['pagebeat.swetrix', 'Swetrix'],
    ['pagebeat.full', 'Pirsch'],
  ])('%s.js prints one line, whatever it has on the tag', async (tag, name) => {
    server.page('/both', local('', tag));
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/both`);
    expect(await page.evaluate(clickOne)).toMatchObject({ ok: true, skipped: 'localhost' });
    expect(await logged(page)).toEqual([
      { type: 'log', text: `${name} event: clicked {"duration":42,"meta":{"Clicks":1}}` },
    ]);
    expect(server.hits).toEqual([]);
  });

  test('data-dev sends, with the address as it is', async () => {
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/dev?x=1`);
    expect(await page.evaluate(click)).toEqual({ ok: true, status: 200 });
    const url = `${server.localOrigin}/dev?x=1`;
    expect(server.hits[0]!.query.url).toBe(url);
    expect(server.hits[1]!.json).toMatchObject({ url, event_name: 'Button Clicked' });
    expect(await logged(page)).toEqual([]);
  });

  test('data-dev="false" does not', async () => {
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/not`);
    expect(await page.evaluate(click)).toEqual({ ok: true, skipped: 'localhost' });
    expect(server.hits).toEqual([]);
  });

  test('data-dev of pagebeat.full.js sends, and reports the host it is given', async () => {
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/as?x=1`);
    expect(await page.evaluate(click)).toEqual({ ok: true, status: 200 });
    expect(server.hits[0]!.query.url).toBe('http://shop.example/as?x=1');
    expect(server.hits[1]!.json).toMatchObject({ url: 'http://shop.example/as?x=1', event_name: 'Button Clicked' });
  });
});
