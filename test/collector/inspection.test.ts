import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCollector } from '../../examples/collector/createCollector.js';
import { createInspection } from '../../examples/collector/createInspection.js';

const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';

let collector: ReturnType<typeof createCollector>;
let inspection: ReturnType<typeof createInspection>;
const readers: ReadableStreamDefaultReader[] = [];
beforeEach(() => {
  collector = createCollector();
  inspection = createInspection(collector);
});
afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.cancel()));
  collector.store.close();
});

const ask = (path: string, init?: RequestInit) => inspection.fetch(new Request(`http://site.test${path}`, init));
const act = (event_name: string, event_meta: object = { plan: 'pro' }) =>
  collector.app.fetch(
    new Request('http://site.test/event', {
      method: 'POST',
      body: JSON.stringify({ identification_code: CODE, url: 'http://site.test/', event_name, event_meta }),
    }),
  );

/** The messages of the stream, as they come. */
const openStream = async (headers: Record<string, string> = {}) => {
  const response = await ask('/stream', { headers });
  const reader = response.body!.getReader();
  readers.push(reader);
  let text = '';
  return async () => {
    while (!/^data: [\s\S]*?\n\n/m.test(text)) text += new TextDecoder().decode((await reader.read()).value);
    const parts = text.split('\n\n');
    const at = parts.findIndex((part) => /^data: /m.test(part));
    const message = parts[at]!;
    text = parts.slice(at + 1).join('\n\n');
    return {
      event: /^event: (.*)$/m.exec(message)?.[1],
      id: /^id: (.*)$/m.exec(message)?.[1],
      ...JSON.parse(/^data: (.*)$/m.exec(message)![1]!),
    };
  };
};

describe('a question', () => {
  it('that can’t be understood is answered with what to ask instead', async () => {
    for (const [query, error] of [
      ['period=year', 'period must be one of today, 7d, 30d'],
      ['destination=ga', /^destination must be one of pirsch, swetrix, firstparty, customerio, usercom, plausible, /],
      ['rows=0', 'rows must be a whole number from 1 to 1000'],
      ['filter=event', /^filter must be a list of events, or of values of their metadata, such as \[\{"event"/],
      ['filter=[{"event":"A","key":"plan"}]', /^filter must be/],
      ['page=2', 'page: not known; there are period, destination, filter, rows'],
    ] as const) {
      const response = await ask(`/report?${query}`);
      expect(response.status).toBe(400);
      expect((await response.json()).error).toMatch(error);
    }
    expect((await (await ask('/report/metadata')).json()).error).toBe('event must be the name of an event');
  });

  it('is answered where nothing was received yet', async () => {
    const report = await (await ask('/report')).json();
    expect(report).toMatchObject({ period: 'today', destination: null, destinations: [], filter: [] });
    expect(report.events).toEqual({ rows: [], total: 0 });
  });

  it('is answered with metadata, by key', async () => {
    await act('Clicked', { plan: 'pro', Clicks: '1' });
    await act('Clicked', { plan: 'free', Clicks: '2' });
    await act('Clicked', { plan: 'pro' });
    const { keys } = await (await ask('/report/metadata?event=Clicked')).json();
    expect(keys[1]).toEqual({
      key: 'plan',
      values: [
        { value: 'pro', views: 2, visitors: 1 },
        { value: 'free', views: 1, visitors: 1 },
      ],
      total: 2,
    });
  });

  it('can be for a raw request, and no other site may read it', async () => {
    await act('Clicked');
    const response = await ask('/hits/1');
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
    expect(await response.json()).toMatchObject({ id: 1, body: expect.stringContaining('"Clicked"') });
    expect((await ask('/hits/2')).status).toBe(404);
  });
});

describe('the stream', () => {
  it('begins with what there was, and goes on with what comes', async () => {
    await act('First');
    const next = await openStream();
    expect(await next()).toMatchObject({ id: '1', skipped: 0, hits: [{ id: 1, decoded: { name: 'First' } }] });
    await act('Second');
    expect(await next()).toMatchObject({ id: '2', hits: [{ id: 2 }] });
  });

  it('goes on where it was interrupted', async () => {
    await act('First');
    await act('Second');
    expect((await (await openStream({ 'last-event-id': '1' }))()).hits).toMatchObject([{ id: 2 }]);
  });

  it('begins anew where the collector has forgotten what was told', async () => {
    await act('First');
    expect((await (await openStream({ 'last-event-id': '7' }))()).hits).toMatchObject([{ id: 1 }]);
  });

  it('tells the last hundred of what comes too fast, and how many more there were', async () => {
    const next = await openStream();
    await act('First');
    await next();
    await Promise.all(Array.from({ length: 250 }, (_, index) => act(`Fast ${index}`)));
    const { hits, skipped } = await next();
    expect(hits).toHaveLength(100);
    expect(skipped).toBe(150);
    expect(hits.at(-1).id).toBe(251);
  });

  it('says that everything was forgotten', async () => {
    await act('First');
    const next = await openStream();
    await next();
    expect((await ask('/hits', { method: 'DELETE' })).status).toBe(204);
    expect(await next()).toMatchObject({ event: 'cleared' });
    await act('Second');
    expect((await next()).hits).toHaveLength(1);
  });

  it('is no longer told once nobody listens', async () => {
    const next = await openStream();
    await act('First');
    await next();
    await readers.pop()!.cancel();
    await wait(10);
    await act('Second');
    expect(collector.store.recent(5)).toHaveLength(2);
  });
});
