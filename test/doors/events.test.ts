import { describe, expect } from 'vitest';
import { readSnippet } from '../readSnippet';
import type { Door } from './bundle.js';
import { it } from './it.js';
import { rejection } from './rejection.js';
import { CODE, PID } from './startCollector.js';

describe('an event', () => {
  it('goes to Pirsch byte for byte', async ({ collector, open }) => {
    const page = open({ title: 'A "title"', referrer: 'https://news.site/?q=1' });
    await page.load(collector.pirsch);
    const verdict = await page.call('  Button Clicked ', { duration: 42, meta: { Clicks: 1 } });
    expect(verdict).toEqual({ ok: true, status: 200 });
    expect(collector.events()).toHaveLength(1);
    const { method, path, query, body, headers } = collector.events()[0]!;
    expect({ method, path, query }).toEqual({ method: 'POST', path: '/event', query: {} });
    expect(body).toBe(
      `{"identification_code":"${CODE}","url":"http://app.test/a?x=1","title":"A \\"title\\"",` +
        '"referrer":"https://news.site/?q=1","screen_width":1024,"screen_height":768,' +
        '"event_name":"Button Clicked","event_duration":42,"event_meta":{"Clicks":"1"}}',
    );
    expect(headers).not.toHaveProperty('cookie');
  });

  it.for([
    ['pagebeat', ''],
    ['pagebeat.swetrix', ''],
    ['pagebeat.full', ',"unique":true'],
  ] as [Door, string][])('goes to Swetrix byte for byte from %s.js', async ([door, unique], { collector, open }) => {
    const page = open();
    await page.load(collector.swetrix, { door });
    const verdict = await page.call('button_clicked', { duration: 42, meta: { Clicks: 1, plan: 'pro' }, unique: true });
    expect(verdict).toEqual({ ok: true, status: 201 });
    const [hit] = collector.events();
    expect(hit).toMatchObject({ method: 'POST', path: '/log/custom' });
    expect(hit!.headers['content-type']).toBe('application/json');
    expect(hit!.body).toBe(
      `{"pid":"${PID}","ev":"button_clicked","pg":"/a","lc":"en-US",` +
        `"meta":{"Clicks":"1","plan":"pro","duration":"42"}${unique}}`,
    );
  });

  it.for([
    ['nothing', undefined, 0, {}],
    ['an empty object', {}, 0, {}],
    ['fields left undefined', { duration: undefined, meta: undefined, unique: undefined }, 0, {}],
    ['no duration but metadata', { meta: { a: 'b' } }, 0, { a: 'b' }],
    ['a duration of 0', { duration: 0 }, 0, {}],
    ['a duration with a fraction, rounded', { duration: 41.5 }, 42, {}],
    ['a field it does not know', { colour: 'red' }, 0, {}],
  ])('takes as options %s', async ([, options, duration, meta], { collector, open }) => {
    const page = open();
    await page.load(collector.pirsch);
    await page.call('Clicked', options);
    expect(collector.events()[0]!.json).toMatchObject({ event_duration: duration });
    expect(collector.events()[0]!.decoded.meta).toEqual(meta);
    expect(page.lines).toEqual([]);
  });

  it.for([
    [{ duration: 41.5 }, { duration: '41.5' }],
    [{ duration: 0 }, { duration: '0' }],
    [{ duration: 42, meta: { duration: 'long' } }, { duration: 'long' }],
    [{ duration: 42, meta: { duration: 0 } }, { duration: '0' }],
    [{ duration: 42, meta: { duration: '' } }, { duration: '' }],
  ])(
    'tells Swetrix the duration as metadata, unless that key is given: %j',
    async ([options, meta], { collector, open }) => {
      const page = open();
      await page.load(collector.swetrix);
      await page.call('Clicked', options);
      expect(collector.events()[0]!.json).toMatchObject({ meta });
    },
  );

  it('is unique only when that is asked for', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.swetrix, { door: 'pagebeat.full' });
    for (const unique of [undefined, false, true]) await page.call('Clicked', { unique });
    expect(collector.events().map(({ json }) => !!(json as { unique?: boolean }).unique)).toEqual([false, false, true]);
  });

  it('begins inside the call, once the first pageview was answered', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    await page.quiet();
    const before = page.begun.length;
    const call = page.call('Clicked');
    expect(page.begun.slice(before).map(({ url }) => new URL(url).pathname)).toEqual(['/event', '/log/custom']);
    await call;
  });

  it('is queued as a beacon when the browser has no keepalive', async ({ collector, open }) => {
    const page = open({ browser: 'beacon' });
    await page.load(collector.pirsch, { door: 'pagebeat.full' });
    await expect(page.call('Clicked')).resolves.toEqual({ ok: true, queued: true });
    await page.quiet();
    expect(page.begun.map(({ via }) => via)).toEqual(['keepalive', 'beacon']);
    expect(collector.events()).toHaveLength(1);
  });

  it.for([['pagebeat'], ['pagebeat.full']] as const)(
    'from %s.js goes with keepalive while the page is being left',
    async ([door], { collector, open }) => {
      const page = open();
      await page.load({ ...collector.pirsch, ...collector.swetrix }, { door });
      await page.quiet();
      page.dispatch('pagehide');
      const call = page.call('Clicked');
      expect(page.begun.slice(2).map(({ via }) => via)).toEqual(['keepalive', 'keepalive']);
      await expect(call).resolves.toMatchObject({ ok: true });
      await page.quiet();
      expect(collector.events()).toHaveLength(2);
    },
  );

  it('goes by fetch when the browser takes no more beacons', async ({ collector, open }) => {
    const page = open({ browser: 'beacon' });
    page.define(page.window.navigator, 'sendBeacon', () => false);
    await page.load(collector.pirsch, { door: 'pagebeat.full' });
    await expect(page.call('Clicked')).resolves.toEqual({ ok: true, status: 200 });
  });
});

