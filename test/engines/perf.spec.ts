import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { serveTag, TO_PIRSCH, TO_SWETRIX, tagPage } from './harness/tagPage';

const NAMES = ['conn', 'dns', 'dom_load', 'page_load', 'render', 'response', 'tls', 'ttfb'];
const SLOW = 1000;

describeEngines('how long a page took to load', ({ engine, server }) => {
  serveTag(server);
  const attributes = `${TO_SWETRIX} ${TO_PIRSCH} data-heartbeat="off" data-perf data-meta-author="Jane" data-meta-page-type="post"`;
  const image = { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', headers: { 'content-type': 'image/svg+xml' } };
  server.page('/slow.svg', () => ({ ...image, delay: SLOW }));
  server.page('/left', '<!doctype html><title>Left</title>');
  /** A page that is slow to load and acts by itself before that: WebKit's driver has to wait for it. */
  const slowPage = (path: string, act = ''): void =>
    server.page(
      path,
      tagPage(attributes, {
        tag: 'pagebeat.full',
        body: `<img src="/slow.svg"><a href="/left">left</a><script>setTimeout(() => { ${act} }, ${SLOW / 3})</script>`,
      }),
    );
  slowPage('/page');
  slowPage('/leave', "document.querySelector('a').click()");
  slowPage('/application', "history.pushState(null, '', '/next')");
  slowPage('/event', "pirsch('clicked')");

  const pageviews = (destination: string) =>
    server.hits.filter((hit) => hit.kind === 'pageview' && hit.destination === destination);
  const perfOf = (index = 0) => (pageviews('swetrix')[index]!.json as { perf?: Record<string, number> }).perf;

  /** Opens a page, and does not wait until it has loaded. */
  const begin = async (path: string) => {
    const page = await engine.newPage();
    await page.goto('http://app.test/left');
    await page.evaluate((to) => {
      setTimeout(() => location.assign(to));
    }, path);
    return page;
  };

  test('goes to Swetrix with the first pageview, which waits for it, and Pirsch’s does not', async () => {
    const page = await begin('/page');
    await server.until(() => pageviews('pirsch').length === 1);
    expect(pageviews('swetrix')).toEqual([]);
    await server.until(() => pageviews('swetrix').length === 1);
    const perf = perfOf()!;
    expect(Object.keys(perf).sort()).toEqual(NAMES);
    expect(perf.page_load).toBeGreaterThanOrEqual(SLOW);
    expect(perf.page_load).toBeLessThan(SLOW + 5000);
    expect(pageviews('swetrix')[0]).toMatchObject({
      status: 201,
      decoded: { page: '/page', meta: { author: 'Jane', 'page-type': 'post' } },
    });
    expect(pageviews('swetrix')[0]!.error).toBeUndefined();

    // The next page of an application has its metadata, and no timings.
    await page.evaluate(() => history.pushState(null, '', '/next'));
    await server.until(() => pageviews('swetrix').length === 2);
    expect(perfOf(1)).toBeUndefined();
    expect(pageviews('swetrix')[1]!.decoded.meta).toEqual({ author: 'Jane', 'page-type': 'post' });
    expect(await page.console()).toEqual([]);
  });

  test('a page that is left before it has loaded is counted all the same', async () => {
    const page = await begin('/leave');
    await server.until(() => pageviews('swetrix').length === 1);
    await page.until(() => location.pathname === '/left');
    expect(perfOf()).toBeUndefined();
    expect(pageviews('swetrix')[0]).toMatchObject({ status: 201, decoded: { page: '/leave' } });
  });

  // Chromium and WebKit tell a page nothing when its tab is closed before it has loaded.
  test.runIf(engine.name === 'firefox')('so is one whose tab is closed', async () => {
    const page = await begin('/page');
    await page.until(() => typeof window.pirsch === 'function');
    await page.close();
    await server.until(() => pageviews('swetrix').length === 1);
    expect(perfOf()).toBeUndefined();
  });

  test('an application that goes on before it has loaded has both pages counted', async () => {
    await begin('/application');
    await server.until(() => pageviews('swetrix').length === 2);
    const pages = pageviews('swetrix').map(({ decoded }) => decoded.page);
    expect(pages.sort()).toEqual(['/application', '/next']);
    expect([perfOf(0), perfOf(1)]).toEqual([undefined, undefined]);
  });

  test('an event waits a second for it, as for any first pageview', async () => {
    await begin('/event');
    await server.until(() => server.hits.filter(({ kind }) => kind === 'event').length === 2);
    await server.until(() => pageviews('swetrix').length === 1);
    expect(Object.keys(perfOf()!).sort()).toEqual(NAMES);
  });
});
