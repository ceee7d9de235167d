import { expect, test } from 'vitest';
import { firstparty } from '../../../src/first/destinations/firstparty';
import { deliverBy, sampleEvent, sampleNextPage, samplePage } from '../../samples';

const settings = { key: 'write-key', endpoint: 'https://fp.example.com' };
const deliver = deliverBy(firstparty(settings));

const context =
  '"context":{"page":{"path":"/pricing","referrer":"https://news.site/a?b=c",' +
  '"search":"?utm_source=news%20letter&utm_medium=email&utm_campaign=spring","title":"Pricing & plans",' +
  '"url":"https://example.com/pricing?utm_source=news%20letter&utm_medium=email&utm_campaign=spring#plans"},' +
  '"campaign":{"source":"news letter","medium":"email","name":"spring"},' +
  '"screen":{"height":"1080","width":"1920"},"locale":"en-GB","timezone":"Europe/Berlin","useragent":"Browser/1.0"}';

test('sends a pageview as "Page Viewed", JSON', () => {
  expect(deliver('pageview', samplePage())).toEqual({
    method: 'POST',
    url: 'https://fp.example.com/events/track',
    type: 'application/json',
    body: `{"write_key":"write-key","event":"Page Viewed",${context}}`,
  });
});

test('sends an event with its metadata as properties, and keeps their types', () => {
  const event = sampleEvent({ name: 'Agent Assigned', meta: { n: 2, nested: { a: [true, null] }, on: new Date(0) } });
  expect(deliver('event', samplePage(), event)).toEqual({
    method: 'POST',
    url: 'https://fp.example.com/events/track',
    type: 'application/json',
    body:
      '{"write_key":"write-key","event":"Agent Assigned",' +
      `"properties":{"duration":42,"n":2,"nested":{"a":[true,null]},"on":"1970-01-01T00:00:00.000Z"},${context}}`,
  });
});

test('has no heartbeat', () => {
  expect(deliver('heartbeat', samplePage())).toBeUndefined();
});

test('tells of the previous page, and leaves out what there is not', () => {
  const page = sampleNextPage({ url: 'https://example.com/a', path: '/a', width: 0, height: 0, timeZone: undefined });
  expect(JSON.parse(deliver('pageview', page)!.body!).context).toEqual({
    page: {
      path: '/a',
      referrer: 'https://example.com/home',
      search: '',
      title: 'Pricing & plans',
      url: 'https://example.com/a',
    },
    locale: 'en-GB',
    useragent: 'Browser/1.0',
  });
});

test.each([
  [{ endpoint: undefined as never }, 'endpoint must be an address such as https://fp.example.com, not undefined'],
])('refuses %j', (wrong, message) => {
  expect(() => deliverBy(firstparty({ ...settings, ...wrong }))('pageview', samplePage())).toThrow(message);
});

test('takes an endpoint with a slash at its end', () => {
  const { url } = deliverBy(firstparty({ ...settings, endpoint: '/fp/' }))('pageview', samplePage())!;
  expect(url).toBe('/fp/events/track');
});
