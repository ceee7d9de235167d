import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/core/readSettings';
import { pirsch } from '../../src/destinations/pirsch';
import { swetrix } from '../../src/destinations/swetrix';
import { names } from '../../src/parts/names';
import type { TrackEvent } from '../../src/types/records';
import { bodyOf, event, page, route, textOf } from '../records';
import { createStages } from './createStages';

const make = (attributes: Record<string, string>, given?: Partial<TrackEvent>, destination = swetrix) => {
  const stages = createStages();
  names(stages, {});
  const key = destination === pirsch ? 'codeA' : 'projectIdA';
  const to = route({ key, settings: readSettings({ projectId: 'A', code: 'A', ...attributes }), make: destination });
  return stages.make(to, given ? 'event' : 'hit', page(), given && event(given));
};
const nameOf = (attributes: Record<string, string>, name: string): unknown => {
  try {
    return bodyOf(make(attributes, { name })).ev;
  } catch (what) {
    return what;
  }
};

const NAMES: [string, boolean, boolean][] = [
  ['clicked', true, true],
  ['Button Clicked', false, true],
  ['1\n2', false, true],
  ['ä', false, true],
  ['a'.repeat(63), true, true],
  ['a'.repeat(64), false, true],
  ['a'.repeat(256), false, true],
  ['a'.repeat(257), false, false],
];

describe.each([[{ names: 'any' }], [{ names: 'all' }]])('with %j', (attributes) => {
  test.each(NAMES)('%j', (name, _strict, any) => {
    expect(nameOf(attributes, name)).toBe(any ? name : 'name for Swetrix');
  });
});

describe.each([[{}], [{ names: '' }], [{ names: 'false' }]] as [Record<string, string>][])('with %j', (attributes) => {
  test.each(NAMES)('%j', (name, strict) => {
    expect(nameOf(attributes, name)).toBe(strict ? name : 'name for Swetrix');
  });
});

test('nothing else of it is another', () => {
  const given = { name: 'clicked', meta: { a: 1 }, duration: 2 };
  expect(textOf(make({ names: 'any' }, given))).toBe(textOf(make({}, given)));
});

test('pageviews are as ever', () => {
  expect(textOf(make({ names: 'any' }))).toBe(textOf(make({})));
});

test('others take the names that they take', () => {
  expect(bodyOf(make({ names: 'any' }, { name: 'x'.repeat(300) }, pirsch)).event_name).toBe('x'.repeat(300));
});

test('where the event is left out there is nothing to name', () => {
  expect(make({ names: 'any' }, { name: 'Button Clicked' }, () => undefined)).toBeUndefined();
});

test('the event is not changed', () => {
  const stages = createStages();
  names(stages, {});
  const to = route({ key: 'projectIdA', settings: { projectId: 'A', names: 'any' }, make: swetrix });
  expect(() => stages.make(to, 'event', page(), Object.freeze(event({ name: 'Button Clicked' })))).not.toThrow();
});
