import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { serveTag, TO_PIRSCH, tagPage } from './harness/tagPage';

/** How often each way of leaving is tried: `LAST_BEAT_TRIALS=25` measures. */
const TRIALS = Number(process.env.LAST_BEAT_TRIALS ?? 1);

describeEngines(
  'the last beat',
  ({ engine, server }) => {
    serveTag(server);
    const tag = `${TO_PIRSCH.replaceAll('http:', 'https:')} data-last-beat`;
    server.page('/a', tagPage(tag, { tag: 'pagebeat.full', body: '<a id="leave" href="/left">leave</a>' }));
    server.page('/left', '<!doctype html><title>Left</title>');
    const beats = () => server.hits.filter(({ kind }) => kind === 'heartbeat');
    const open = async () => {
      const page = await engine.newPage();
      await page.goto('https://app.test/a');
      await server.until((hits) => hits.some(({ kind, status }) => kind === 'pageview' && status));
      await wait(300);
      return page;
    };

    const trials = Array.from({ length: TRIALS }, (_, index) => index);
    const arrivesOnce = async (): Promise<void> => {
      await server.until(() => beats()[0], 30_000);
      await wait(500);
      expect(beats()).toHaveLength(1);
    };

    test.each(trials)('arrives once when the tab crashes, trial %i', async () => {
      const page = await open();
      expect(await page.evaluate(() => 'fetchLater' in window)).toBe(true);
      expect(beats()).toEqual([]);
      await page.crash();
      await arrivesOnce();
    });

    test.each(trials)('stays as the page is hidden, and arrives once when the tab is closed, trial %i', async () => {
      const page = await open();
      await page.hide();
      await wait(500);
      expect(beats()).toEqual([]);
      await page.show();
      await page.close();
      await arrivesOnce();
    });

    test.each(trials)('arrives once when a link is followed, trial %i', async () => {
      const page = await open();
      await page.click('#leave');
      await page.until(() => document.title === 'Left');
      await arrivesOnce();
    });

    test.each(trials)(
      'is one for each time that the page is left, also over the back/forward cache, trial %i',
      async () => {
        const page = await open();
        await page.click('#leave');
        await page.until(() => document.title === 'Left');
        await page.back();
        await server.until((hits) => hits.filter(({ kind, status }) => kind === 'pageview' && status).length > 1);
        await wait(300);
        expect(beats()).toHaveLength(1);
        await page.close();
        await server.until(() => beats()[1], 30_000);
        await wait(500);
        expect(beats()).toHaveLength(2);
      },
    );
  },
  ['chromium'],
);
