import type { Ending, Job, Results, TrackError, Verdict } from '../types.js';
import { fail } from './fail.js';
import { judge } from './judge.js';

/**
 * What a call is told: the first failure, with who took it all the same, or else what the first destination said.
 *
 * @param endings in the order of the jobs; nothing where there was no answer
 * @param late why there was none
 */
export const sumUp = (jobs: Job[], endings: Ending[], late: 'offline' | 'timeout'): Verdict | TrackError => {
  const results: Results = {};
  let failed: number | undefined;
  let taken = '';
  const result = (index: number) => {
    return judge(endings[index] || ((late + ', no answer in 10 s, still trying') as Ending), jobs[index]![1]);
  };
  jobs.forEach(([{ name, id }], index) => {
    const who = results[name] ? name + ' ' + id : name;
    const { ok } = (results[who] = result(index));
    if (ok) taken += '; taken by ' + who;
    else if (failed === undefined) failed = index;
  });
  // Not the one that is among the results: it gets them.
  const first = result(failed || 0);
  const outcome: Verdict | TrackError = first.ok
    ? first
    : fail(first.reason, first.message + taken, first.destination, first.status);
  if (jobs[1]) outcome.results = results;
  return outcome;
};
