import { describe, expect, test } from 'vitest';
import { type CustomerioSettings, customerio } from '../../../src/first/destinations/customerio';
import type { TrackEvent } from '../../../src/first/types';
import { deliverBy, sampleEvent, sampleNextPage, samplePage } from '../../samples';

const NOW = 1700000000000;
const ULID = '01BX5ZZKBKACTAV9WEVGEMMVRY';
const by = (settings: Partial<CustomerioSettings> = {}) => deliverBy(customerio({ key: 'write-key', ...settings }));
const deliver = by();
const send = (event: Partial<TrackEvent>, settings?: Partial<CustomerioSettings>) =>
  by(settings)('event', samplePage(), sampleEvent(event))!;
const bodyOf = (event: Partial<TrackEvent>) => JSON.parse(send(event).body!);

const context =
  '"context":{"page":{"path":"/pricing","referrer":"https://news.site/a?b=c",' +
  '"search":"?utm_source=news%20letter&utm_medium=email&utm_campaign=spring","title":"Pricing & plans",' +
  '"url":"https://example.com/pricing?utm_source=news%20letter&utm_medium=email&utm_campaign=spring#plans"},' +
  '"campaign":{"source":"news letter","medium":"email","name":"spring"},' +
  '"userAgent":"Browser/1.0","locale":"en-GB","library":{"name":"pagebeat"}}';

test('sends an event as POST /t, text/plain', () => {
  const event = sampleEvent({ name: 'likes_pizza', meta: { toppings: ['a', { b: null }], n: 1 } });
  expect(deliver('event', samplePage(), event)).toEqual({
    method: 'POST',
    url: 'https://cdp.customer.io/v1/t',
    repeatable: true,
    sentAt: '2023-11-14T22:13:20.000Z',
    body:
      '{"sentAt":"2023-11-14T22:13:20.000Z","type":"track","event":"likes_pizza",' +
      '"properties":{"duration":42,"toppings":["a",{"b":null}],"n":1},"anonymousId":"anonymous-1",' +
      `"messageId":"message-1","timestamp":"2023-11-14T22:13:20.000Z","writeKey":"write-key",${context}}`,
  });
});

test('sends a pageview as POST /p, text/plain', () => {
  const page = samplePage({ visitor: { anonymousId: 'a', userId: 'u', messageId: 'm' } });
  const fields = /"page":(\{.*?\}),/.exec(context)![1];
  expect(deliver('pageview', page)).toEqual({
    method: 'POST',
    url: 'https://cdp.customer.io/v1/p',
    repeatable: true,
    sentAt: '2023-11-14T22:13:20.000Z',
    body:
      `{"sentAt":"2023-11-14T22:13:20.000Z","type":"page","properties":${fields},"anonymousId":"a","userId":"u",` +
      `"messageId":"m","timestamp":"2023-11-14T22:13:20.000Z","writeKey":"write-key",${context}}`,
  });
});

test('has no heartbeat', () => {
  expect(deliver('heartbeat', samplePage())).toBeUndefined();
});

test('asks for the visitor, to be kept only where the site wants that', () => {
  expect(customerio({ key: 'k' }).visitor).toBe('memory');
  expect(customerio({ key: 'k', store: true }).visitor).toBe('stored');
});

test('uses the endpoint it is given', () => {
  const endpoint = 'https://cdp-eu.customer.io/v1/';
  expect(by({ endpoint })('pageview', samplePage())!.url).toBe('https://cdp-eu.customer.io/v1/p');
});

describe('the campaign', () => {
  test.each([
    ['?utm_source=a%3Db&utm_id=7', { source: 'a=b', id: '7' }],
    ['?xutm_source=a', undefined],
    ['', undefined],
  ])('in %s', (search, campaign) => {
    const { body } = deliver('pageview', sampleNextPage({ url: 'https://example.com/' + search }))!;
    expect(JSON.parse(body!).context.campaign).toEqual(campaign);
  });
});

