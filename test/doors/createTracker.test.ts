import { describe, expect } from 'vitest';
import type { Track } from '../../src/package/index.js';
import type { Controls } from '../../src/parts/controls.js';
import { it } from './it.js';
import type { Npm } from './openPage.js';
import { rejection } from './rejection.js';
import { CODE, PID } from './startCollector.js';
import { startNpm } from './startNpm.js';
import { until } from './until.js';

/** A tracker for any calls, also those that do not compile. */
const start = async (...given: Parameters<typeof startNpm>) =>
  (await startNpm(...given)) as unknown as (...anything: unknown[]) => Promise<unknown>;

describe('createTracker', () => {
  it('sends a pageview to each destination', async ({ collector, open }) => {
    const page = open({ referrer: 'https://news.site/' });
    await start(page, collector.origin, 'both');
    await page.quiet();
    expect(collector.hits).toHaveLength(2);
    expect(Object.entries(collector.pageviews('pirsch')[0]!.query).slice(1)).toEqual([
      ['code', CODE],
      ['url', 'http://app.test/a?x=1'],
      ['t', 'Title'],
      ['ref', 'https://news.site/'],
      ['w', '1024'],
      ['h', '768'],
    ]);
    expect(collector.pageviews('swetrix')[0]!.json).toEqual({
      pid: PID,
      pg: '/a',
      lc: 'en-US',
      ref: 'https://news.site/',
    });
  });

  it('opens for events when a pageview was asked for before there was a body', async ({ collector, open }) => {
    const page = open();
    page.define(page.document, 'body', null);
    const { controls } = await page.npm();
    const track = (await startNpm(page, collector.origin, 'pirsch', { parts: { controls } })) as Track & Controls;
    await track.pageview();
    const event = track('Clicked');
    page.define(page.document, 'body', {});
    page.dispatch('DOMContentLoaded', {}, page.document);
    expect(await event).toEqual({ ok: true, status: 200 });
    expect(collector.pageviews()).toHaveLength(1);
  });

  it('follows the address', async ({ collector, open }) => {
    const page = open();
    await start(page, collector.origin, 'both');
    await page.quiet();
    page.history.pushState(null, '', '/a?x=2');
    page.history.pushState(null, '', '/b');
    page.history.replaceState({ y: 1 }, '');
    await until(() => collector.pageviews('swetrix').length === 3);
    await page.quiet();
    expect(collector.pageviews('pirsch').map(({ query }) => query.url)).toEqual(
      expect.arrayContaining(['http://app.test/a?x=1', 'http://app.test/a?x=2', 'http://app.test/b']),
    );
    expect(collector.pageviews('pirsch')).toHaveLength(3);
  });

  it('sends an event to each destination, byte for byte', async ({ collector, open }) => {
    const page = open();
    const track = await start(page, collector.origin, 'both');
    const options = Object.freeze({ duration: 42, meta: Object.freeze({ Clicks: 1 }) });
    await expect(track('button_clicked', options)).resolves.toMatchObject({ ok: true });
    await page.quiet();
    expect(collector.events('pirsch').map(({ body }) => body)).toEqual([
      `{"identification_code":"${CODE}","url":"http://app.test/a?x=1","title":"Title","referrer":"",` +
        '"screen_width":1024,"screen_height":768,' +
        '"event_name":"button_clicked","event_duration":42,"event_meta":{"Clicks":"1"}}',
    ]);
    expect(collector.events('swetrix').map(({ body }) => body)).toEqual([
      `{"pid":"${PID}","ev":"button_clicked","pg":"/a","lc":"en-US","meta":{"Clicks":"1","duration":"42"}}`,
    ]);
  });

  it.for([
    ['no name', [], /name/],
    ['a blank name', [' '], /name/],
    ['a name that Swetrix does not take', ['Button Clicked'], /name/],
    ['a negative duration', ['x', { duration: -1 }], /duration/],
    ['nested metadata', ['x', { meta: { price: {} } }], /meta\W+price/],
    ['null for options', ['x', null], /options/],
  ] as [string, unknown[], RegExp][])(
    'rejects %s and sends nothing',
    async ([, given, message], { collector, open }) => {
      const page = open();
      const track = await start(page, collector.origin, 'both');
      await page.quiet();
      expect(await rejection(track(...given))).toMatchObject({
        reason: 'invalid',
        message: expect.stringMatching(message),
      });
      expect(collector.events()).toEqual([]);
      expect(page.lines).toHaveLength(1);
      await expect(track('Clicked')).resolves.toMatchObject({ ok: true });
    },
  );

  it('tells what the server says', async ({ collector, open }) => {
    const page = open();
    const { results } = await page.npm();
    const track = await start(page, collector.origin, 'pirsch', { parts: { results } });
    await expect(track('Button Clicked')).resolves.toEqual({ ok: true, status: 200 });
    collector.answer = () => ({ status: 502 });
    expect(await rejection(track('Button Clicked'))).toMatchObject({
      reason: 'refused',
      status: 502,
      destination: 'pirsch',
    });
  });

  it('prints events on localhost', async ({ collector, open }) => {
    const page = open({ url: 'http://localhost:5173/' });
    const track = await start(page, collector.origin, 'both');
    await expect(track('Clicked', { duration: 42, meta: { Clicks: 1 } })).resolves.toEqual({
      ok: true,
      skipped: 'localhost',
    });
    expect(page.lines).toEqual(['log: Pirsch event: Clicked {"duration":42,"meta":{"Clicks":1}}']);
    expect(page.begun).toEqual([]);
  });

  it.for([
    [undefined, 4],
    [60, 2],
    ['60', 2],
    ['off', 0],
  ] as const)('makes heartbeats as the option says: %s', async ([heartbeat, beats], { collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await start(page, collector.origin, 'both', heartbeat === undefined ? {} : { heartbeat });
    await page.quiet();
    for (let second = 0; second < 120; second += 30) await pass(30, page);
    expect(collector.heartbeats('pirsch')).toHaveLength(beats);
    expect(collector.heartbeats('swetrix')).toHaveLength(beats);
    expect(page.lines).toEqual([]);
  });

  it.for([[-5], ['abc']] as const)(
    'makes none where the option is no time, and says so in one line: %s',
    async ([heartbeat], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      await start(page, collector.origin, 'pirsch', { heartbeat });
      await page.quiet();
      await pass(60, page);
      expect(collector.heartbeats()).toHaveLength(0);
      expect(page.lines).toEqual(['error: pagebeat: invalid heartbeat']);
    },
  );

  it('takes the settings of the tag as options', async ({ collector, open }) => {
    const page = open({ referrer: 'https://news.site/' });
    const track = await start(page, collector.origin, 'pirsch', {
      disableQuery: true,
      disableReferrer: true,
      disableResolution: true,
      disableHistory: true,
      exclude: '/private',
    });
    await page.quiet();
    page.history.pushState(null, '', '/private');
    await expect(track('Clicked')).resolves.toEqual({ ok: true, skipped: 'excluded' });
    page.dispatch('pagehide');
    await page.quiet();
    expect(collector.hits).toHaveLength(1);
    expect(collector.hits[0]!.query).toMatchObject({ url: 'http://app.test/a', ref: '', w: '', h: '' });
  });

  it('takes false for a setting that is off', async ({ collector, open }) => {
    const page = open();
    await start(page, collector.origin, 'pirsch', {
      disableQuery: false,
      disableHistory: false,
      pageviews: true,
      dev: false,
    });
    page.history.pushState(null, '', '/b?y=2');
    await until(() => collector.pageviews().length === 2);
    expect(collector.pageviews().map(({ query }) => query.url)).toContain('http://app.test/b?y=2');
  });

  it('adds no global', async ({ collector, open }) => {
    const page = open();
    await page.npm();
    const before = new Set(Object.getOwnPropertyNames(page.window));
    const track = await start(page, collector.origin, 'both');
    await track('Clicked');
    expect(Object.getOwnPropertyNames(page.window).filter((name) => !before.has(name))).toEqual([]);
  });

  it('has an import without effect', async ({ open }) => {
    const page = open();
    const { pushState } = page.history;
    const heard: unknown[] = [];
    page.define(page.window, 'addEventListener', (type: string) => heard.push(type));
    const { pirsch } = await page.npm();
    pirsch({ code: CODE });
    expect(page.history.pushState).toBe(pushState);
    expect([heard, page.begun, page.lines]).toEqual([[], [], []]);
  });
});

describe('createTracker on a server', () => {
  it('does nothing, and resolves so', async () => {
    const before = Object.getOwnPropertyNames(globalThis);
    const folder = process.env.MINIFY ? '../../dist/' : '../../src/package/';
    const { createTracker }: Pick<Npm, 'createTracker'> = await import(/* @vite-ignore */ folder + 'index.js');
    const { pirsch }: Pick<Npm, 'pirsch'> = await import(/* @vite-ignore */ folder + 'destinations/pirsch.js');
    expect(typeof document).toBe('undefined');
    const track = createTracker({ destinations: [pirsch({ code: CODE })] });
    expect(await track('Clicked', { duration: 42, meta: { Clicks: 1 } })).toEqual({ ok: true, skipped: 'server' });
    expect(Object.getOwnPropertyNames(globalThis)).toEqual(before);
  });
});
