import { expect, test } from 'vitest';
import { posthog } from '../../src/destinations/posthog';
import type { Page } from '../../src/types/records';
import { bodyOf, event, page, sent } from '../records';

const settings = { posthogKey: 'phc_abc' };
const post = { name: 'PostHog', method: 'POST', url: 'https://us.i.posthog.com/i/v0/e/' };
const uuids = { message: '0191-m', view: '0191-v', visitor: '0191-d' };
const full: Partial<Page> = {
  url: 'https://example.com/a?utm_source=x&gclid=1&q=no',
  title: 'Title',
  referrer: 'https://news.site/',
  time: Date.UTC(2026, 7, 24, 9, 5, 7),
  userAgent: 'Mozilla/5.0 …',
  timeZone: 'Europe/Berlin',
  uuids,
};
const propertiesOf = (where: Partial<Page>) => bodyOf(posthog(settings, 'hit', page(where))).properties;

const head = '"uuid":"0191-m","timestamp":"2026-08-24T09:05:07.000Z","properties":{';
const own =
  '"$current_url":"https://example.com/a?utm_source=x&gclid=1&q=no","$host":"example.com","$pathname":"/a",' +
  '"$referrer":"https://news.site/","$referring_domain":"news.site",';
const device =
  '"$raw_user_agent":"Mozilla/5.0 …","$browser_language":"en-GB","$timezone":"Europe/Berlin","$screen_width":1920,' +
  '"$screen_height":1080,"$lib":"pagebeat","utm_source":"x","gclid":"1"';

// As text, without headers of its own: no preflight.
test('a pageview, without cookies', () => {
  expect(sent(posthog(settings, 'hit', page(full)))).toEqual({
    ...post,
    body:
      `{"api_key":"phc_abc","event":"$pageview","distinct_id":"$posthog_cookieless",${head}` +
      `"$cookieless_mode":true,${own}"title":"Title",${device}}}`,
  });
});

test('an event of somebody, without a profile', () => {
  const given = event({ name: 'Signup', meta: { plan: 'pro', seats: 3, in: { a: [null] } } });
  expect(sent(posthog({ ...settings, posthogId: 'b3f1' }, 'event', page(full), given))).toEqual({
    ...post,
    body:
      `{"api_key":"phc_abc","event":"Signup","distinct_id":"b3f1",${head}` +
      `"$process_person_profile":false,${own}${device},"duration":42,"plan":"pro","seats":3,"in":{"a":[null]}}}`,
  });
});

test('there is no heartbeat', () => {
  expect(posthog(settings, 'session', page({ engaged: 1000 }))).toBeUndefined();
});

test('another anchor is no other page, but an event there is one', () => {
  const where = page({ url: 'https://example.com/a#b', previous: 'https://example.com/a' });
  expect(posthog(settings, 'hit', where)).toBeUndefined();
  expect(posthog(settings, 'event', where, event())).toBeDefined();
});

test('what there is not is left out', () => {
  const where = {
    url: 'https://example.com:8443/',
    referrer: '',
    language: '',
    width: '',
    height: '',
    title: '',
  } as const;
  expect(propertiesOf(where)).toEqual({
    $cookieless_mode: true,
    $current_url: 'https://example.com:8443/',
    $host: 'example.com:8443',
    $pathname: '/',
    $referrer: '$direct',
    $referring_domain: '$direct',
    title: '',
    $lib: 'pagebeat',
  });
});

test.each([
  ['utm_id', true],
  ['gclid', true],
  ['fbclid', true],
  ['msclkid', true],
  ['twclid', true],
  ['gbraid', true],
  ['wbraid', true],
  ['q', false],
  ['xutm_source', false],
])('of the query it is told %s: %s', (name, isTold) => {
  expect(name in propertiesOf({ url: `https://example.com/?${name}=1` })).toBe(isTold);
});

test('a property of the call comes before ours, and none that was not given', () => {
  const given = event({ meta: { $current_url: 'mine' }, duration: undefined });
  expect(bodyOf(posthog(settings, 'event', page(), given)).properties.$current_url).toBe('mine');
  const where = page({ url: 'https://example.com/?utm___proto__=1' });
  expect(bodyOf(posthog(settings, 'hit', where)).properties.utm___proto__).toBe('1');
});

test.each([
  [undefined, 'https://us.i.posthog.com/i/v0/e/'],
  ['', 'https://us.i.posthog.com/i/v0/e/'],
  ['https://eu.i.posthog.com', 'https://eu.i.posthog.com/i/v0/e/'],
  ['https://eu.i.posthog.com/', 'https://eu.i.posthog.com/i/v0/e/'],
  ['https://example.com/ph/', 'https://example.com/ph/i/v0/e/'],
  ['https://eu.i.posthog.com/i/v0/e/', 'https://eu.i.posthog.com/i/v0/e/'],
  ['/ph', '/ph/i/v0/e/'],
])('the host %j', (posthogHost, url) => {
  expect(posthog({ ...settings, posthogHost: posthogHost! }, 'hit', page())!.url).toBe(url);
});
