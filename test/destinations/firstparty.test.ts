import { describe, expect, test } from 'vitest';
import { firstparty } from '../../src/destinations/firstparty';
import type { Page } from '../../src/types/records';
import { bodyOf, event, page, sent, textOf } from '../records';

const settings = { firstpartyKey: 'write-key', firstpartyEndpoint: 'https://fp.example.com' };
const headers = { 'Content-Type': 'application/json' };
const full = (overrides: Partial<Page> = {}): Page =>
  page({ timeZone: 'Europe/Berlin', userAgent: 'Browser/1.0', ...overrides });
const contextOf = (where: Page) => bodyOf(firstparty(settings, 'hit', where)).context;
const thrownBy = (...given: Parameters<typeof firstparty>): unknown => {
  try {
    firstparty(...given);
  } catch (what) {
    return what;
  }
  return undefined;
};

const context =
  '"context":{"page":{"path":"/pricing","referrer":"https://news.site/a?b=c",' +
  '"search":"?utm_source=news%20letter&utm_medium=email&utm_campaign=spring","title":"Pricing & plans",' +
  '"url":"https://example.com/pricing?utm_source=news%20letter&utm_medium=email&utm_campaign=spring#plans"},' +
  '"campaign":{"source":"news letter","medium":"email","name":"spring"},' +
  '"screen":{"height":"1080","width":"1920"},"locale":"en-GB","timezone":"Europe/Berlin","useragent":"Browser/1.0"}';

test('a pageview is "Page Viewed", as JSON', () => {
  expect(sent(firstparty(settings, 'hit', full()))).toEqual({
    name: 'Firstparty',
    method: 'POST',
    url: 'https://fp.example.com/events/track',
    headers,
    body: `{"write_key":"write-key","event":"Page Viewed",${context}}`,
  });
});

test('an event has its metadata as properties, with their types', () => {
  const given = event({ name: 'Agent Assigned', meta: { n: 2, nested: { a: [true, null] }, on: new Date(0) } });
  expect(sent(firstparty(settings, 'event', full(), given))).toEqual({
    name: 'Firstparty',
    method: 'POST',
    url: 'https://fp.example.com/events/track',
    headers,
    body:
      '{"write_key":"write-key","event":"Agent Assigned",' +
      `"properties":{"duration":42,"n":2,"nested":{"a":[true,null]},"on":"1970-01-01T00:00:00.000Z"},${context}}`,
  });
});

test('there is no heartbeat', () => {
  expect(firstparty(settings, 'session', full())).toBeUndefined();
});

test('another anchor is no other page, but an event there is one', () => {
  const where = full({ url: 'https://example.com/a#b', previous: 'https://example.com/a' });
  expect(firstparty(settings, 'hit', where)).toBeUndefined();
  expect(firstparty(settings, 'event', where, event())).toBeDefined();
});

test.each([undefined, ''])('the page before is not known (%j), and that is no reason', (previous) => {
  expect(firstparty(settings, 'hit', full({ previous }))).toBeDefined();
});

test('what there is not is left out', () => {
  const url = 'https://example.com/a';
  const bare = page({ url, referrer: 'https://example.com/home', previous: 'https://example.com/home' });
  expect(contextOf({ ...bare, width: '', height: '', language: '' })).toEqual({
    page: { path: '/a', referrer: 'https://example.com/home', search: '', title: 'Pricing & plans', url },
  });
});

describe('the endpoint', () => {
  test.each([
    ['https://fp.example.com', 'https://fp.example.com/events/track'],
    ['https://fp.example.com/', 'https://fp.example.com/events/track'],
    ['https://fp.example.com/v1/', 'https://fp.example.com/v1/events/track'],
    ['/fp/', '/fp/events/track'],
    ['/', '/events/track'],
  ])('%s', (firstpartyEndpoint, url) => {
    expect(firstparty({ ...settings, firstpartyEndpoint }, 'hit', full())!.url).toBe(url);
  });

  test.each([undefined, '', null as never])('%j is none, which is said', (firstpartyEndpoint) => {
    const wrong = { ...settings, firstpartyEndpoint: firstpartyEndpoint! };
    expect(thrownBy(wrong, 'hit', full())).toBe('endpoint for Firstparty');
    expect(thrownBy(wrong, 'event', full(), event())).toBe('endpoint for Firstparty');
  });
});

test('is pure: what is given is not changed, and the same comes of the same', () => {
  const given = [Object.freeze({ ...settings }), 'event', Object.freeze(full()), Object.freeze(event())] as const;
  expect(textOf(firstparty(...given))).toBe(textOf(firstparty(...given)));
});

test('is sent the same where a page gave all objects a toJSON', () => {
  Object.defineProperty(Object.prototype, 'toJSON', { value: () => 'spoiled', configurable: true, writable: true });
  try {
    expect(textOf(firstparty(settings, 'hit', full()))).toBe(
      `{"write_key":"write-key","event":"Page Viewed",${context}}`,
    );
  } finally {
    Reflect.deleteProperty(Object.prototype, 'toJSON');
  }
});
