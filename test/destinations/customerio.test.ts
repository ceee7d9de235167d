import { describe, expect, test } from 'vitest';
import { customerio } from '../../src/destinations/customerio';
import type { Settings } from '../../src/types/options';
import type { Page, TrackEvent } from '../../src/types/records';
import { bodyOf, event, page, sent, textOf } from '../records';

const NOW = 1700000000000;
const ULID = '01BX5ZZKBKACTAV9WEVGEMMVRY';
const settings = { customerioKey: 'write-key' };
const full = (overrides: Partial<Page> = {}): Page =>
  page({
    userAgent: 'Browser/1.0',
    visitor: { anonymousId: 'anonymous-1', userId: undefined, messageId: 'message-1' },
    ...overrides,
  });
const send = (given: Partial<TrackEvent>, more: Settings = {}) =>
  customerio({ ...settings, ...more }, 'event', full(), event(given))!;
const thrownBy = (...given: Parameters<typeof send>): unknown => {
  try {
    send(...given);
  } catch (what) {
    return what;
  }
  return undefined;
};

const fields =
  '{"path":"/pricing","referrer":"https://news.site/a?b=c",' +
  '"search":"?utm_source=news%20letter&utm_medium=email&utm_campaign=spring","title":"Pricing & plans",' +
  '"url":"https://example.com/pricing?utm_source=news%20letter&utm_medium=email&utm_campaign=spring#plans"}';
const context =
  `"context":{"page":${fields},"campaign":{"source":"news letter","medium":"email","name":"spring"},` +
  '"userAgent":"Browser/1.0","locale":"en-GB","library":{"name":"pagebeat"}}';
const eventBody =
  '{"sentAt":"2023-11-14T22:13:20.000Z","type":"track","event":"likes_pizza",' +
  '"properties":{"duration":42,"toppings":["a",{"b":null}],"n":1},"anonymousId":"anonymous-1",' +
  `"messageId":"message-1","timestamp":"2023-11-14T22:13:20.000Z","writeKey":"write-key",${context}}`;
const pizza: Partial<TrackEvent> = { name: 'likes_pizza', meta: { toppings: ['a', { b: null }], n: 1 } };

test('an event is POST /t, text/plain', () => {
  expect(sent(send(pizza))).toMatchObject({
    name: 'Customer.io',
    method: 'POST',
    url: 'https://cdp.customer.io/v1/t',
    sentAt: '2023-11-14T22:13:20.000Z',
    body: eventBody,
  });
  expect(send(pizza)).not.toHaveProperty('headers');
});

test('a pageview is POST /p, text/plain', () => {
  const where = full({ visitor: { anonymousId: 'a', userId: 'u', messageId: 'm' } });
  const delivery = customerio(settings, 'hit', where);
  expect(sent(delivery)).toMatchObject({
    name: 'Customer.io',
    method: 'POST',
    url: 'https://cdp.customer.io/v1/p',
    sentAt: '2023-11-14T22:13:20.000Z',
    body:
      `{"sentAt":"2023-11-14T22:13:20.000Z","type":"page","properties":${fields},"anonymousId":"a","userId":"u",` +
      `"messageId":"m","timestamp":"2023-11-14T22:13:20.000Z","writeKey":"write-key",${context}}`,
  });
  expect(delivery).not.toHaveProperty('headers');
});

test('there is no heartbeat', () => {
  expect(customerio(settings, 'session', full())).toBeUndefined();
});

test('another anchor is no other page, but an event there is one', () => {
  const where = full({ url: 'https://example.com/a#b', previous: 'https://example.com/a' });
  expect(customerio(settings, 'hit', where)).toBeUndefined();
  expect(customerio(settings, 'event', where, event())).toBeDefined();
});

test('what there is not is left out', () => {
  const where = full({ url: 'https://example.com/a', language: '', userAgent: undefined as never });
  expect(Object.keys(bodyOf(customerio(settings, 'hit', where)).context)).toEqual(['page', 'library']);
});

