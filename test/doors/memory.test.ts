import { describe, expect } from 'vitest';
import { it } from './it.js';
import type { Page } from './openPage.js';

const start = async (page: Page, settings: object = {}) => {
  const { createTracker, memory, before, controls } = await page.npm();
  const sent = memory();
  const track = createTracker({ destinations: [sent.destination], parts: { before, controls }, ...settings });
  return { sent, track };
};

describe('the memory destination', () => {
  it.for([['http://app.test/a?x=1'], ['http://localhost:3000/a?x=1']])(
    'remembers what was tracked, and sends nothing: %s',
    async ([url], { open }) => {
      const page = open({ url: url!, referrer: 'https://news.site/' });
      const { sent, track } = await start(page);
      const at = new Date();
      const verdict = await track('Plan Chosen', {
        duration: 3,
        meta: { plan: 'pro', seats: 2, nested: 'no', at: at.getTime() },
      });
      expect(verdict).toEqual(
        url!.includes('localhost') ? { ok: true, skipped: 'localhost' } : { ok: true, status: 200 },
      );
      const place = { url, path: '/a', title: 'Title', referrer: 'https://news.site/' };
      expect(sent.all).toEqual([
        { kind: 'pageview', ...place },
        {
          kind: 'event',
          ...place,
          name: 'Plan Chosen',
          duration: 3,
          meta: { plan: 'pro', seats: 2, nested: 'no', at: at.getTime() },
        },
      ]);
      expect([sent.pageviews.length, sent.events.length]).toEqual([1, 1]);
      expect(page.begun).toEqual([]);
      sent.clear();
      expect([sent.all, sent.events]).toEqual([[], []]);
    },
  );

  it('waits for what is to come, without a timer', async ({ open }) => {
    const page = open();
    const { sent, track } = await start(page);
    const { path } = await sent.pageview();
    expect(path).toBe('/a');
    const later = sent.event('Signed Up');
    const next = sent.pageview('/b');
    track('Plan Chosen');
    track('Signed Up', { meta: { a: 1 } });
    expect(await later).toMatchObject({ name: 'Signed Up', meta: { a: 1 } });
    expect(await sent.event('Plan Chosen')).toMatchObject({ name: 'Plan Chosen' });
    page.history.pushState(null, '', '/b');
    expect(await next).toMatchObject({ kind: 'pageview', path: '/b' });
  });

  it('remembers nothing that is not sent: opted out, excluded, dropped, invalid', async ({ open }) => {
    const page = open();
    const { sent, track } = await start(page, {
      before: ({ name }: { name?: string }) => name !== 'dropped' && undefined,
    });
    await sent.pageview();
    await track('dropped');
    await expect(track('')).rejects.toMatchObject({ reason: 'invalid' });
    track.optOut();
    await track('opted out');
    expect(sent.events).toEqual([]);
  });

  it('stands beside others, and each test may have its own', async ({ collector, open }) => {
    const page = open();
    const { createTracker, memory, swetrix, results } = await page.npm();
    const sent = memory();
    const api = collector.origin + '/log';
    const track = createTracker({
      destinations: [sent.destination, swetrix({ projectId: 'aUn1quEid-3x', api })],
      parts: { results },
    });
    await expect(track('clicked')).resolves.toMatchObject({
      results: { memory: { status: 200 }, swetrix: { status: 201 } },
    });
    expect(sent.events).toHaveLength(1);
    expect(collector.events()).toHaveLength(1);
    const other = await start(page);
    await other.track('other');
    expect([sent.events.length, other.sent.events.length]).toEqual([1, 1]);
  });

  it('keeps the advice that others have on localhost', async ({ open }) => {
    const page = open({ url: 'http://localhost:3000/' });
    const { createTracker, memory, customerio, warnings } = await page.npm();
    const sent = memory();
    const track = createTracker({
      destinations: [customerio({ key: 'write-key' }), sent.destination],
      parts: { warnings },
    });
    await track('likes_pizza', { timestamp: new Date() });
    expect(sent.events).toHaveLength(1);
    expect(page.lines).toContainEqual(expect.stringMatching(/^\w+: pagebeat: timestamp .* 72 hours/));
  });
});