describe('the id', () => {
  test.each([ULID, ULID.toLowerCase()])('%s is the id of the message', (id) => {
    expect(bodyOf({ id }).messageId).toBe(id);
  });

  test.each(['', 'abc', `${ULID}0`, ULID.replace('0', '8'), ULID.replace('Z', 'U'), 5, null, {}])(
    '%j is none',
    (id) => {
      expect(() => send({ id })).toThrow('id must be a ULID of 26 characters, not ');
    },
  );
});

describe('the timestamp', () => {
  test.each([
    [new Date(1359389415000), '2013-01-28T16:10:15.000Z'],
    ['2013-01-28T16:10:15Z', '2013-01-28T16:10:15.000Z'],
    ['2013-01-28T17:10:15.250+01:00', '2013-01-28T16:10:15.250Z'],
    ['2013-01-28', '2013-01-28T00:00:00.000Z'],
    [1359389415, '2013-01-28T16:10:15.000Z'],
    [1359389415.5, '2013-01-28T16:10:15.500Z'],
    [0, '1970-01-01T00:00:00.000Z'],
    [NOW / 1000, '2023-11-14T22:13:20.000Z'],
  ])('%s', (timestamp, sent) => {
    const body = bodyOf({ timestamp });
    expect(body.timestamp).toBe(sent);
    expect(body.sentAt).toBe('2023-11-14T22:13:20.000Z');
  });

  test.each([
    ['in the future', new Date(NOW + 1)],
    ['in the future', '2024-01-01'],
    ['in milliseconds', NOW],
    ['before 1970', -1],
    ['before 1970', '1969-12-31T23:59:59Z'],
    ['no date', new Date(Number.NaN)],
    ['no date', 'yesterday'],
    ['no date', '2013-13-45'],
    ['no date', '1359389415'],
    ['no date', Number.NaN],
    ['no date', null],
    ['no date', {}],
    ['no date', true],
  ])('%s is refused: %s', (_what, timestamp) => {
    expect(() => send({ timestamp })).toThrow(
      'timestamp must be a Date, an ISO 8601 date or seconds, from 1970 until now',
    );
  });

  test.each([
    ['71 hours ago', 71, /within 72 hours/],
    ['73 hours ago', 73, undefined],
  ])('%s: %s', (_when, hours, warning) => {
    const delivery = send({ timestamp: new Date(NOW - hours * 36e5) });
    if (warning) expect(delivery.warning).toMatch(warning);
    else expect(delivery.warning).toBeUndefined();
  });

  test('of what is larger than the server keeps there is a warning', () => {
    expect(send({ meta: { text: 'x'.repeat(32000) } }).warning).toMatch(/32 KB/);
  });

  test('that is not given is no reason for a warning', () => {
    expect(send({}).warning).toBeUndefined();
  });
});

describe('what is reserved', () => {
  test.each(['recipient', 'from_address', 'reply_to'])('the key %s is refused, unless allowed', (key) => {
    const event = { meta: { [key]: 'person@example.com' } };
    expect(() => send(event)).toThrow(`meta.${key} must be allowed by data-customerio-allow`);
    expect(JSON.parse(send(event, { allow: `a, ${key}` }).body!).properties[key]).toBe('person@example.com');
    expect(() => send(event, { allow: 'recipients' })).toThrow('allowed');
  });

  test.each([
    'User Deleted',
    'Delete Person',
    'User Suppressed',
    'User Unsuppressed',
    'Device Created or Updated',
    'Device Deleted',
    'Relationship Deleted',
    'Object Deleted',
    'Report Delivery Event',
    'user deleted',
  ])('the name %s is refused, unless allowed', (name) => {
    expect(() => send({ name })).toThrow('name must be allowed by data-customerio-allow');
    expect(JSON.parse(send({ name }, { allow: name }).body!).event).toBe(name);
  });

  test.each(['User Deleted It', 'My Object Deleted', 'deleted'])('the name %s is not', (name) => {
    expect(bodyOf({ name }).event).toBe(name);
  });

  test('a nested key of that name is not', () => {
    expect(bodyOf({ meta: { a: { recipient: 'b' } } }).properties.a).toEqual({ recipient: 'b' });
  });
});
