import { expect, test } from 'vitest';
import { judge } from '../../../src/first/core/judge';
import { sampleDelivery } from '../../samples';

test.each([
  [200, { ok: true, status: 200 }],
  [201, { ok: true, status: 201 }],
  ['queued', { ok: true, queued: true }],
] as const)('accepts the ending %s', (ending, verdict) => {
  expect(judge(ending, sampleDelivery())).toEqual(verdict);
});

test('takes a duplicate for a verdict, only where the delivery says so', () => {
  expect(judge(403, sampleDelivery({ duplicate: 403 }))).toEqual({
    ok: true,
    status: 403,
    skipped: 'duplicate',
  });
  expect(judge(403, sampleDelivery()).ok).toBe(false);
});

test.each([
  [400, 'refused', 400],
  [500, 'refused', 500],
  ['network', 'network', undefined],
  ['offline', 'offline', undefined],
  ['blocked', 'blocked', undefined],
] as const)('fails on the ending %s', (ending, reason, status) => {
  expect(judge(ending, sampleDelivery())).toEqual({
    ok: false,
    reason,
    status,
    destination: 'pirsch',
    message: `pirsch: ${ending}, https://api.example.com/event`,
  });
});

test('what has not left the browser after all tries is a network that fails', () => {
  expect(judge('unsent', sampleDelivery())).toMatchObject({ reason: 'network', destination: 'pirsch' });
});

test.each([
  ['timeout, no such function', 'timeout'],
  ['refused, it threw Error: no', 'refused'],
] as const)('of a call that ended with %s it names the function', (ending, reason) => {
  expect(judge(ending, sampleDelivery({ url: undefined, call: 'UE.pageHit', destination: 'usercom' }))).toMatchObject({
    reason,
    message: `usercom: ${ending}, UE.pageHit`,
  });
});
