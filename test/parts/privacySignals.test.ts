import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readSettings } from '../../src/core/readSettings';
import type { Part } from '../../src/types/records';
import { page } from '../records';
import { createStages } from './createStages';

let privacySignals: Part;
const error = vi.spyOn(console, 'error').mockImplementation(() => {});

// What is wrong is told of once in the life of a page.
beforeEach(async () => {
  error.mockClear();
  vi.resetModules();
  ({ privacySignals } = await import('../../src/parts/privacySignals'));
});
afterEach(() => {
  signal({ globalPrivacyControl: undefined, doNotTrack: undefined });
});

const signal = (signals: object): void => {
  for (const [name, value] of Object.entries(signals)) {
    Object.defineProperty(navigator, name, { configurable: true, value });
  }
};
const skipOf = (attributes: Record<string, string>, skip = () => undefined as never) => {
  const stages = createStages({ skip });
  privacySignals(stages, readSettings(attributes));
  return stages.skip(page());
};

const GPC = { globalPrivacyControl: true };
const DNT = { doNotTrack: '1' };

test.each([
  ['gpc', GPC, 'privacy'],
  ['gpc', DNT, undefined],
  ['dnt', GPC, undefined],
  ['dnt', DNT, 'privacy'],
  ['gpc dnt', GPC, 'privacy'],
  ['gpc,dnt', DNT, 'privacy'],
  ['dnt, gpc', GPC, 'privacy'],
  ['', GPC, 'privacy'],
  ['', DNT, 'privacy'],
  ['true', DNT, 'privacy'],
  ['', {}, undefined],
  ['', { globalPrivacyControl: false, doNotTrack: '0' }, undefined],
  ['', { doNotTrack: 'unspecified' }, undefined],
  ['false', { ...GPC, ...DNT }, undefined],
])('data-respect=%j with %j: %s', (respect, signals, expected) => {
  signal(signals);
  expect(skipOf({ respect })).toBe(expected);
  expect(error).not.toHaveBeenCalled();
});

test('is off without the attribute', () => {
  signal({ ...GPC, ...DNT });
  expect(skipOf({})).toBeUndefined();
});

test.each(['maybe', 'GPC', 'gpc or so'])('%j is no value: both are respected, and a line says so', (respect) => {
  signal(DNT);
  expect(skipOf({ respect })).toBe('privacy');
  expect(error.mock.calls).toEqual([['pagebeat: invalid respect ' + respect]]);
});

test('another reason is told first', () => {
  signal(GPC);
  expect(skipOf({ respect: '' }, () => 'localhost' as never)).toBe('localhost');
});

test('is asked each time: some browsers let it be set at any time', () => {
  const stages = createStages();
  privacySignals(stages, { respect: '' });
  expect(stages.skip(page())).toBeUndefined();
  signal(GPC);
  expect(stages.skip(page())).toBe('privacy');
});
