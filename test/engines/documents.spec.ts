import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import type { Hit } from './harness/startServer';
import { serveTag } from './harness/tagPage';
import type { Page } from './harness/types';

/** Each page has the samples of one vendor's document as they stand there; the tag is ours. */
const readDocument = (name: string): string =>
  readFileSync(new URL(`pages/documents/${name}.html`, import.meta.url), 'utf8');

describeEngines('the documents of the five systems', ({ engine, server }) => {
  serveTag(server);
  const open = async (name: string, tag = 'pagebeat.full'): Promise<Page> => {
    server.page(`/${name}`, readDocument(name).replace('/pagebeat.full.js', `/${tag}.js`));
    const page = await engine.newPage();
    await page.goto(`http://app.test/${name}`);
    return page;
  };
  const events = (hits: Hit[] = server.hits) => hits.filter(({ kind }) => kind === 'event');
  const arrived = (count: number) => server.until((hits) => events(hits).length >= count && events(hits));
  const problems = () => server.hits.filter(({ error, status }) => error || status >= 400);

  test.each(['pagebeat.full', 'pagebeat', 'pagebeat.pirsch'])(
    'Pirsch: a click is an event with duration and metadata, and the promise counts up, by %s.js',
    async (tag) => {
      const page = await open('pirsch', tag);
      await page.click('#button');
      await arrived(1);
      await page.until('clicks === 2');
      await page.click('#button');
      const bodies = (await arrived(2)).map(({ json }) => json);
      expect(bodies).toMatchObject(
        ['1', '2'].map((Clicks) => ({
          identification_code: '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq',
          event_name: 'Button Clicked',
          event_duration: 42,
          event_meta: { Clicks },
        })),
      );
      expect(server.hits.map(({ headers, method, path }) => `${method} ${headers.host}${path}`)).toEqual([
        'POST api.pirsch.io/event',
        'POST api.pirsch.io/event',
      ]);
      expect(problems()).toEqual([]);
      expect(await page.console()).toEqual([]);
    },
  );

  test('User.com: calls of userengage are events, and their attributes keep their types', async () => {
    const page = await open('usercom');
    for (const index of [1, 2, 3, 4]) await page.click(`p:nth-of-type(${index}) a`);
    const bodies = (await arrived(4)).map(({ json }) => json as { event: string; properties: unknown });
    expect(bodies.map(({ event, properties }) => [event, properties])).toEqual([
      ['name_your_event_here', {}],
      ['name_your_event_here', { price: '10' }],
      ['name_your_event_here', { sku: '7', size: '39', color: 'teal', price: '39' }],
      ['app_created', { sku: 7, size: 39, color: 'teal', price: 39 }],
    ]);
    expect(problems()).toEqual([]);
    expect(await page.console()).toEqual([]);
  });

  test('User.com: with the widget on the page it gets the same events as its own calls', async () => {
    const page = await open('usercom-widget');
    for (const index of [1, 2, 3, 4]) await page.click(`p:nth-of-type(${index}) a`);
    const calls = (await arrived(4)).map(({ json }) => json as { call: string; args: unknown[] });
    expect(calls.map(({ call, args }) => [call, ...args])).toEqual([
      ['userengage', 'event.name_your_event_here'],
      ['userengage', 'event.name_your_event_here', { price: '10' }],
      ['userengage', 'event.name_your_event_here', { sku: '7', size: '39', color: 'teal', price: '39' }],
      ['userengage', 'event.app_created', { sku: 7, size: 39, color: 'teal', price: 39 }],
    ]);
    const pageviews = server.hits.filter(({ kind }) => kind === 'pageview');
    expect(pageviews.map(({ json }) => (json as { call: string }).call)).toEqual(['page hit on load']);
    expect(problems()).toEqual([]);
    expect(await page.console()).toEqual([]);
  });

  test('Firstparty: the page view is automatic, and events are the JSON of the document', async () => {
    const page = await open('firstparty');
    await server.until((hits) => hits.some(({ kind, status }) => kind === 'pageview' && status));
    await page.click('#minimum');
    await arrived(1);
    await page.click('#properties');
    await arrived(2);
    const received = server.hits.filter(({ kind }) => kind !== 'preflight');
    expect(received.map(({ method, headers, path }) => `${method} ${headers.host}${path}`)).toEqual(
      Array(3).fill('POST fp.app.test/events/track'),
    );
    expect(received.map(({ json }) => json)).toMatchObject([
      { event: 'Page Viewed', write_key: '_______' },
      { event: 'Newsletter Signup', write_key: '_______' },
      {
        event: 'Agent Assigned',
        write_key: '_______',
        properties: {
          email: '',
          display_name: 'Sally',
          initiated_from: 'Chat Widget',
          subject: 'Help with my billing',
        },
      },
    ]);
    expect(problems()).toEqual([]);
    expect(await page.console()).toEqual([]);
  });

  test.each(['pagebeat.full', 'pagebeat', 'pagebeat.swetrix'])(
    'Swetrix: the request of the document and ours are taken alike, with the same fields, by %s.js',
    async (tag) => {
      const page = await open('swetrix', tag);
      const ours = await server.until((hits) => hits.find(({ kind, status }) => kind === 'pageview' && status));
      await page.click('#fetch');
      const theirs = await server.until((hits) => hits.filter(({ kind }) => kind === 'pageview')[1]);
      expect(theirs.json).toEqual({
        pid: 'aUn1quEid-3x',
        lc: 'en-US',
        pg: '/',
        prev: '/signup',
        tz: 'UTC',
        unique: false,
      });
      for (const hit of [ours, theirs]) {
        expect(`${hit.method} ${hit.headers.host}${hit.path} ${hit.headers['content-type']}`).toBe(
          'POST api.swetrix.com/log application/json',
        );
      }
      expect(ours.json).toEqual({ pid: 'aUn1quEid-3x', pg: '/swetrix', lc: expect.any(String) });
      await page.click('#event');
      const [event] = await arrived(1);
      expect(event).toMatchObject({ path: '/log/custom', status: 201 });
      expect(event!.json).toMatchObject({ pid: 'aUn1quEid-3x', ev: 'YOUR_EVENT_NAME', pg: '/swetrix' });
      expect(problems()).toEqual([]);
      expect(await page.console()).toEqual([]);
    },
  );

  test('Customer.io: both of its scripts’ calls are track calls, with nested data', async () => {
    const page = await open('customerio');
    // They leave at the same time, on lines of their own.
    const bodies = (await arrived(3)).map(({ json }) => json as { event: string });
    bodies.sort((one, other) => other.event.localeCompare(one.event));
    const likes = {
      type: 'track',
      event: 'likes_pizza',
      properties: { favorite_topping: 'pepperoni', dislikes: ['anchovies', 'onions'] },
      writeKey: 'write-key',
    };
    expect(bodies).toMatchObject([{ event: 'queued', properties: { n: 1 } }, likes, likes]);
    expect(server.hits.map(({ headers, method, path }) => `${method} ${headers.host}${path}`)).toEqual([
      'POST cdp.customer.io/v1/p',
      ...Array(3).fill('POST cdp.customer.io/v1/t'),
    ]);
    const anonymous = new Set(server.hits.map(({ json }) => (json as { anonymousId: string }).anonymousId));
    expect(anonymous.size).toBe(1);
    const messages = new Set(server.hits.map(({ json }) => (json as { messageId: string }).messageId));
    expect(messages.size).toBe(4);
    expect(problems()).toEqual([]);
    expect(await page.console()).toEqual([]);
  });
});
