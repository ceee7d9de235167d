import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { serveTag, TO_PIRSCH, TO_SWETRIX, tagPage } from './harness/tagPage';

declare const pirsch: (name: string, options?: unknown) => Promise<Record<string, unknown>>;

describeEngines('localhost', ({ engine, server }) => {
  serveTag(server);
  // No proxy on the way to localhost: the collector is this server too.
  const toSelf = (attributes: string): string => attributes.replaceAll('http://collector.test', '');
  server.page('/a', tagPage(toSelf(TO_PIRSCH)));
  server.page('/both', tagPage(toSelf(`${TO_PIRSCH} ${TO_SWETRIX}`)));
  server.page('/dev', tagPage(`${toSelf(TO_PIRSCH)} data-dev="shop.example"`));

  const click = () => pirsch('Button Clicked', { duration: 42, meta: { Clicks: 1 } });

  test('sends nothing and prints what would be sent', async () => {
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/a`);
    expect(await page.evaluate(click)).toEqual({ ok: true, skipped: 'localhost' });
    await page.evaluate(() => history.pushState({}, '', '/next'));
    await wait(300);
    expect(server.hits).toEqual([]);
    const lines = (await page.console()).filter(({ type }) => type === 'log');
    expect(lines).toEqual([{ type: 'log', text: 'Pirsch event: Button Clicked {"duration":42,"meta":{"Clicks":1}}' }]);
  });

  test('prints one line for two destinations', async () => {
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/both`);
    await page.evaluate(() => pirsch('clicked'));
    expect((await page.console()).filter(({ type }) => type === 'log')).toHaveLength(1);
  });

  test('data-dev sends, and reports the host it is given', async () => {
    const page = await engine.newPage();
    await page.goto(`${server.localOrigin}/dev?x=1`);
    expect(await page.evaluate(click)).toEqual({ ok: true, status: 200 });
    expect(server.hits[0]!.query.url).toBe('http://shop.example/dev?x=1');
    expect(server.hits[1]!.json).toMatchObject({ url: 'http://shop.example/dev?x=1', event_name: 'Button Clicked' });
  });
});
