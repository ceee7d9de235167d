import { expect, test } from 'vitest';
import { fail } from '../../src/core/fail';
import { sum } from '../../src/core/sum';
import type { Outcome } from '../../src/types/records';

const ok = (status: number): Outcome => ({ ok: true, status });
const refused = fail('refused', 'Pirsch', 403);
const network = fail('network', 'Swetrix');

test.each<[string, Outcome[], Outcome]>([
  ['one that took it', [ok(200)], ok(200)],
  ['two that took it: the first one’s', [ok(202), ok(200)], ok(202)],
  ['one that did not', [refused], refused],
  ['a failure after a success', [ok(200), network], network],
  ['a failure before a success', [refused, ok(200)], refused],
  ['two failures: the first one', [network, refused], network],
  ['a failure between two', [ok(200), refused, ok(201)], refused],
  ['none at all', [], { ok: true, skipped: 'excluded' }],
])('%s', (_what, outcomes, expected) => {
  let told: Outcome;
  try {
    told = sum(outcomes);
    expect(told.reason).toBeUndefined();
  } catch (failure) {
    told = failure as Outcome;
    expect(told.reason).toBeTruthy();
  }
  expect(told).toEqual(expected);
  if (outcomes[0]) expect(outcomes).toContain(told);
});
