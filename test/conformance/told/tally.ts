import type { Call, Tally } from '../types';

/** Adds up what calls came to. */
export const tally = (calls: Call[]): Tally => {
  const told: Tally['told'] = {};
  for (const call of calls) told[call.told] = (told[call.told] ?? 0) + 1;
  return {
    calls: calls.length,
    arrived: calls.filter(({ counted }) => counted.length > 0).length,
    twice: calls.filter(({ counted }) => counted.length > 1).length,
    told,
  };
};

/** Of some plays of a case one. */
export const addTallies = (tallies: Tally[]): Tally => {
  const sum: Tally = { calls: 0, arrived: 0, twice: 0, told: {} };
  for (const { calls, arrived, twice, told } of tallies) {
    sum.calls += calls;
    sum.arrived += arrived;
    sum.twice += twice;
    for (const [word, count] of Object.entries(told)) sum.told[word] = (sum.told[word] ?? 0) + count;
  }
  return sum;
};
