import { expect, test, vi } from 'vitest';
import { judge } from '../../../src/core/judge';
import { tell } from '../../../src/parts/around/tell';
import type { Answer } from '../../../src/types/records';
import { delivery } from '../../records';
import { createStages } from '../createStages';

const start = (times: number) => {
  const stages = createStages({ judge });
  /** What stands between the two, as `diagnose` does, and what it hears. */
  const heard = vi.fn();
  for (let index = 0; index < times; index++) {
    tell(stages);
    const { judge: inner } = stages;
    stages.judge = (one, answer) => {
      const outcome = inner(one, answer);
      heard(outcome.reason ?? outcome);
      return outcome;
    };
  }
  return { heard, say: (answer?: Answer) => stages.judge(delivery({ name: 'Pirsch' }), answer) };
};

test.each([1, 2, 3])('applied %i times, each that stands between hears the reason, and the caller gets it', (times) => {
  for (const reason of ['blocked', 'offline', 'timeout'] as const) {
    const { heard, say } = start(times);
    expect(say({ reason })).toMatchObject({ reason, message: `pagebeat: ${reason} Pirsch` });
    expect(heard.mock.calls).toEqual(Array.from({ length: times }, () => [reason]));
  }
});

test.each([1, 2])('applied %i times, what is queued is no failure, and any other answer is judged as ever', (times) => {
  const { say } = start(times);
  expect(say({ queued: true })).toEqual({ ok: true, queued: true });
  expect(say({ status: 200 })).toMatchObject({ ok: true, status: 200 });
  expect(say({ status: 403 })).toMatchObject({ reason: 'refused', status: 403 });
  expect(say()).toMatchObject({ reason: 'network' });
});
