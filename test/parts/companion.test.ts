import { afterEach, expect, test, vi } from 'vitest';
import { readSettings } from '../../src/core/readSettings';
import { companion } from '../../src/parts/companion';
import type { Step } from '../../src/types/records';
import { page, route } from '../records';
import { visit } from '../visit';
import { createStages } from './createStages';

const SRC = 'https://cdn.test/lib/pagebeat.js?v=a/b#c';

afterEach(() => {
  document.head.innerHTML = '';
});

/** The tag's element, as far as it is needed: a real one would load. */
const tagOf = (src: string) =>
  ({ src, after: (element: Element) => document.head.append(element) }) as unknown as HTMLScriptElement;

/** On a page of this address, for a tag with these attributes. */
const start = (url: string, attributes: Record<string, string> = {}) => {
  visit(url);
  const stages = createStages();
  const { track, dispatch } = stages;
  companion(stages, readSettings(attributes), tagOf(SRC), {});
  return {
    stages,
    track: vi.mocked(track),
    dispatch: vi.mocked(dispatch),
    loaded: [...document.head.querySelectorAll('script')],
  };
};

test.each<[string, Record<string, string>]>([
  ['http://localhost:3000/a', {}],
  ['http://127.0.0.1/', {}],
  ['https://app.test/', { dev: '' }],
  ['https://app.test/', { dev: 'www.example.com' }],
])('on %s, %o, loads the companion from its own folder, as a module', (url, attributes) => {
  const { loaded } = start(url, attributes);
  expect(loaded.map(({ type, src }) => [type, src])).toEqual([['module', 'https://cdn.test/lib/pagebeat.dev.js']]);
});

test.each<[string, Record<string, string>]>([
  ['https://app.test/', {}],
  ['https://localhost.example.com/', {}],
  ['https://app.test/', { dev: 'false' }],
])('on %s, %o, does nothing', (url, attributes) => {
  const { loaded, stages, track } = start(url, attributes);
  expect(loaded).toEqual([]);
  expect(stages.seen).toBeUndefined();
  expect(stages.track).toBe(track);
});

test('keeps what happens for it, in order, and changes nothing', async () => {
  const { stages, track, dispatch } = start('http://localhost/');
  const options = { duration: 1 };
  const to = [route()];
  const where = page();
  expect(await stages.track('A', options, 'http://localhost/a', 7)).toEqual({ ok: true, status: 200 });
  await stages.dispatch(to, 'hit', where);
  expect(track.mock.calls).toEqual([['A', options, 'http://localhost/a', 7]]);
  expect(dispatch.mock.calls[0]![2]).toBe(where);
  const seen = (stages.seen as unknown as Step[]).map(([name, given]) => [name, ...Array.from(given)]);
  expect(seen).toEqual([
    ['track', 'A', options, 'http://localhost/a', 7],
    ['dispatch', to, 'hit', where],
  ]);
});

test('what has taken it is told the rest', () => {
  const { stages } = start('http://localhost/');
  stages.open();
  const seen = stages.seen as unknown as Step[];
  const told: string[] = [];
  expect(seen.splice(0).map(([name]) => name)).toEqual(['open']);
  seen.push = ((step: Step) => told.push(step[0])) as never;
  stages.open();
  stages.look();
  expect(told).toEqual(['open', 'look']);
});

test('of a tag that was pasted into a page, which has no folder, does nothing', () => {
  visit('http://localhost/');
  const stages = createStages();
  expect(() => companion(stages, {}, tagOf(''))).toThrow();
  expect(stages.seen).toBeUndefined();
  expect(document.head.querySelector('script')).toBeNull();
});