describe('the promise', () => {
  it('has then and catch, and ends the chain of the page', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.pirsch);
    const call = page.call('Clicked');
    expect(call).toBeInstanceOf(page.window.Promise);
    const told: unknown[] = [];
    await call.then((verdict) => told.push(verdict)).catch((error) => told.push(error));
    await page
      .call('')
      .then((verdict) => told.push(verdict))
      .catch((error) => told.push(error.reason));
    expect(told).toEqual([{ ok: true, status: 200 }, 'invalid']);
  });

  it("runs the seed's example unchanged", async ({ collector, open }) => {
    const page = open();
    await page.load(collector.pirsch, { id: 'pirscheventsjs' });
    await page.quiet();
    page.document.body.innerHTML = '<button id="button">Send Event</button>';
    page.run(readSnippet());
    for (let click = 1; click <= 2; click++) {
      page.dispatch('click', {}, page.document.getElementById('button')!);
      await page.quiet();
    }
    expect(collector.hits.map(({ decoded }) => [decoded.name, decoded.duration, decoded.meta])).toEqual([
      ['Button Clicked', 42, { Clicks: '1' }],
      ['Button Clicked', 42, { Clicks: '2' }],
    ]);
    expect(page.lines).toEqual([]);
  });
});

describe("the caller's objects", () => {
  it('stay as they were', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    const options = { duration: 42, meta: { Clicks: 1, isPaid: false } };
    await page.call('Clicked', options);
    expect(options).toEqual({ duration: 42, meta: { Clicks: 1, isPaid: false } });
    const frozen = Object.freeze({ duration: 42, meta: Object.freeze({ Clicks: 1, isPaid: false }) });
    await expect(page.call('Clicked', frozen)).resolves.toMatchObject({ ok: true });
    expect(collector.events('swetrix')[1]!.decoded.meta).toEqual({ Clicks: '1', isPaid: 'false', duration: '42' });
  });

  it.for([
    ['pagebeat', []],
    ['pagebeat.full', ['options.unique']],
  ] as [Door, string[]][])('are read once, at the call, by %s.js', async ([door, more], { collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix }, { door });
    const reads: string[] = [];
    const counting = (what: string, fields: object): object =>
      new Proxy(fields, {
        get: (target, key) => {
          if (typeof key === 'string') reads.push(what + '.' + key);
          return Reflect.get(target, key);
        },
      });
    const meta = counting('meta', { a: 1, b: 2 });
    const call = page.call('Clicked', counting('options', { duration: 42, meta, unique: false }));
    const expected = ['meta.a', 'meta.b', 'options.duration', 'options.meta', ...more];
    expect([...reads].sort()).toEqual(expected);
    await call;
    expect([...reads].sort()).toEqual(expected);
  });

  it('may change after the call', async ({ collector, open }) => {
    const page = open();
    await page.load(collector.pirsch);
    const options = { duration: 42, meta: { Clicks: 1 } as Record<string, number> };
    const call = page.call('Clicked', options);
    options.duration = 1;
    options.meta.Clicks = 2;
    options.meta.later = 3;
    await call;
    expect(collector.events()[0]!.decoded).toMatchObject({ duration: 42, meta: { Clicks: '1' } });
    expect(collector.events()[0]!.body).not.toContain('later');
  });
});

describe('several destinations', () => {
  it('get an event that is valid for all of them', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true });
    expect(collector.events('pirsch')).toHaveLength(1);
    expect(collector.events('swetrix')).toHaveLength(1);
  });

  it('get nothing of an event that is invalid for one', async ({ collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    const error = await rejection(page.call('Button Clicked'));
    await page.quiet();
    expect(error).toMatchObject({ reason: 'invalid', message: 'pagebeat: invalid name for Swetrix' });
    expect(collector.events()).toEqual([]);
  });

  it.for([
    ['pirsch', 502, 'Pirsch'],
    ['swetrix', 502, 'Swetrix'],
    ['swetrix', 403, 'Swetrix'],
  ] as const)('reject when %s alone answers %i, and tell so', async ([name, status, told], { collector, open }) => {
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    collector.answer = ({ destination, kind }) => (destination === name && kind === 'event' ? { status } : undefined);
    expect(await rejection(page.call('Clicked'))).toMatchObject({
      reason: 'refused',
      status,
      message: `pagebeat: refused ${told}`,
    });
    await page.quiet();
    expect(collector.events().filter((hit) => hit.status < 400)).toHaveLength(1);
  });
});
