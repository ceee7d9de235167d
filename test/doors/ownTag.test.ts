import { describe, expect } from 'vitest';
import { allOf, DOORS, tagOf } from './doors.js';
import { it } from './it.js';
import type { Page } from './openPage.js';
import { CODE, PID } from './startCollector.js';

/** Puts a script element of somebody else into the head. */
const add = (page: Page, attributes: Record<string, string>, isLast = false): void => {
  const script = page.document.createElement('script');
  for (const name in attributes) script.setAttribute(name, attributes[name]!);
  if (isLast) page.document.head.append(script);
  else page.document.head.prepend(script);
};

/** The ids by which something was sent. */
const idsOf = (page: Page): string[] => [
  ...new Set(
    page.begun.map(({ url, body }) => {
      const { pid, identification_code: code } = JSON.parse(body ?? '{}');
      return new URL(url).searchParams.get('code') ?? code ?? pid;
    }),
  ),
];

const OTHERS: [string, Record<string, string>][] = [
  ['another vendor’s project', { src: '/other.js', 'data-project-id': '11111111-2222' }],
  ['another vendor’s code', { src: '/other.js', 'data-code': 'PROMO' }],
  ['another vendor’s code and project', { src: 'https://cdn.test/a.js', 'data-code': 'x', 'data-project-id': 'y' }],
  ['no id, but our name', { src: '/pagebeat-loader.js' }],
  ['empty ids, and our name', { src: '/pagebeat-loader.js', 'data-code': '', 'data-project-id': '' }],
  ['nothing at all', {}],
];

describe('a tag that the browser does not tell its element', () => {
  it.for(DOORS.flatMap((door) => OTHERS.map((other) => [door, ...other] as const)))(
    '%s.js reads its own, beside a script with %s',
    async ([door, , attributes], { collector, open }) => {
      for (const isLast of [false, true]) {
        const page = open();
        if (isLast) add(page, {});
        else add(page, attributes);
        const load = page.load(tagOf(collector, door), { door, isModule: true, src: '/assets/pagebeat.js?v=3' });
        if (isLast) add(page, attributes, true);
        await load;
        await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true, status: expect.any(Number) });
        await page.quiet();
        expect(idsOf(page)).toEqual([door === 'pagebeat.swetrix' ? PID : CODE]);
        expect(collector.hits).toHaveLength(2);
        expect(page.lines).toEqual([]);
        collector.clear();
      }
    },
  );

  it.for(DOORS)(
    '%s.js finds it under another name too, after scripts without an id',
    async (door, { collector, open }) => {
      const page = open();
      add(page, { src: '/other.js', 'data-site': '5' });
      add(page, { 'data-code': '', 'data-project-id': '' });
      await page.load(tagOf(collector, door), { door, isModule: true, src: '/s.js' });
      await page.call('Clicked');
      await page.quiet();
      expect(idsOf(page)).toEqual([door === 'pagebeat.swetrix' ? PID : CODE]);
    },
  );

  it.for(
    DOORS.flatMap((door) =>
      [
        ['a form', '<form name="currentScript"></form>'],
        ['an image', '<img name="currentScript">'],
        ['two forms', '<form name="currentScript"></form><form name="currentScript"></form>'],
        ['a form with a field of that name', '<form name="currentScript"><input name="dataset"></form>'],
      ].map((one) => [door, ...one] as [typeof door, string, string]),
    ),
  )('%s.js finds it where %s is named currentScript', async ([door, , html], { collector, open }) => {
    const page = open();
    page.document.body.innerHTML = html;
    // As browsers have it: the element by that name, all of them when there are several.
    const named = page.document.querySelectorAll('[name=currentScript]');
    const field = page.document.querySelector('[name=dataset]');
    if (field) page.define(named[0]!, 'dataset', field);
    const current = named.length > 1 ? named : named[0];
    await page.load(tagOf(collector, door), { door, isModule: true, current, src: '/pagebeat.js' });
    expect(page.window.pirsch).toBeTypeOf('function');
    await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true });
    await page.quiet();
    expect(idsOf(page)).toEqual([door === 'pagebeat.swetrix' ? PID : CODE]);
    expect(page.lines).toEqual([]);
  });
});

