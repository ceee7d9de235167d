import { expect, test } from 'vitest';
import { type SwetrixSettings, swetrix } from '../../../src/first/destinations/swetrix';
import { deliverBy, sampleEvent, sampleNextPage, samplePage } from '../../samples';

const projectId = 'aUn1quEid-3x';
const destination = swetrix({ projectId });
const deliver = deliverBy(destination);

test('sends a pageview as POST /log, JSON', () => {
  expect(deliver('pageview', samplePage())).toEqual({
    method: 'POST',
    url: 'https://api.swetrix.com/log',
    type: 'application/json',
    body:
      '{"pid":"aUn1quEid-3x","pg":"/pricing","lc":"en-GB","tz":"Europe/Berlin","ref":"https://news.site/a?b=c",' +
      '"so":"news letter","me":"email","ca":"spring"}',
  });
});

test('sends the next pageview with the previous page', () => {
  expect(
    deliverBy(swetrix({ projectId, unique: true }))('pageview', sampleNextPage({ url: 'https://example.com/pricing' })),
  ).toEqual({
    method: 'POST',
    url: 'https://api.swetrix.com/log',
    type: 'application/json',
    duplicate: 403,
    body: '{"pid":"aUn1quEid-3x","pg":"/pricing","prev":"/home","lc":"en-GB","tz":"Europe/Berlin","unique":true}',
  });
});

test('sends an event as POST /log/custom, JSON', () => {
  expect(deliver('event', samplePage({ timeZone: undefined, referrer: '' }), sampleEvent({ unique: true }))).toEqual({
    method: 'POST',
    url: 'https://api.swetrix.com/log/custom',
    type: 'application/json',
    duplicate: 403,
    body:
      '{"pid":"aUn1quEid-3x","ev":"Button_Clicked","pg":"/pricing","lc":"en-GB","so":"news letter","me":"email",' +
      '"ca":"spring","unique":true,"meta":{"Clicks":"1","plan":"pro","trial":"false","duration":"42"}}',
  });
});

test('sends a heartbeat as POST /log/hb with nothing but the project', () => {
  expect(deliver('heartbeat', samplePage())).toEqual({
    method: 'POST',
    url: 'https://api.swetrix.com/log/hb',
    type: 'application/json',
    body: '{"pid":"aUn1quEid-3x"}',
  });
});

test('keeps the duration that the caller gave as metadata', () => {
  const { body } = deliver('event', samplePage(), sampleEvent({ meta: { duration: '' } }))!;
  expect(JSON.parse(body!).meta).toEqual({ duration: '' });
});

test('tells of no previous page when it tells of no referrer', () => {
  const { body } = deliver('pageview', sampleNextPage({ referrer: '' }))!;
  expect(JSON.parse(body!)).not.toHaveProperty('prev');
});

test('has nothing to tell when the path is the same', () => {
  expect(deliver('pageview', sampleNextPage({ path: '/home' }))).toBeUndefined();
  expect(deliver('event', sampleNextPage({ path: '/home' }), sampleEvent())).toBeDefined();
});

test.each([
  ['?ref=a', 'a'],
  ['?source=a&ref=b', 'a'],
  ['?ref=a&utm_source=b', 'b'],
  ['?utm_source=a+b%2Fc', 'a b/c'],
  ['?utm_source=100%', '100%'],
  ['?xutm_source=a', undefined],
  ['?utm_source=', undefined],
])('finds the source in %s', (search, source) => {
  const { body } = deliver('pageview', samplePage({ url: 'https://example.com/' + search }))!;
  expect(JSON.parse(body!).so).toBe(source);
});

const isValid = (settings: SwetrixSettings, name: string): boolean => {
  try {
    return !!deliverBy(swetrix(settings))('event', samplePage(), sampleEvent({ name }));
  } catch (error) {
    expect((error as Error).message).toContain('name must be /^');
    return false;
  }
};

test.each([
  ['a', true],
  ['SALE_COMPLETED.v2', true],
  ['a'.repeat(63), true],
  ['a'.repeat(64), false],
  ['Button Clicked', false],
  ['1st', false],
  ['_a', false],
  ['naïve', false],
])('as documented, the name %s is valid: %s', (name, valid) => {
  expect(isValid({ projectId }, name)).toBe(valid);
});

test.each([
  ['Button Clicked', true],
  ['1\n2', true],
  ['a'.repeat(256), true],
  ['a'.repeat(257), false],
])("as today's servers have it, the name %j is valid: %s", (name, valid) => {
  expect(isValid({ projectId, names: 'any' }, name)).toBe(valid);
});

test('uses the api it is given, with or without a slash at its end', () => {
  expect(deliverBy(swetrix({ projectId, api: '/log/' }))('heartbeat', samplePage())!.url).toBe('/log/hb');
});
