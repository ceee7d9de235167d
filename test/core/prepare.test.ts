import { expect, test } from 'vitest';
import { prepare } from '../../src/core/prepare';
import type { Route, Stages } from '../../src/types/records';
import { delivery, page, route } from '../records';

const make: Stages['make'] = (route, kind, page, event) => route.make(route.settings, kind, page, event);

/** A route that gets pageviews, with a delivery to an address. */
const to = (url: string, overrides: Partial<Route> = {}): Route =>
  route({ hit: true, make: () => delivery({ url }), ...overrides });

test('those that get the kind, in their order, each with its route', () => {
  const routes = [to('https://a.test/'), to('https://b.test/', { hit: false, event: true }), to('https://c.test/')];
  const deliveries = prepare(routes, 'hit', page(), undefined, make);
  expect(deliveries.map(({ url }) => url)).toEqual(['https://a.test/', 'https://c.test/']);
  expect(deliveries.map((one) => one.route)).toEqual([routes[0], routes[2]]);
});

test('a destination that has nothing to tell is left out', () => {
  expect(prepare([to('', { make: () => undefined }), to('/a')], 'hit', page(), undefined, make)).toHaveLength(1);
});

test('what a destination throws ends it for all', () => {
  const refuses = to('', {
    make: () => {
      throw 'name for Acme';
    },
  });
  expect(() => prepare([to('/a'), refuses], 'hit', page(), undefined, make)).toThrow('name for Acme');
});

test.each(['/x', '//h.test/x', 'http://h.test', 'https://h.test/x?y=z'])('the endpoint %s is one', (url) => {
  expect(prepare([to(url)], 'hit', page(), undefined, make)).toHaveLength(1);
});

test.each(['http//h.test', 'https:h.test', 'httpbin.org/x', 'nowhere', 'javascript:alert(1)', 'http:/', ''])(
  'the endpoint %j is none',
  (url) => {
    expect(() => prepare([to(url)], 'hit', page(), undefined, make)).toThrow('endpoint');
  },
);

test('a key has no space in it', () => {
  expect(() => prepare([to('/x', { key: 'codeA B' })], 'hit', page(), undefined, make)).toThrow('key');
});
