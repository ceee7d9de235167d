import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { it } from './it.js';
import { rejection } from './rejection.js';

/** The line that a site may put in front of the tag: the one that the README has. */
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const STUB = README.match(/<script>(window\.pirsch=window\.pirsch\|\|.*)<\/script>/)![1]!;

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
    await page.load({ ...collector.pirsch, 'data-global': 'track' });
    await expect(call).resolves.toEqual({ ok: true, status: 200 });
  });

  it('may come without a stub from a function of the page, which is replaced', async ({ collector, open }) => {
    const page = open();
    page.run('window.pirsch = function () {}');
    await page.load(collector.pirsch);
    await expect(page.call('Clicked')).resolves.toEqual({ ok: true, status: 200 });
  });
});