test.each([
  [undefined, 'https://cdp.customer.io/v1/p'],
  ['', 'https://cdp.customer.io/v1/p'],
  ['https://cdp-eu.customer.io/v1', 'https://cdp-eu.customer.io/v1/p'],
  ['https://cdp-eu.customer.io/v1/', 'https://cdp-eu.customer.io/v1/p'],
  ['/cio/', '/cio/p'],
  ['/', '/p'],
])('the endpoint %j', (customerioEndpoint, url) => {
  expect(customerio({ ...settings, customerioEndpoint: customerioEndpoint! }, 'hit', full())!.url).toBe(url);
});

describe('the id', () => {
  test.each([ULID, ULID.toLowerCase()])('%s is that of the message', (id) => {
    expect(bodyOf(send({ id })).messageId).toBe(id);
  });

  test.each([
    '',
    'abc',
    `${ULID}0`,
    ULID.slice(1),
    ULID.replace('0', '8'),
    ULID.replace('Z', 'U'),
    5,
    null,
    {},
    [ULID],
  ])('%j is none', (id) => {
    expect(thrownBy({ id })).toBe('id for Customer.io');
  });
});

describe('the timestamp', () => {
  test('is its own, and when it is sent stays the present', () => {
    expect(bodyOf(send({ timestamp: '2013-01-28T16:10:15Z' }))).toMatchObject({
      sentAt: '2023-11-14T22:13:20.000Z',
      timestamp: '2013-01-28T16:10:15.000Z',
    });
  });

  test('in seconds, rounded up, is now', () => {
    expect(bodyOf(send({ timestamp: NOW / 1000 + 0.5 })).timestamp).toBe('2023-11-14T22:13:20.000Z');
  });

  test('that is none is refused', () => {
    expect(thrownBy({ timestamp: 'yesterday' })).toBe('timestamp for Customer.io');
    expect(thrownBy({ timestamp: null })).toBe('timestamp for Customer.io');
  });

  test.each([
    [71, true],
    [73, false],
  ])('of %i hours ago can trigger campaigns: %s', (hours, isWarned) => {
    expect(!!send({ timestamp: new Date(NOW - hours * 36e5) }).warning).toBe(isWarned);
  });

  test('that is not given is no reason for a warning', () => {
    expect(send({}).warning).toBeFalsy();
    expect(customerio(settings, 'hit', full())!.warning).toBeFalsy();
  });
});

describe('what is reserved', () => {
  test.each(['recipient', 'from_address', 'reply_to'])('the key %s is refused, unless allowed', (key) => {
    const given = { meta: { [key]: 'person@example.com' } };
    expect(thrownBy(given)).toBe(`meta.${key} for Customer.io`);
    expect(thrownBy(given, { customerioAllow: 'recipients' })).toBe(`meta.${key} for Customer.io`);
    expect(bodyOf(send(given, { customerioAllow: `a, ${key}` })).properties[key]).toBe('person@example.com');
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
    expect(thrownBy({ name })).toBe('name for Customer.io');
    expect(thrownBy({ name }, { customerioAllow: 'deleted' })).toBe('name for Customer.io');
    expect(bodyOf(send({ name }, { customerioAllow: name })).event).toBe(name);
  });

  test.each(['User Deleted It', 'My Object Deleted', 'deleted'])('the name %s is not', (name) => {
    expect(bodyOf(send({ name })).event).toBe(name);
  });

  test('a nested key of that name is not', () => {
    expect(bodyOf(send({ meta: { a: { recipient: 'b' } } })).properties.a).toEqual({ recipient: 'b' });
  });
});

test('is pure: what is given is not changed, and the same comes of the same', () => {
  const given = [Object.freeze({ ...settings }), 'event', Object.freeze(full()), Object.freeze(event())] as const;
  expect(textOf(customerio(...given))).toBe(textOf(customerio(...given)));
});

test('is sent the same where a page gave all objects a toJSON', () => {
  const meta = Object.assign(Object.create(null), { n: 1 });
  const before = textOf(send({ ...pizza, meta }));
  Object.defineProperty(Object.prototype, 'toJSON', { value: () => 'spoiled', configurable: true, writable: true });
  try {
    expect(textOf(send({ ...pizza, meta }))).toBe(before);
  } finally {
    Reflect.deleteProperty(Object.prototype, 'toJSON');
  }
});