describe('several tags', () => {
  it.for(DOORS)('%s.js twice is once', async (door, { collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    for (let tag = 0; tag < 2; tag++) await page.load(allOf(collector, door), { door });
    const track = page.window.pirsch;
    await page.load(allOf(collector, door), { door, isModule: true, src: '/pagebeat.js' });
    expect(page.window.pirsch).toBe(track);
    await page.call('Clicked');
    page.history.pushState(null, '', '/b');
    await pass(30, page);
    for (const name of door === 'pagebeat' ? ['pirsch', 'swetrix'] : [door.slice(9)]) {
      expect(collector.pageviews(name)).toHaveLength(2);
      expect(collector.events(name)).toHaveLength(1);
      expect(collector.heartbeats(name)).toHaveLength(1);
    }
    expect(page.lines).toEqual([]);
  });

  it.for([
    [['pirschjs', '']],
    [['', 'pirschjs']],
    [['pirscheventsjs', '']],
    [['', 'pirscheventsjs', 'pirschsessionsjs']],
    [['pirschjs', 'pianjs', 'pirscheventsjs', '']],
    [['pianjs', 'pirschextendedjs', 'pirschjs', '']],
  ])('of the same code send what both would once: %j', async ([ids], { collector, open, fakeTime }) => {
    for (const door of ['pagebeat', 'pagebeat.pirsch'] as const) {
      const pass = fakeTime();
      const page = open();
      for (const id of ids!) await page.load(collector.pirsch, { id, door });
      await page.quiet();
      await expect(page.call('Clicked')).resolves.toEqual({ ok: true, status: 200 });
      page.history.pushState(null, '', '/b');
      await pass(30, page);
      expect(collector.pageviews()).toHaveLength(2);
      expect(collector.events()).toHaveLength(1);
      expect(collector.heartbeats()).toHaveLength(1);
      expect(page.lines).toEqual([]);
      collector.clear();
    }
  });

  it.for(DOORS)(
    '%s.js with another id sends to both, from now on and the page that is there',
    async (door, { collector, open }) => {
      const page = open();
      const other = { ...tagOf(collector, door) };
      const [name, id] =
        door === 'pagebeat.swetrix' ? ['data-project-id', 'bUn1quEid-4y'] : ['data-code', 'x'.repeat(32)];
      other[name!] = id!;
      await page.load(tagOf(collector, door), { door });
      await page.call('First');
      await page.load(other, { door });
      await page.call('Second');
      page.history.pushState(null, '', '/b');
      page.dispatch('pagehide');
      await page.quiet();
      expect(idsOf(page)).toEqual([door === 'pagebeat.swetrix' ? PID : CODE, id]);
      expect(collector.pageviews()).toHaveLength(4);
      expect(collector.events().map(({ decoded }) => decoded.name)).toEqual(['First', 'Second', 'Second']);
    },
  );

  it.for(DOORS)('%s.js leaves a wrapper that the page put around the function', async (door, { collector, open }) => {
    const page = open();
    await page.load(tagOf(collector, door), { door });
    page.run(
      'seen = []; pirsch = (function (track) { return function (name) { seen.push(name); return track.apply(this, arguments); }; })(pirsch)',
    );
    await page.load(tagOf(collector, door), { door });
    const ids = { 'data-code': 'x'.repeat(32), 'data-project-id': 'bUn1quEid-4y' };
    await page.load({ ...allOf(collector, door), ...ids }, { door });
    await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true });
    expect(Array.from(page.run('seen') as string[])).toEqual(['Clicked']);
  });

  it.for(DOORS.flatMap((door) => [[door, 'before'] as const, [door, 'after'] as const]))(
    '%s.js and a file of the first edition, which comes %s it, count once',
    async ([door, when], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      const attributes = tagOf(collector, door);
      const files = when === 'before' ? (['pagebeat.full', door] as const) : ([door, 'pagebeat.full'] as const);
      for (const file of files) await page.load(attributes, { door: file });
      await page.quiet();
      expect(collector.pageviews()).toHaveLength(1);
      await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true });
      await page.quiet();
      expect(collector.events()).toHaveLength(1);
      page.history.pushState(null, '', '/b');
      await pass(30, page);
      expect(collector.pageviews()).toHaveLength(2);
      expect(collector.heartbeats()).toHaveLength(1);
      expect(page.lines).toEqual([]);
    },
  );
});
