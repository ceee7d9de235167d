import { expect, test, vi } from 'vitest';
import { uuids } from '../../src/parts/uuids';
import type { Kind, Page } from '../../src/types/records';
import { event, page, route } from '../records';
import { createStages } from './createStages';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** What a destination is told with each of these. */
const told = (...kinds: Kind[]): NonNullable<Page['uuids']>[] => {
  const stages = createStages();
  uuids(stages, {});
  return kinds.map((kind) => {
    const where = page();
    stages.make(route(), kind, where, kind === 'event' ? event() : undefined);
    return where.uuids!;
  });
};

test('each is a UUID, and each message has its own', () => {
  const all = told('hit', 'event', 'event', 'session');
  for (const { message, view, visitor } of all) for (const id of [message, view, visitor]) expect(id).toMatch(UUID);
  expect(new Set(all.map(({ message }) => message)).size).toBe(4);
});

test('what follows a pageview belongs to it, until the next one', () => {
  const [early, first, clicked, second, beat] = told('event', 'hit', 'event', 'hit', 'session').map(({ view }) => view);
  expect(clicked).toBe(first);
  expect(beat).toBe(second);
  expect(new Set([early, first, second]).size).toBe(3);
});

test('the document has one for all', () => {
  expect(new Set(told('hit', 'event', 'hit').map(({ visitor }) => visitor)).size).toBe(1);
  expect(told('hit')[0]!.visitor).not.toBe(told('hit')[0]!.visitor);
});

test('all that get the same are told the same, and it is passed on', () => {
  const stages = createStages();
  uuids(stages, {});
  const where = page();
  const make = vi.fn(() => undefined);
  stages.make(route({ make }), 'hit', where);
  const { message } = where.uuids!;
  stages.make(route({ make }), 'hit', where);
  expect(where.uuids!.message).toBe(message);
  expect(make).toHaveBeenCalledTimes(2);
});
