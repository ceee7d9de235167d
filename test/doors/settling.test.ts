import { describe, expect } from 'vitest';
import { DOORS, tagOf } from './doors.js';
import { type Fixtures, it } from './it.js';
import type { Page } from './openPage.js';

// An address is counted when it rests, with the title of then.

type Move = 'push' | 'replace' | 'traverse';

/** A page that tells of its addresses by history alone, or by the Navigation API too, as most browsers do today. */
const kinds = ['history', 'navigation'] as const;

/** Gives a page the Navigation API, and gives back what changes the address. */
const mover = (page: Page, kind: (typeof kinds)[number]): ((move: Move, url: string) => void) => {
  const { pushState, replaceState } = page.history;
  const heard: ((event: object) => void)[] = [];
  if (kind === 'navigation') {
    page.define(page.window, 'navigation', {
      currentEntry: {},
      addEventListener: (_: string, listener: (event: object) => void) => heard.push(listener),
    });
  }
  return (move, url) => {
    const from = { url: page.window.location.href };
    if (kind === 'history') {
      if (move === 'push') page.history.pushState(null, '', url);
      else if (move === 'replace') page.history.replaceState(null, '', url);
      else {
        page.window.happyDOM.setURL(new URL(url, page.window.location.href).href);
        page.dispatch('popstate');
      }
      return;
    }
    if (move === 'traverse') page.window.happyDOM.setURL(new URL(url, page.window.location.href).href);
    else (move === 'push' ? pushState : replaceState).call(page.history, null, '', url);
    for (const listener of heard) listener({ navigationType: move, from });
    if (move === 'traverse') page.dispatch('popstate');
  };
};

const all = DOORS.flatMap((door) => kinds.map((kind) => [door, kind] as const));
const counted = (collector: Fixtures['collector']): string[] =>
  collector.pageviews().map(({ decoded }) => new URL(decoded.page!, 'http://app.test').pathname);

describe('replaced addresses', () => {
  it.for(all)(
    'by %s.js and %s: 170 in 3 seconds are one pageview',
    async ([door, kind], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      const move = mover(page, kind);
      await page.load(tagOf(collector, door), { door });
      await page.quiet();
      for (let step = 1; step <= 170; step++) {
        move('replace', '/map/' + step);
        await pass(3 / 170, page);
      }
      expect(counted(collector)).toEqual(['/a']);
      await pass(0.5, page);
      expect(counted(collector)).toEqual(['/a', '/map/170']);
      await pass(60, page);
      expect(counted(collector)).toHaveLength(2);
    },
  );

  it.for(all)(
    'by %s.js and %s: a push in between is not lost, nor is the one before it',
    async ([door, kind], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      const move = mover(page, kind);
      await page.load(tagOf(collector, door), { door });
      await page.quiet();
      for (let step = 1; step <= 85; step++) {
        move('replace', '/map/' + step);
        await pass(0.0175, page);
      }
      move('push', '/item');
      await page.quiet();
      expect(counted(collector), 'at once').toEqual(['/a', '/map/85']);
      await pass(0.5, page);
      for (let step = 86; step <= 170; step++) {
        move('replace', '/map/' + step);
        await pass(0.0175, page);
      }
      await pass(0.5, page);
      expect(counted(collector)).toEqual(['/a', '/map/85', '/item', '/map/170']);
    },
  );

  it.for(all)(
    'by %s.js and %s: two pushes at once are two pageviews, each after the other',
    async ([door, kind], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      const move = mover(page, kind);
      await page.load(tagOf(collector, door), { door });
      await page.quiet();
      move('push', '/b');
      move('push', '/c');
      await pass(0.5, page);
      expect(counted(collector)).toEqual(['/a', '/b', '/c']);
    },
  );

  // History tells of going back only when the address has changed.
  it.for(all.filter(([, kind]) => kind !== 'history'))(
    'by %s.js and %s: a page that is left by going back at once is not lost',
    async ([door, kind], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      const move = mover(page, kind);
      await page.load(tagOf(collector, door), { door });
      await page.quiet();
      move('push', '/b');
      await pass(0.3, page);
      move('traverse', '/a?x=1');
      await pass(0.5, page);
      expect(counted(collector)).toEqual(['/a', '/b', '/a']);
    },
  );

  it.for(all)(
    'by %s.js and %s: what is taken back in time was never there',
    async ([door, kind], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      const move = mover(page, kind);
      await page.load(tagOf(collector, door), { door });
      await page.quiet();
      move('replace', '/b');
      await pass(0.3, page);
      move('replace', '/a?x=1');
      await pass(5, page);
      expect(counted(collector)).toEqual(['/a']);
    },
  );

  it.for(all)(
    'by %s.js and %s: an event, a hidden and a left page count at once',
    async ([door, kind], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      const move = mover(page, kind);
      await page.load(tagOf(collector, door), { door });
      await page.quiet();
      move('replace', '/b');
      await page.call('Clicked');
      expect(counted(collector)).toEqual(['/a', '/b']);
      move('replace', '/c');
      page.define(page.document, 'hidden', true);
      page.dispatch('visibilitychange', {}, page.document);
      await page.quiet();
      expect(counted(collector)).toEqual(['/a', '/b', '/c']);
      move('push', '/d');
      page.dispatch('pagehide');
      await page.quiet();
      await pass(5, page);
      expect(counted(collector)).toEqual(['/a', '/b', '/c', '/d']);
    },
  );
});

