import { describe, expect, test, vi } from 'vitest';
import { judge } from '../../src/core/judge';
import { readEvent } from '../../src/core/readEvent';
import { readSettings } from '../../src/core/readSettings';
import { swetrix } from '../../src/destinations/swetrix';
import { unique } from '../../src/parts/unique';
import type { EventOptions } from '../../src/types/options';
import type { Kind, Route } from '../../src/types/records';
import { bodyOf, delivery, page, route } from '../records';
import { createStages } from './createStages';

const start = () => {
  const stages = createStages({ readEvent, judge: vi.fn(judge) });
  unique(stages, {});
  return stages;
};
const toSwetrix = (attributes: Record<string, string> = {}): Route =>
  route({ key: 'projectIdA', settings: readSettings({ projectId: 'A', ...attributes }), make: swetrix });
const make = (kind: Kind, options?: EventOptions, attributes?: Record<string, string>) => {
  const stages = start();
  const event = kind === 'event' ? stages.readEvent('clicked', options) : undefined;
  return stages.make(toSwetrix(attributes), kind, page(), event)!;
};

describe('an event', () => {
  test('is unique where its options say so', () => {
    const made = make('event', { unique: true });
    expect(bodyOf(made)).toMatchObject({ ev: 'clicked', unique: true });
    expect(made.unique).toBe(true);
  });

  test.each([[undefined], [{}], [{ unique: false }], [{ unique: undefined as never }]])('is not with %j', (options) => {
    const made = make('event', options, { unique: '' });
    expect(bodyOf(made)).not.toHaveProperty('unique');
    expect(made.unique).toBeFalsy();
  });

  test('is read once', () => {
    let reads = 0;
    const options = {
      get unique() {
        reads++;
        return true;
      },
    };
    expect(bodyOf(make('event', options)).unique).toBe(true);
    expect(reads).toBe(1);
  });
});

describe('a pageview', () => {
  test.each(['', 'true'])('is unique with data-unique="%s"', (value) => {
    expect(bodyOf(make('hit', undefined, { unique: value })).unique).toBe(true);
  });

  test.each<Record<string, string>>([{}, { unique: 'false' }])('is not with %j', (attributes) => {
    expect(bodyOf(make('hit', undefined, attributes))).not.toHaveProperty('unique');
  });
});

test('a heartbeat has nothing but the project', () => {
  expect(bodyOf(make('session', undefined, { unique: '' }))).toEqual({ pid: 'A' });
});

test('other destinations are not told', () => {
  const stages = start();
  const made = Object.freeze({ name: 'Pirsch', method: 'POST' as const, url: '/' });
  const event = stages.readEvent('clicked', { unique: true });
  expect(stages.make(route({ make: () => made }), 'event', page(), event)).toBe(made);
});

describe('403', () => {
  test('of what is unique is a duplicate, and no failure; the destination takes heartbeats', () => {
    const to = toSwetrix();
    expect(start().judge(delivery({ unique: true, route: to }), { status: 403 })).toEqual({
      ok: true,
      status: 403,
      skipped: 'duplicate',
    });
    expect(to.accepted).toBe(true);
  });

  test('of what is not is a refusal', () => {
    const to = toSwetrix();
    expect(start().judge(delivery({ route: to }), { status: 403 })).toMatchObject({ reason: 'refused', status: 403 });
    expect(to.accepted).toBeUndefined();
  });
});

test.each([
  [{ status: 201 }, { ok: true, status: 201 }],
  [{ status: 400 }, { reason: 'refused', status: 400 }],
  [{ status: 500 }, { reason: 'refused', status: 500 }],
  [undefined, { reason: 'network' }],
  [null, { reason: 'network' }],
])('of what is unique any other answer means what it does: %j', (answer, outcome) => {
  expect(start().judge(delivery({ unique: true }), answer)).toMatchObject(outcome);
});
