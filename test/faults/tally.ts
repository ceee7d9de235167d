import type { EngineName } from '../engines/harness/types';
import { judgeCall } from './judgeCall';
import type { Call, Fault, Tally } from './types';

/** Adds up the calls of a row, and holds them against the bar. */
export const tally = (fault: Fault, engine: EngineName, calls: Call[]): Tally => {
  const told: Tally['told'] = {};
  for (const call of calls) told[call.told] = (told[call.told] ?? 0) + 1;
  const lost = calls.filter(({ counted }) => counted.length === 0);
  const problems = calls.flatMap((call) => judgeCall(call, fault));
  if (!fault.lost?.includes(engine)) problems.push(...lost.map((call) => `${call.name} (${call.told}) was lost`));
  return {
    calls: calls.length,
    arrived: calls.length - lost.length,
    twice: calls.filter(({ counted }) => counted.length > 1).length,
    told,
    problems,
  };
};
