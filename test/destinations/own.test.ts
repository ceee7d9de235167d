import { describe, expect, test } from 'vitest';
import { own } from '../../src/destinations/own';
import type { Page } from '../../src/types/records';
import { bodyOf, event, page, sent } from '../records';

const uuids = { message: '0d9e', view: 'v', visitor: 'b3f1' };
const time = Date.UTC(2026, 7, 24, 9, 5, 7);
const full = (overrides: Partial<Page> = {}): Page =>
  page({
    url: 'https://example.com/a',
    title: 'Title',
    referrer: 'https://news.site/',
    time,
    timeZone: 'Europe/Berlin',
    uuids,
    ...overrides,
  });
const post = { name: 'Own', method: 'POST', url: 'https://example.com/e' };
const start = (type: string): string =>
  `{"id":"0d9e","type":"${type}","time":"2026-08-24T09:05:07.000Z","url":"https://example.com/a","path":"/a"`;

// As text, without headers of its own: no preflight.
describe('plain', () => {
  const settings = { ownEndpoint: 'https://example.com/e' };

  test('a pageview', () => {
    expect(sent(own(settings, 'hit', full()))).toEqual({
      ...post,
      body:
        `${start('pageview')},"title":"Title","referrer":"https://news.site/","language":"en-GB",` +
        '"timeZone":"Europe/Berlin","width":1920,"height":1080}',
    });
  });

  test('an event', () => {
    const given = event({ name: 'Signup', duration: 0, meta: { plan: 'pro', in: { a: [1] } } });
    expect(sent(own(settings, 'event', full(), given))).toEqual({
      ...post,
      body: `${start('event')},"name":"Signup","duration":0,"meta":{"plan":"pro","in":{"a":[1]}}}`,
    });
  });

  test('a heartbeat', () => {
    expect(sent(own(settings, 'session', full()))).toEqual({ ...post, body: `${start('heartbeat')}}` });
  });

  test('what there is not is left out', () => {
    const bare = full({ referrer: '', language: '', width: '', height: '', timeZone: undefined });
    expect(sent(own(settings, 'hit', bare))!.body).toBe(`${start('pageview')},"title":"Title"}`);
    const given = event({ name: 'Signup', duration: undefined, meta: undefined });
    expect(sent(own(settings, 'event', full(), given))!.body).toBe(`${start('event')},"name":"Signup"}`);
  });
});

describe('segment', () => {
  const settings = { ownEndpoint: 'https://example.com/e', ownFormat: 'segment', ownKey: '2Ab' };
  const head = '{"sentAt":"2026-08-24T09:05:07.000Z","writeKey":"2Ab","batch":[{';
  const ids = '"messageId":"0d9e","anonymousId":"b3f1","timestamp":"2026-08-24T09:05:07.000Z"';
  const fields =
    '{"path":"/a","referrer":"https://news.site/","search":"?utm_source=x","title":"Title","url":"https://example.com/a?utm_source=x"}';
  const context = `"context":{"page":${fields},"campaign":{"source":"x"},"locale":"en-GB"}`;
  const where = full({ url: 'https://example.com/a?utm_source=x' });
  // The server knows it again, so it may be sent again.
  const repeatable = { ...post, sentAt: '2026-08-24T09:05:07.000Z' };

  test('a pageview', () => {
    expect(sent(own(settings, 'hit', where))).toEqual({
      ...repeatable,
      body: `${head}"type":"page",${ids},"properties":${fields},${context}}]}`,
    });
  });

  test('an event', () => {
    const given = event({ name: 'Signup', meta: { plan: 'pro' } });
    expect(sent(own(settings, 'event', where, given))).toEqual({
      ...repeatable,
      body: `${head}"type":"track","event":"Signup",${ids},"properties":{"duration":42,"plan":"pro"},${context}}]}`,
    });
  });

  test('there is no heartbeat', () => {
    expect(own(settings, 'session', full())).toBeUndefined();
  });

  test('a key that is in the address is not in the body', () => {
    const { ownKey: _, ...others } = settings;
    expect(bodyOf(own(others, 'hit', full()))).not.toHaveProperty('writeKey');
  });
});

test.each(['plain', 'segment'])('another anchor is no other page, but an event there is one: %s', (ownFormat) => {
  const where = full({ url: 'https://example.com/a#b', previous: 'https://example.com/a' });
  expect(own({ ownEndpoint: '/e', ownFormat }, 'hit', where)).toBeUndefined();
  expect(own({ ownEndpoint: '/e', ownFormat }, 'event', where, event())).toBeDefined();
});

test.each([
  '/e',
  'https://example.com/e/',
  'https://ch.test/?query=INSERT+INTO+t',
  'https://rudder.test/b?writeKey=2Ab',
])('the endpoint %s is taken as it is', (ownEndpoint) => {
  expect(own({ ownEndpoint }, 'hit', full())!.url).toBe(ownEndpoint);
});