describe('the title', () => {
  // Of the doors that tell it.
  const telling = all.filter(([door]) => door !== 'pagebeat.swetrix');
  const rows = telling.flatMap((one) =>
    (['push', 'replace', 'traverse'] as const).map((move) => [...one, move] as const),
  );

  it.for(rows)(
    'by %s.js and %s: after a %s it is the one that comes 300 ms later',
    async ([door, kind, by], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open({ title: 'Old' });
      const move = mover(page, kind);
      await page.load(collector.pirsch, { door });
      await page.quiet();
      move(by, '/item');
      await pass(0.3, page);
      page.document.title = 'Item';
      await pass(0.3, page);
      expect(collector.pageviews().map(({ query }) => query.t)).toEqual(['Old', 'Item']);
    },
  );

  it.for(rows)(
    'by %s.js and %s: after a %s it is the last one of two',
    async ([door, kind, by], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open({ title: 'Old' });
      const move = mover(page, kind);
      await page.load(collector.pirsch, { door });
      await page.quiet();
      move(by, '/item');
      await pass(0.15, page);
      page.document.title = 'Loading…';
      await pass(0.15, page);
      page.document.title = 'Item';
      await pass(0.15, page);
      expect(collector.pageviews()).toHaveLength(1);
      await pass(0.05, page);
      page.document.title = 'Too late';
      await pass(1, page);
      expect(collector.pageviews().map(({ query }) => query.t)).toEqual(['Old', 'Item']);
    },
  );

  it.for(telling)(
    'by %s.js and %s: of a page that is left by a push is its own',
    async ([door, kind], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open({ title: 'A' });
      const move = mover(page, kind);
      await page.load(collector.pirsch, { door });
      await page.quiet();
      move('push', '/b');
      await pass(0.2, page);
      page.document.title = 'B';
      move('push', '/c');
      page.document.title = 'C';
      await pass(0.5, page);
      expect(collector.pageviews().map(({ query }) => [new URL(query.url!).pathname, query.t])).toEqual([
        ['/a', 'A'],
        ['/b', 'B'],
        ['/c', 'C'],
      ]);
    },
  );
});

describe('the Navigation API', () => {
  it.for(DOORS)('where it is there, %s.js leaves history alone', async (door, { collector, open }) => {
    const page = open();
    const { pushState, replaceState } = page.history;
    mover(page, 'navigation');
    await page.load(tagOf(collector, door), { door });
    expect([page.history.pushState, page.history.replaceState]).toEqual([pushState, replaceState]);
  });

  it.for(
    DOORS.flatMap((door) =>
      [
        ['a list', []],
        ['null', null],
        ['text', 'nav'],
        ['an element', 'element'],
      ].map(([label, value]) => [door, label, value] as const),
    ),
  )('of which %s.js finds %s is not there', async ([door, label, value], { collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    page.define(page.window, 'navigation', label === 'an element' ? page.document.createElement('nav') : value);
    await page.load(tagOf(collector, door), { door });
    await page.quiet();
    page.history.pushState(null, '', '/b');
    await pass(0.5, page);
    expect(counted(collector)).toEqual(['/a', '/b']);
    expect(page.lines).toEqual([]);
  });
});
