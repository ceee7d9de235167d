import { afterEach, expect, test } from 'vitest';
import { addVisitor } from '../../../src/first/browser/addVisitor';
import type { Destination } from '../../../src/first/types';
import { samplePage } from '../../samples';

const wanting = (visitor?: Destination['visitor']) => ({ name: 'a', id: 'b', visitor }) as Destination;
const visitorFor = (...given: Parameters<typeof addVisitor> extends [unknown, ...infer Rest] ? Rest : never) => {
  const page = samplePage({ visitor: undefined });
  addVisitor(page, ...given);
  return page.visitor;
};

afterEach(() => localStorage.clear());

test('is there for a destination that wants it, and not else', () => {
  expect(visitorFor([wanting()])).toBeUndefined();
  expect(visitorFor([wanting(), wanting('memory')])).toMatchObject({ anonymousId: expect.any(String) });
  expect(localStorage.length).toBe(0);
});

test('is kept where that is wanted', () => {
  const { anonymousId } = visitorFor([wanting('stored')])!;
  expect(localStorage.ajs_anonymous_id).toBe(`"${anonymousId}"`);
});

test.each(['localhost', 'excluded', 'opt-out'] as const)('is not kept where nothing is sent: %s', (skipped) => {
  expect(visitorFor([wanting('stored')], skipped)).toMatchObject({ anonymousId: expect.any(String) });
  expect(localStorage.length).toBe(0);
});
