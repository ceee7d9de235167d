import { describe, expect } from 'vitest';
import { readStub } from '../readStub.js';
import { DOORS, tagOf } from './doors.js';
import { it } from './it.js';
import type { Page } from './openPage.js';
import { rejection } from './rejection.js';

/** The line that a site may put in front of the tag: the one that the README has. */
const STUB = readStub();

describe('a call before the script has loaded', () => {
  it('is sent once, in order, with the address at which it was made', async ({ collector, open }) => {
    const page = open();
    page.run(STUB);
    const calls = [page.call('First', { duration: 1 }), page.call('Second', { meta: { a: 1 } })];
    page.history.pushState(null, '', '/b');
    calls.push(page.call('Third'));
    page.history.pushState(null, '', '/c');
    expect(page.begun).toEqual([]);

    await page.load(collector.pirsch);
    await page.load(collector.pirsch);
    calls.push(page.call('Fourth'));
    expect(await Promise.all(calls)).toEqual(calls.map(() => ({ ok: true, status: 200 })));
    await page.quiet();
    const [pageview, ...events] = page.begun;
    expect(new URL(pageview!.url).searchParams.get('url')).toBe('http://app.test/c');
    expect(
      events.map(({ body }) => {
        const { event_name, event_duration, event_meta, url } = JSON.parse(body!);
        return [event_name, event_duration, event_meta, url];
      }),
    ).toEqual([
      ['First', 1, {}, 'http://app.test/a?x=1'],
      ['Second', 0, { a: '1' }, 'http://app.test/a?x=1'],
      ['Third', 0, {}, 'http://app.test/b'],
      ['Fourth', 0, {}, 'http://app.test/c'],
    ]);
    expect(collector.pageviews()).toHaveLength(1);
    expect(collector.events()).toHaveLength(4);
    expect(page.lines).toEqual([]);
  });

  it('tells Swetrix the path at which it was made', async ({ collector, open }) => {
    const page = open();
    page.run(STUB);
    const call = page.call('Clicked');
    page.history.pushState(null, '', '/b');
    await page.load(collector.swetrix);
    await expect(call).resolves.toEqual({ ok: true, status: 201 });
    expect(collector.pageviews()[0]!.decoded.page).toBe('/b');
    expect(collector.events()[0]!.decoded.page).toBe('/a');
  });

  it('is rejected when it is invalid, and the others are sent', async ({ collector, open }) => {
    const page = open();
    page.run(STUB);
    const wrong = rejection(page.call('', { duration: 1 }));
    const right = page.call('Clicked');
    await page.load(collector.pirsch);
    expect(await wrong).toMatchObject({ reason: 'invalid', message: expect.stringContaining('name') });
    await expect(right).resolves.toEqual({ ok: true, status: 200 });
    expect(page.lines).toHaveLength(1);
  });

  it('never becomes an unhandled rejection when it is ignored', async ({ collector, open }) => {
    const unhandled: unknown[] = [];
    const listen = (error: unknown): unknown => unhandled.push(error);
    process.on('unhandledRejection', listen);
    const page = open();
    page.run(STUB);
    void page.call('');
    await page.load(collector.pirsch);
    await page.quiet();
    await new Promise(setImmediate);
    process.off('unhandledRejection', listen);
    expect(unhandled).toEqual([]);
  });

  it('is rejected by a tag that has no id', async ({ open }) => {
    const page = open();
    page.run(STUB);
    const error = rejection(page.call('Clicked'));
    await page.load();
    expect(await error).toMatchObject({ reason: 'invalid', message: expect.stringMatching(/\bid\b/) });
  });

  it('breaks nothing when the script never loads', ({ open }) => {
    const page = open();
    page.run(STUB);
    const call = page.call('Clicked');
    expect(call).toBeInstanceOf(page.window.Promise);
    expect(page.lines).toEqual([]);
  });

  it('goes to the function that data-global names', async ({ collector, open }) => {
    const page = open();
    page.run(STUB.replace(/pirsch/g, 'track'));
    const call = page.run("track('Clicked')") as Promise<unknown>;
    await page.load({ ...collector.pirsch, 'data-global': 'track' }, { door: 'pagebeat.full' });
    await expect(call).resolves.toEqual({ ok: true, status: 200 });
  });

  it.for(['track', 'pirsch'] as const)(
    'may be the first one after it has loaded, where data-global names a function and the stub is %s',
    async (name, { collector, open }) => {
      const page = open();
      page.run(STUB.replace(/pirsch/g, name));
      page.run(`kept = window.${name}`);
      await page.load({ ...collector.pirsch, 'data-global': 'track' }, { door: 'pagebeat.full' });
      await page.quiet();
      const calls = [`${name}('First')`, "track('Second')", ...(name === 'track' ? ["kept('Third')"] : [])];
      const told = calls.map((call) => page.run(call));
      expect(await Promise.all(told)).toEqual(calls.map(() => ({ ok: true, status: 200 })));
      expect(collector.events()).toHaveLength(calls.length);
      expect(page.lines).toEqual([]);
    },
  );

  /** The README's, and one that takes the name whatever has it. */
  const stubs = [
    ['the one of the README', STUB],
    ['one that takes the name', STUB.replace('pirsch=pirsch||', 'pirsch=')],
  ] as const;

  it.for(DOORS.flatMap((door) => stubs.map((stub) => [door, ...stub] as const)))(
    'in %s.js may be followed by calls through a reference to the stub: %s',
    async ([door, , stub], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open();
      page.run(stub);
      page.run('track = window.pirsch');
      const track = (...given: unknown[]) => (page.window.track as (...given: unknown[]) => Promise<unknown>)(...given);
      const early = track('Early');
      await page.load(tagOf(collector, door), { door });
      const now = track('Now', { meta: { a: 1 } });
      await expect(Promise.all([early, now])).resolves.toEqual(
        [1, 2].map(() => ({ ok: true, status: door === 'pagebeat.swetrix' ? 201 : 200 })),
      );
      page.history.pushState(null, '', '/b');
      await pass(60, page);
      const later = [track('Later'), page.call('Last')];
      await expect(Promise.all(later)).resolves.toHaveLength(2);
      await expect(track('')).rejects.toMatchObject({ reason: 'invalid', message: 'pagebeat: invalid name' });
      expect(collector.events().map(({ decoded }) => decoded.name)).toEqual(['Early', 'Now', 'Later', 'Last']);
      expect(collector.events().map(({ decoded }) => new URL(decoded.page!, 'http://app.test').pathname)).toEqual([
        '/a',
        '/a',
        '/b',
        '/b',
      ]);
      expect(page.lines).toEqual(['error: pagebeat: invalid name']);
    },
  );

  /** What has the name before any script: an element by its id, or the window of a frame of another site. */
  const named = [
    ['a <div>', (page: Page) => page.document.createElement('div')],
    ['two elements', (page: Page) => page.document.querySelectorAll('html, body')],
    [
      'a frame of another site',
      () =>
        new Proxy(() => {}, {
          get: () => {
            throw new Error('SecurityError');
          },
          set: () => {
            throw new Error('SecurityError');
          },
          has: () => {
            throw new Error('SecurityError');
          },
        }),
    ],
    ['null', () => null],
    ['text', () => 'pirsch'],
    ['an object with a q', () => ({ q: 'Clicked' })],
  ] as const;

  it.for(DOORS.flatMap((door) => named.map((one) => [door, ...one] as const)))(
    'of %s.js takes the name that %s has',
    async ([door, , make], { collector, open }) => {
      for (const stub of [stubs[1][1], undefined]) {
        const page = open();
        page.define(page.window, 'pirsch', make(page));
        if (stub) page.run(stub);
        const early = stub && page.call('Early');
        await page.load(tagOf(collector, door), { door });
        if (early) await expect(early).resolves.toMatchObject({ ok: true, status: expect.any(Number) });
        await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true, status: expect.any(Number) });
        await page.quiet();
        expect(collector.events()).toHaveLength(stub ? 2 : 1);
        expect(collector.pageviews()).toHaveLength(1);
        expect(page.lines).toEqual([]);
        collector.clear();
      }
    },
  );

  it('may come without a stub from a function of the page, which is replaced', async ({ collector, open }) => {
    const page = open();
    page.run('window.pirsch = function () {}');
    await page.load(collector.pirsch);
    await expect(page.call('Clicked')).resolves.toEqual({ ok: true, status: 200 });
  });
});
