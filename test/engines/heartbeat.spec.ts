import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { fakeClock } from './harness/fakeClock';
import { serveTag, TO_PIRSCH, TO_SWETRIX, tagPage } from './harness/tagPage';

describeEngines('heartbeats', ({ engine, server }) => {
  serveTag(server);
  server.page('/clock.js', () => ({ body: fakeClock, headers: { 'content-type': 'text/javascript' } }));
  server.page('/a', tagPage(TO_SWETRIX, { before: '<script src="/clock.js"></script>' }));
  server.page('/pirsch', tagPage(TO_PIRSCH, { before: '<script src="/clock.js"></script>' }));
  const beats = () => server.hits.filter(({ kind, status }) => kind === 'heartbeat' && status);

  const open = async (path = '/a') => {
    const page = await engine.newPage();
    await page.goto(`http://app.test${path}`);
    await server.until((hits) => hits.some(({ kind, status }) => kind === 'pageview' && status));
    // The tag has its answer a little after the collector gave it.
    await new Promise((resolve) => setTimeout(resolve, 200));
    return page;
  };
  /** Beat by beat, so that each is answered before the next is due. */
  const pass = async (page: Awaited<ReturnType<typeof open>>, seconds: number, step = 5): Promise<void> => {
    for (let passed = 0; passed < seconds; passed += step) {
      const before = beats().length;
      await page.evaluate((milliseconds) => window.tick(milliseconds), step * 1000);
      if ((passed + step) % 30 === 0)
        await new Promise((resolve) => setTimeout(resolve, beats().length > before ? 50 : 150));
    }
  };

  test('three come in 95 seconds, with the project and nothing else', async () => {
    const page = await open();
    await pass(page, 95);
    await server.until(() => beats().length === 3);
    expect(beats().map(({ body, status }) => body + status)).toEqual(Array(3).fill('{"pid":"aUn1quEid-3x"}201'));
  });

  test('a second one waits for the answer to the first', async () => {
    const page = await open();
    server.answer = (hit) => (hit.kind === 'heartbeat' ? { delay: 2000 } : undefined);
    await pass(page, 95);
    expect(server.hits.filter(({ kind }) => kind === 'heartbeat')).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    server.answer = undefined;
    await pass(page, 30);
    await server.until(() => beats().length === 2);
  });

  test('Pirsch gets the present address', async () => {
    const page = await open('/pirsch');
    await page.evaluate(() => history.pushState({}, '', '/pirsch/next'));
    await pass(page, 30);
    await server.until(() => beats()[0]);
    expect(beats()[0]).toMatchObject({ path: '/session', query: { url: 'http://app.test/pirsch/next' }, body: '' });
    expect(server.hits.some(({ kind }) => kind === 'preflight')).toBe(false);
  });

  test('a hidden page has none, and goes on when it is shown', async () => {
    const page = await open();
    await page.hide();
    await pass(page, 95);
    expect(beats()).toEqual([]);
    await page.show();
    await pass(page, 30);
    await server.until(() => beats().length === 1);
  });

  test('a page that is not used for 5 minutes has none, until it is used again', async () => {
    const page = await open();
    await pass(page, 600, 30);
    expect(beats()).toHaveLength(10);
    await page.click('p');
    await pass(page, 60, 30);
    await server.until(() => beats().length === 12);
  });

  test('after 402 there are none any more', async () => {
    const page = await open();
    server.answer = (hit) => (hit.kind === 'heartbeat' ? { status: 402 } : undefined);
    await pass(page, 150, 30);
    expect(beats()).toHaveLength(1);
  });
});
