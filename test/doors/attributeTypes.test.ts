import { describe, expect } from 'vitest';
import type { Door } from './bundle.js';
import { DOORS, tagOf } from './doors.js';
import { type Fixtures, it } from './it.js';
import type { Page } from './openPage.js';

// A template prints an attribute without a value, or `false`, where there is nothing to say: each attribute has a type.

type Pass = (seconds: number, page: Page) => Promise<void>;

/** A switch: what else its tag and its page need, and whether the page shows that it is off. */
interface Switch {
  name: string;
  url?: string;
  id?: string;
  doors?: readonly Door[];
  isOff: (collector: Fixtures['collector'], page: Page, pass: Pass) => unknown;
}

const pirschDoors: Door[] = ['pagebeat', 'pagebeat.pirsch'];
const sent = (page: Page): string =>
  page.begun.map(({ url, body }) => decodeURIComponent(url) + (body ?? '')).join('\n');

const switches: Switch[] = [
  { name: 'data-disable-page-views', isOff: (collector) => collector.pageviews().length === 1 },
  {
    name: 'data-disable-history',
    isOff: async (collector, page) => {
      page.history.pushState(null, '', '/b');
      page.dispatch('pagehide');
      await page.quiet();
      return collector.pageviews().length === 2;
    },
  },
  { name: 'data-disable-query', isOff: (_, page) => sent(page).includes('mail') },
  { name: 'data-disable-referrer', isOff: (_, page) => sent(page).includes('news.site') },
  { name: 'data-disable-resolution', doors: pirschDoors, isOff: (_, page) => sent(page).includes('1024') },
  { name: 'data-dev', url: 'http://localhost:3000/', isOff: (collector) => collector.hits.length === 0 },
  {
    name: 'data-enable-sessions',
    id: 'pianjs',
    doors: pirschDoors,
    isOff: async (collector, page, pass) => {
      await pass(60, page);
      return collector.heartbeats().length === 0;
    },
  },
];

const VALUES = [
  ['', false],
  ['true', false],
  ['false', true],
  [undefined, true],
] as const;

describe('a switch', () => {
  it.for(
    switches.flatMap(({ doors = DOORS, ...one }) =>
      doors.flatMap((door) => VALUES.map(([value, isOff]) => [door, one.name, value, isOff, one] as const)),
    ),
  )('of %s.js: %s=%j is off: %s', async ([door, name, value, isOff, one], { collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open({ url: one.url ?? 'http://app.test/a?utm_source=mail', referrer: 'https://news.site/' });
    const attributes = value === undefined ? {} : { [name]: value };
    await page.load({ ...tagOf(collector, door), ...attributes }, { door, ...(one.id && { id: one.id }) });
    await page.quiet();
    expect(await one.isOff(collector, page, pass)).toBe(isOff);
    expect(page.lines).toEqual([]);
  });
});

describe('text, a list or a name', () => {
  it.for(
    DOORS.flatMap((door) =>
      ['data-include', 'data-exclude'].flatMap((name) => ['', 'false'].map((value) => [door, name, value] as const)),
    ),
  )('of %s.js: %s="%s" is as if it were not there', async ([door, name, value], { collector, open }) => {
    for (const path of ['/', '/a', '/false']) {
      const page = open({ url: 'http://app.test' + path });
      await page.load({ ...tagOf(collector, door), [name]: value }, { door });
      await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true, status: expect.any(Number) });
      await page.quiet();
      expect(collector.hits).toHaveLength(2);
      expect(page.lines).toEqual([]);
      collector.clear();
    }
  });

  const endpoints = ['data-endpoint', 'data-hit-endpoint', 'data-event-endpoint', 'data-api'];

  it.for(DOORS.flatMap((door) => ['', 'false'].map((value) => [door, value] as const)))(
    'of %s.js: an endpoint="%s" is the vendor’s own',
    async ([door, value], { collector, open }) => {
      const page = open();
      const urls: string[] = [];
      page.define(page.window, 'fetch', (url: string) => {
        urls.push(url.replace(/\?.*/, ''));
        return Promise.resolve({ ok: true, status: 200 });
      });
      const { 'data-code': code, 'data-project-id': pid } = { ...collector.pirsch, ...collector.swetrix };
      const ids = { 'data-code': code!, 'data-project-id': pid! };
      await page.load({ ...ids, ...Object.fromEntries(endpoints.map((name) => [name, value])) }, { door });
      await page.call('Clicked');
      const pirsch = ['https://api.pirsch.io/event', 'https://api.pirsch.io/hit'];
      const swetrix = ['https://api.swetrix.com/log', 'https://api.swetrix.com/log/custom'];
      expect(urls.sort()).toEqual([
        ...(door === 'pagebeat.swetrix' ? [] : pirsch),
        ...(door === 'pagebeat.pirsch' ? [] : swetrix),
      ]);
    },
  );

  it.for(DOORS.flatMap((door) => ['', 'false', undefined].map((value) => [door, value] as const)))(
    'of %s.js: an id=%j is none',
    async ([door, value], { open }) => {
      const page = open();
      await page.load(value === undefined ? {} : { 'data-code': value, 'data-project-id': value }, { door });
      await expect(page.call('Clicked')).rejects.toMatchObject({ reason: 'invalid', message: 'pagebeat: invalid id' });
      expect(page.begun).toEqual([]);
      expect(page.lines).toEqual(['error: pagebeat: invalid id']);
    },
  );

  it('that is the id of one destination is none, and the other one gets everything', async ({ collector, open }) => {
    for (const value of ['', 'false']) {
      const page = open();
      await page.load({ ...collector.pirsch, ...collector.swetrix, 'data-project-id': value });
      await expect(page.call('Button Clicked')).resolves.toEqual({ ok: true, status: 200 });
      await page.quiet();
      expect(collector.hits.map(({ destination }) => destination)).toEqual(['pirsch', 'pirsch']);
      expect(page.lines).toEqual([]);
      collector.clear();
    }
  });
});

describe('a number', () => {
  it.for(
    DOORS.flatMap((door) =>
      (
        [
          ['', 4],
          [undefined, 4],
          ['60', 2],
          ['false', 0],
        ] as const
      ).map((one) => [door, ...one] as const),
    ),
  )('of %s.js: data-heartbeat=%j makes %i in two minutes', async (row, { collector, open, fakeTime }) => {
    const [door, value, beats] = row;
    const pass = fakeTime();
    const page = open();
    await page.load({ ...tagOf(collector, door), ...(value !== undefined && { 'data-heartbeat': value }) }, { door });
    await page.quiet();
    for (let second = 0; second < 120; second += 10) await pass(10, page);
    expect(collector.heartbeats()).toHaveLength(beats);
    expect(page.lines).toEqual([]);
  });

  it.for(
    pirschDoors.flatMap((door) =>
      (
        [
          ['', 2],
          ['false', 2],
          [undefined, 2],
          ['soon', 2],
          ['20000', 6],
        ] as const
      ).map((one) => [door, ...one] as const),
    ),
  )('of %s.js: data-interval-ms=%j makes %i in two minutes', async (row, { collector, open, fakeTime }) => {
    const [door, value, beats] = row;
    const pass = fakeTime();
    const page = open();
    const attributes = { 'data-enable-sessions': '', ...(value !== undefined && { 'data-interval-ms': value }) };
    await page.load({ ...collector.pirsch, ...attributes }, { door, id: 'pianjs' });
    await page.quiet();
    for (let second = 0; second < 120; second += 10) await pass(10, page);
    expect(collector.heartbeats()).toHaveLength(beats);
    expect(page.lines).toEqual([]);
  });
});
