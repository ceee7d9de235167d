import { expect, test } from 'vitest';
import { makeRoutes } from '../../../src/first/core/makeRoutes';
import { prepare } from '../../../src/first/core/prepare';
import { pirsch } from '../../../src/first/destinations/pirsch';
import { swetrix } from '../../../src/first/destinations/swetrix';
import { usercom } from '../../../src/first/destinations/usercom';
import { sampleEvent, sampleNextPage, samplePage } from '../../samples';

const routes = (api?: string) =>
  makeRoutes(
    [pirsch({ code: 'a' }), swetrix(api === undefined ? { projectId: 'b' } : { projectId: 'b', api })],
    { pageview: true, event: true, heartbeat: 30 },
    {},
  );
const names = (...given: Parameters<typeof prepare>): string[] => prepare(...given).map(([route]) => route.name);

test('there is a delivery for each destination that takes the kind', () => {
  expect(names(routes(), 'pageview', samplePage())).toEqual(['pirsch', 'swetrix']);
  const [first, second] = routes();
  second!.event = false;
  expect(names([first!, second!], 'event', samplePage(), sampleEvent({ name: 'two words' }))).toEqual(['pirsch']);
});

test('there is none for a destination that has nothing to tell', () => {
  expect(names(routes(), 'pageview', sampleNextPage({ path: '/home' }))).toEqual(['pirsch']);
});

test('heartbeats are for those that have a pulse', () => {
  const [first, second] = routes();
  expect(names([first!, second!], 'heartbeat', samplePage())).toEqual([]);
  second!.pulse = 'beating';
  expect(names([first!, second!], 'heartbeat', samplePage())).toEqual(['swetrix']);
});

test('what is not valid for one of them is for none', () => {
  expect(() => prepare(routes(), 'event', samplePage(), sampleEvent({ name: 'two words' }))).toThrow(
    'pagebeat: name for swetrix must be /^[a-z][\\w.]{0,62}$/i, not string two words',
  );
});

test.each(['nonsense', 'ftp://example.com', 'https://', 'javascript:alert(1)', 'two words', 'http://a b'])(
  'the endpoint %s is refused',
  (api) => {
    expect(() => prepare(routes(api), 'pageview', samplePage())).toThrow(
      'pagebeat: endpoint for swetrix must be an address, not string ' + api.replace(/\/$/, ''),
    );
  },
);

test.each(['two words', ' a', '', undefined as never])('the key %j is refused', (code) => {
  const [route] = makeRoutes([pirsch({ code })], { pageview: true, event: true, heartbeat: 0 }, {});
  expect(() => prepare([route!], 'pageview', samplePage())).toThrow('key for pirsch must be text without spaces, not ');
});

test.each(['https://example.com/log', 'HTTP://example.com', '//example.com/log', '/log'])(
  'the endpoint %s is fine',
  (api) => {
    expect(prepare(routes(api), 'pageview', samplePage())).toHaveLength(2);
  },
);

test('every delivery says how large it is, and whether it is worth anything later', () => {
  const [, swetrix] = routes();
  swetrix!.pulse = 'beating';
  const [[, beat] = []] = prepare([swetrix!], 'heartbeat', samplePage());
  expect(beat).toMatchObject({ size: 11, fleeting: true });
  expect(prepare(routes(), 'pageview', samplePage())[0]![1]).toMatchObject({ size: 0, fleeting: false });
});

test('what no server takes is refused, in bytes', () => {
  const event = (length: number) => sampleEvent({ meta: { text: 'é'.repeat(length) } });
  expect(prepare(routes().slice(0, 1), 'event', samplePage(), event(499000))).toHaveLength(1);
  expect(() => prepare(routes(), 'event', samplePage(), event(500000))).toThrow(
    /^pagebeat: event for pirsch must be at most 1,000,000 bytes, not number 100\d{4}$/,
  );
});

test('a call needs no address', () => {
  const routes = makeRoutes([usercom({ key: 'a' })], { pageview: true, event: true, heartbeat: 0 }, {});
  expect(prepare(routes, 'event', samplePage(), sampleEvent())[0]![1]).toMatchObject({ call: 'userengage' });
});

test('what a page gave to all objects is not in a delivery', () => {
  Object.defineProperty(Object.prototype, 'call', { value: 'alert', configurable: true });
  try {
    expect(prepare(routes(), 'pageview', samplePage())[0]![1].call).toBeUndefined();
  } finally {
    Reflect.deleteProperty(Object.prototype, 'call');
  }
});
