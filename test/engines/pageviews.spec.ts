import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import type { Hit } from './harness/startServer';
import { serveTag, TO_PIRSCH, TO_SWETRIX, tagPage } from './harness/tagPage';

const pageviews = (hits: Hit[]): string[] =>
  hits.filter(({ kind }) => kind === 'pageview').map(({ query, json }) => query.url ?? (json as { pg: string }).pg);

/** Long enough for anything that was to be sent to be here: an address is counted when it has rested for half a second. */
const quiet = (): Promise<void> => wait(800);

describeEngines('pageviews', ({ engine, server }) => {
  serveTag(server);
  server.page('/a', tagPage(TO_PIRSCH, { title: 'First' }));

  test('the first one arrives once, as a simple request', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/a?x=1');
    await server.until(pageviewsAre(['http://app.test/a?x=1']));
    await quiet();
    const [hit, ...more] = server.hits;
    expect(more).toEqual([]);
    expect(hit).toMatchObject({ method: 'GET', path: '/hit', status: 200 });
    expect(hit!.query).toMatchObject({ t: 'First', ref: '' });
    expect(hit!.headers.cookie).toBeUndefined();
  });

  test('a new address gives the next, the same one none, and back the one before', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/a');
    await server.until(pageviewsAre(['http://app.test/a']));
    await page.evaluate(() => {
      history.pushState({}, '', '/a/next');
      document.title = 'Next';
    });
    await server.until(pageviewsAre(['http://app.test/a', 'http://app.test/a/next']));
    expect(server.hits[1]!.query).toMatchObject({ t: 'Next', ref: 'http://app.test/a' });
    await page.evaluate(() => {
      history.pushState({}, '', '/a/next');
      history.replaceState({ more: 1 }, '', '/a/next');
    });
    await quiet();
    expect(server.hits).toHaveLength(2);
    await page.evaluate(() => history.go(-2));
    await server.until(pageviewsAre(['http://app.test/a', 'http://app.test/a/next', 'http://app.test/a']));
    await page.evaluate(() => {
      location.hash = 'part';
    });
    await server.until((hits) => pageviews(hits)[3] === 'http://app.test/a#part');
    await quiet();
    expect(server.hits).toHaveLength(4);
  });

  test('two addresses in a row are both counted', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/a');
    await page.evaluate(() => {
      history.pushState({}, '', '/one');
      history.pushState({}, '', '/two');
    });
    await server.until(pageviewsAre(['http://app.test/a', 'http://app.test/one', 'http://app.test/two']));
  });

  test('of pagebeat.full.js, the time zone is read after the first pageview, and for Swetrix only', async () => {
    const watch = `<script>
      window.zones = 0;
      var format = Intl.DateTimeFormat;
      Intl.DateTimeFormat = function () { zones++; return format(); };
    </script>`;
    server.page('/zone/pirsch', tagPage(TO_PIRSCH, { before: watch, tag: 'pagebeat.full' }));
    server.page('/zone/swetrix', tagPage(TO_SWETRIX, { before: watch, tag: 'pagebeat.full' }));
    const page = await engine.newPage();
    await page.goto('http://app.test/zone/pirsch');
    await wait(2500);
    expect(await page.evaluate('zones')).toBe(0);
    await page.goto('http://app.test/zone/swetrix');
    await page.until('zones === 1');
    await page.evaluate(() => history.pushState({}, '', '/zone/next'));
    const [first, next] = await server.until((hits) => {
      const found = hits.filter((hit) => hit.destination === 'swetrix' && hit.kind === 'pageview');
      return found[1] && found;
    });
    expect(first!.json).not.toHaveProperty('tz');
    expect(next!.json).toHaveProperty(
      'tz',
      await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone),
    );
  });

  test('both destinations get each', async () => {
    server.page('/both', tagPage(`${TO_PIRSCH} ${TO_SWETRIX}`));
    const page = await engine.newPage();
    await page.goto('http://app.test/both');
    await server.until((hits) => pageviews(hits).length === 2);
    await page.evaluate(() => {
      location.hash = 'part';
    });
    await server.until((hits) => pageviews(hits).length === 4);
    await page.evaluate(() => history.pushState({}, '', '/next'));
    await server.until((hits) => pageviews(hits).length === 6);
    expect(pageviews(server.hits).sort()).toEqual([
      '/both',
      '/both',
      '/next',
      'http://app.test/both',
      'http://app.test/both#part',
      'http://app.test/next',
    ]);
    const swetrix = server.hits.filter((hit) => hit.destination === 'swetrix' && hit.kind === 'pageview');
    expect(swetrix.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(swetrix.map(({ json }) => (json as { prev?: string }).prev)).toEqual([undefined, '/both', '/both']);
  });

  test('of pagebeat.full.js, a change of the hash alone is news for Pirsch only', async () => {
    server.page('/both', tagPage(`${TO_PIRSCH} ${TO_SWETRIX}`, { tag: 'pagebeat.full' }));
    const page = await engine.newPage();
    await page.goto('http://app.test/both');
    await server.until((hits) => pageviews(hits).length === 2);
    await page.evaluate(() => {
      location.hash = 'part';
    });
    await server.until((hits) => pageviews(hits).length === 3);
    await page.evaluate(() => history.pushState({}, '', '/next'));
    await server.until((hits) => pageviews(hits).length === 5);
    expect(pageviews(server.hits).sort()).toEqual([
      '/both',
      '/next',
      'http://app.test/both',
      'http://app.test/both#part',
      'http://app.test/next',
    ]);
    const swetrix = server.hits.filter((hit) => hit.destination === 'swetrix' && hit.kind === 'pageview');
    expect(swetrix.map(({ status }) => status)).toEqual([201, 201]);
    expect(swetrix[1]!.json).toMatchObject({ pg: '/next', prev: '/both' });
  });
});

function pageviewsAre(urls: string[]): (hits: Hit[]) => boolean {
  return (hits) => JSON.stringify(pageviews(hits)) === JSON.stringify(urls);
}
