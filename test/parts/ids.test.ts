import { describe, expect, test, vi } from 'vitest';
import { readSettings } from '../../src/core/readSettings';
import { ids } from '../../src/parts/ids';
import { route } from '../records';
import { createStages } from './createStages';

const ALL = 'hit event session';

/** What a tag with these attributes sends, and how often heartbeats. */
const add = (attributes: Record<string, string>) => {
  const stages = createStages();
  const { add } = stages;
  ids(stages, {});
  const added = route({ settings: readSettings(attributes) });
  stages.add(added, ALL);
  expect(add).toHaveBeenCalledExactlyOnceWith(added, expect.any(String));
  return [vi.mocked(add).mock.calls[0]![1], added.settings.heartbeat];
};

test.each([
  ['pirschjs', 'hit'],
  ['pirscheventsjs', 'event'],
  ['pirschsessionsjs', 'session'],
  ['pirschextendedjs', 'hit event'],
  ['pianjs', 'hit event'],
])('%s sends %s', (id, kinds) => {
  expect(add({ id })).toEqual([kinds, 60]);
});

test.each([[undefined], [''], ['pagebeat'], ['PIRSCHJS'], ['pirsch'], ['constructor-x']])(
  'the id %j is none of them: all kinds, and its own heartbeat',
  (id) => {
    expect(add(id === undefined ? {} : { id })).toEqual([ALL, undefined]);
    expect(add({ id: id!, heartbeat: '10', intervalMs: '5000' })).toEqual([ALL, '10']);
  },
);

describe('data-enable-sessions', () => {
  test.each([
    ['', 'hit session'],
    ['true', 'hit session'],
    ['false', 'hit'],
  ])('%j', (enableSessions, kinds) => {
    expect(add({ id: 'pirschjs', enableSessions })[0]).toBe(kinds);
  });
});

describe('data-interval-ms', () => {
  test.each([
    ['5000', 5],
    ['400000', 400],
    ['1', 0.001],
    // The default of that script.
    ['', 60],
    ['0', 60],
    ['soon', 60],
  ])('%j', (intervalMs, seconds) => {
    expect(add({ id: 'pirschsessionsjs', intervalMs })).toEqual(['session', seconds]);
  });

  test('is what counts there, not data-heartbeat', () => {
    expect(add({ id: 'pirschsessionsjs', heartbeat: '10' })[1]).toBe(60);
  });
});

test.each(['constructor', 'toString', '__proto__', 'valueOf'])('the id %s, which all objects have', (id) => {
  expect(add({ id })).toEqual([ALL, undefined]);
});
