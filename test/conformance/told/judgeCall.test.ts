import { expect, test } from 'vitest';
import type { Call, Reason } from '../types';
import { judgeCall } from './judgeCall';

const judge = (call: Partial<Call>, pause?: number): string[] => {
  const told = [(call.told ?? '').replace(/ \d+$/, '') as Reason];
  return judgeCall({ name: 'it', told: '', asked: call.counted ?? [], counted: [], ...call }, { told, pause });
};

test.each<[Partial<Call>, problems: string[]]>([
  [{ told: 'accepted 200', counted: [0] }, []],
  [{ told: 'accepted 201' }, ['it was told accepted 201, and counted 0 times']],
  [{ told: 'accepted 200', counted: [0, 5] }, ['it was told accepted 200, and counted 2 times']],
  [{ told: 'refused 400' }, []],
  [{ told: 'refused 500', counted: [0] }, ['it was told refused 500, and counted 1 times']],
  [{ told: 'refused 504', counted: [0] }, []],
  [{ told: 'blocked' }, []],
  [{ told: 'blocked', asked: [0] }, ['it was told blocked, and asked 1 times']],
  ...['queued', 'network', 'offline', 'timeout', 'page gone'].flatMap((told): [Partial<Call>, string[]][] => [
    [{ told }, []],
    [{ told, counted: [0] }, []],
    [{ told, counted: [0, 1] }, [`it was told ${told}, and counted 2 times`]],
    [{ told, counted: [0, 1], resent: 1 }, []],
    [{ told, counted: [0, 1, 2], resent: 1 }, [`it was told ${told}, and counted 2 times`]],
  ]),
  [{ told: 'refused 503', asked: [0, 1, 2] }, []],
  [{ told: 'refused 503', asked: [0, 1, 2, 3] }, ['it asked 4 times']],
])('%j: %j', (call, problems) => {
  expect(judge(call)).toEqual(problems);
});

test('what is not expected, and what comes too early, is a problem', () => {
  const call: Call = { name: 'it', told: 'network', asked: [0, 999], counted: [999] };
  expect(judgeCall(call, { told: ['accepted', 'queued'], pause: 1000 })).toEqual([
    'it was told network, not accepted or queued',
    'it asked again after 999 ms',
  ]);
});
