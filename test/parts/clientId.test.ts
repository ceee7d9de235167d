import { describe, expect, test, vi } from 'vitest';
import { readSettings } from '../../src/core/readSettings';
import { pirsch } from '../../src/destinations/pirsch';
import { amend } from '../../src/parts/around/amend';
import { clientId } from '../../src/parts/clientId';
import type { Kind, Route } from '../../src/types/records';
import { bodyOf, event, page, route, sent } from '../records';
import { createStages } from './createStages';

const KINDS: Kind[] = ['hit', 'event', 'session'];
const start = (attributes: Record<string, string>, keys = ['clientId' + attributes.clientId]) => {
  const routes: Route[] = [];
  const add = vi.fn((added: Route) => {
    routes.push(added);
  });
  const stages = createStages({ add });
  clientId(stages, {});
  for (const key of keys) stages.add(route({ key, settings: readSettings(attributes), make: pirsch }), 'hit event');
  const make = (kind: Kind, to = routes[0]!) => stages.make(to, kind, page(), kind === 'event' ? event() : undefined)!;
  const paths = () => KINDS.map((kind) => make(kind).url.split('?')[0]);
  return { routes, add, stages, make, paths };
};

test('everything has the number of the site, and goes to the page’s own host', () => {
  const { make, paths } = start({ clientId: '42' });
  expect(paths()).toEqual(['/pirsch', '/pirsch-event', '/session']);
  for (const kind of ['hit', 'session'] as const) {
    const query = new URLSearchParams(make(kind).url.split('?')[1]);
    expect([query.get('client_id'), query.get('code')]).toEqual(['42', 'not-set']);
  }
  expect(bodyOf(make('event'))).toMatchObject({ client_id: '42', identification_code: 'not-set' });
});

test.each([
  [{ endpoint: '/p' }, ['/p', '/p', '/p']],
  [{ hitEndpoint: '/h' }, ['/h', '/pirsch-event', '/session']],
  [{ eventEndpoint: '/e', endpoint: '/p' }, ['/p', '/e', '/p']],
  [{ sessionEndpoint: 'https://a.test/s' }, ['/pirsch', '/pirsch-event', 'https://a.test/s']],
  [{ hitEndpoint: '', endpoint: '' }, ['/pirsch', '/pirsch-event', '/session']],
])('unless there is an endpoint for it: %j', (endpoints, paths) => {
  expect(start({ clientId: '42', ...endpoints }).paths()).toEqual(paths);
});

test('a code that there is as well is sent', () => {
  const { make } = start({ clientId: '42', code: 'abc' });
  expect(make('hit').url).toContain('&code=abc&');
  expect(bodyOf(make('event'))).toMatchObject({ client_id: '42', identification_code: 'abc' });
});

test('a tag with both ids is one destination, whichever comes first', () => {
  for (const keys of [
    ['codeabc', 'clientId42'],
    ['clientId42', 'codeabc'],
  ]) {
    const { routes } = start({ clientId: '42', code: 'abc' }, keys);
    // By the key that a file without this part gives it, so that two files on one page send once.
    expect(routes.map(({ key }) => key)).toEqual(['codeabc', 'codeabc']);
  }
});

test('it is Pirsch for all other parts, with all its settings and kinds', () => {
  const { routes, add } = start({ clientId: '42', tag: 'blog', id: 'pirschjs' });
  expect(routes[0]).toMatchObject({ key: 'code42', settings: { tag: 'blog', id: 'pirschjs', clientId: '42' } });
  expect(add).toHaveBeenCalledExactlyOnceWith(routes[0], 'hit event');
  const changed = vi.fn();
  const stages = createStages();
  amend(stages, 'code', changed);
  stages.make(routes[0]!, 'hit', page());
  expect(changed).toHaveBeenCalledOnce();
});

test('a number is sent as it is written', () => {
  expect(start({ clientId: 'a&b=c d' }).make('hit').url).toMatch(/&client_id=a%26b%3Dc%20d$/);
});

describe('without a number', () => {
  test.each<Record<string, string>>([
    { code: 'abc' },
    { code: 'abc', clientId: '' },
    { code: 'abc', clientId: 'false' },
  ])('%j is as ever', (attributes) => {
    const { routes, make } = start(attributes, ['codeabc']);
    expect(routes[0]!.key).toBe('codeabc');
    for (const kind of KINDS) {
      const given = kind === 'event' ? event() : undefined;
      expect(sent(make(kind))).toEqual({ ...sent(pirsch({ code: 'abc' }, kind, page(), given)), kind });
    }
  });
});

test('another destination on the same tag is as ever', () => {
  const settings = readSettings({ clientId: '42', projectId: 'A' });
  const { routes } = start({ clientId: '42', projectId: 'A' }, ['projectIdA']);
  expect(routes[0]).toMatchObject({ key: 'projectIdA', settings: { ...settings } });
});
