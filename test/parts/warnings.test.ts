import { afterEach, expect, test, vi } from 'vitest';
import { customerio } from '../../src/destinations/customerio';
import { warnings } from '../../src/parts/warnings';
import { delivery, event, page } from '../records';
import { adviceOf } from './advice/adviceOf';
import { createStages } from './createStages';

afterEach(() => {
  vi.restoreAllMocks();
});

test('prints what a destination has to say of what would be sent', () => {
  const at = page();
  at.visitor = { anonymousId: 'a', userId: undefined, messageId: 'b' };
  const late = customerio({ customerioKey: 'k' }, 'event', at, { ...event(), timestamp: at.time / 1000 - 60 });
  const early = customerio({ customerioKey: 'k' }, 'event', at, event());
  const line = 'pagebeat: timestamp for customerio is within 72 hours, so it can trigger campaigns';
  expect(adviceOf(warnings, {}, { deliveries: [early] }, { deliveries: [late] })).toEqual([line]);
});

test('each once, as an error', () => {
  const [one, other] = [delivery({ warning: 'one' }), delivery({ warning: 'other' })];
  const lines = adviceOf(warnings, {}, { deliveries: [one, other] }, { deliveries: [delivery(), other, one] });
  expect(lines).toEqual(['pagebeat: one', 'pagebeat: other']);
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const stages = createStages();
  warnings(stages, {});
  stages.show([one], page());
  expect(error).toHaveBeenCalledExactlyOnceWith('pagebeat: one');
});

test.each([undefined, false, ''] as const)('nothing where there is %j to say', (warning) => {
  expect(adviceOf(warnings, {}, { deliveries: [delivery({ warning })] })).toEqual([]);
});
