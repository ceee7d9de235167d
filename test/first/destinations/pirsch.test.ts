import { expect, test } from 'vitest';
import { pirsch } from '../../../src/first/destinations/pirsch';
import { deliverBy, sampleEvent, sampleNextPage, samplePage } from '../../samples';

const code = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';
const deliver = deliverBy(pirsch({ code }));

test('sends a pageview as GET /hit', () => {
  expect(deliver('pageview', samplePage())).toEqual({
    method: 'GET',
    url:
      'https://api.pirsch.io/hit?nc=1700000000000&code=5gXQXdNTvteM4eVY35fNBkcU5CbStFSq' +
      '&url=https%3A%2F%2Fexample.com%2Fpricing%3Futm_source%3Dnews%2520letter%26utm_medium%3Demail%26utm_campaign%3Dspring%23plans' +
      '&t=Pricing%20%26%20plans&ref=https%3A%2F%2Fnews.site%2Fa%3Fb%3Dc&w=1920&h=1080',
  });
});

test('sends an event as POST /event, text/plain', () => {
  expect(deliver('event', samplePage(), sampleEvent({ name: 'Button Clicked' }))).toEqual({
    method: 'POST',
    url: 'https://api.pirsch.io/event',
    body:
      '{"identification_code":"5gXQXdNTvteM4eVY35fNBkcU5CbStFSq",' +
      '"url":"https://example.com/pricing?utm_source=news%20letter&utm_medium=email&utm_campaign=spring#plans",' +
      '"title":"Pricing & plans","referrer":"https://news.site/a?b=c","screen_width":1920,"screen_height":1080,' +
      '"event_name":"Button Clicked","event_duration":42,"event_meta":{"Clicks":"1","plan":"pro","trial":"false"}}',
  });
});

test('sends a heartbeat as POST /session, without a body', () => {
  expect(deliver('heartbeat', samplePage({ url: 'https://example.com/a' }))).toEqual({
    method: 'POST',
    url:
      'https://api.pirsch.io/session?nc=1700000000000&code=5gXQXdNTvteM4eVY35fNBkcU5CbStFSq' +
      '&url=https%3A%2F%2Fexample.com%2Fa',
  });
});

test('tells of the previous page as the referrer', () => {
  expect(deliver('pageview', sampleNextPage())!.url).toContain('&ref=https%3A%2F%2Fexample.com%2Fhome&');
});

test('sends no resolution as nothing and 0', () => {
  const page = samplePage({ width: 0, height: 0 });
  expect(deliver('pageview', page)!.url).toMatch(/&w=&h=$/);
  expect(JSON.parse(deliver('event', page, sampleEvent())!.body!)).toMatchObject({ screen_width: 0, screen_height: 0 });
});

test.each([
  [0.4, 0],
  [1.5, 2],
  [undefined, 0],
])('sends the duration %s as %s, since its proxies take integers only', (duration, sent) => {
  expect(JSON.parse(deliver('event', samplePage(), sampleEvent({ duration }))!.body!).event_duration).toBe(sent);
});

test.each([
  ['x'.repeat(1781) + '%41', 1800],
  ['x'.repeat(1779) + '%41', 1799],
  ['x'.repeat(1778) + '%41%42', 1798],
])('cuts an address at 1,800 characters, but not through an escape', (path, length) => {
  const url = 'https://example.com/' + path + 'yyyy';
  const sent = JSON.parse(deliver('event', samplePage({ url }), sampleEvent())!.body!).url;
  expect(url.startsWith(sent)).toBe(true);
  expect(sent.length).toBeLessThanOrEqual(length);
  expect(() => decodeURIComponent(sent)).not.toThrow();
});

test('uses the endpoints it is given', () => {
  const own = deliverBy(pirsch({ code, endpoint: '/p', eventEndpoint: '/p/e' }));
  expect(own('event', samplePage(), sampleEvent())!.url).toBe('/p/e');
  expect(own('pageview', samplePage())!.url).toMatch(/^\/p\?nc=/);
});

test('survives half a surrogate pair in the title', () => {
  expect(deliver('pageview', samplePage({ title: 'a\ud800b😀' }))!.url).toContain('&t=a%EF%BF%BDb%F0%9F%98%80&');
});

test('titles and referrers are cut, as a request line has an end', () => {
  const page = samplePage({ title: 't'.repeat(600), referrer: 'https://a.test/' + 'r'.repeat(2000) });
  const pageview = deliverBy(pirsch({ code: 'a' }))('pageview', page)!;
  expect(pageview.url).toContain(`&t=${'t'.repeat(512)}&ref=https%3A%2F%2Fa.test%2F${'r'.repeat(1785)}&w=`);
  const event = JSON.parse(deliverBy(pirsch({ code: 'a' }))('event', page, sampleEvent())!.body!);
  expect([event.title.length, event.referrer.length]).toEqual([512, 1800]);
});
