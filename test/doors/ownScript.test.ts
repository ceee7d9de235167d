import { describe, expect } from 'vitest';
import { readStub } from '../readStub.js';
import { it } from './it.js';

const door = 'pagebeat.own';

describe('pagebeat.own.js', () => {
  it('posts pageviews and events, and makes up for early calls', async ({ collector, open }) => {
    const page = open();
    page.run(`${readStub()}; pirsch('Early', { meta: { plan: 'pro' } })`);
    await page.load(collector.own, { door });
    await page.quiet();
    page.history.pushState(null, '', '/b');
    page.dispatch('pagehide');
    await page.quiet();
    const bodies = page.begun.map(({ body }) => JSON.parse(body!));
    expect(bodies).toMatchObject([
      { type: 'pageview', path: '/a' },
      { type: 'event', name: 'Early', meta: { plan: 'pro' } },
      { type: 'pageview', path: '/b', referrer: 'http://app.test/a?x=1' },
    ]);
    expect(new Set(bodies.map(({ id }) => id)).size).toBe(3);
    expect(page.begun.every(({ headers }) => Object.keys(headers).length === 0)).toBe(true);
    expect(collector.hits.filter(({ error }) => error)).toEqual([]);
    expect(page.lines).toEqual([]);
  });

  it('speaks the words of data platforms', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.own, 'data-own-format': 'segment', 'data-own-key': '2Ab' }, { door });
    await expect(page.call('Signup')).resolves.toEqual({ ok: true, status: 200 });
    const [view, event] = page.begun.map(({ body }) => JSON.parse(body!));
    expect(view).toMatchObject({ writeKey: '2Ab', batch: [{ type: 'page' }] });
    expect(event.batch[0]).toMatchObject({ type: 'track', event: 'Signup', anonymousId: view.batch[0].anonymousId });
    expect(collector.hits.map(({ kind }) => kind)).toEqual(['pageview', 'event']);
  });
});
