import { describeMachine } from './describeMachine';
import { type Measured, measureRounds, type Plan } from './measureRounds';
import { readWork, type Sample, type Work, writeWork } from './results';

/** What the report tells as times of the floor. */
const TIMES = ['script', 'slowScript', 'spent'];

/** With the ratios to the floor of the same round. */
const withTimes = ({ tag: _, rounds, ...work }: Measured, floor: Sample[]): Work => ({
  ...work,
  rounds: rounds.map((round, index) => ({
    ...round,
    ...Object.fromEntries(TIMES.map((key) => [`${key} times`, round[key]! / floor[index]![key]!])),
  })),
});

/** Keeps what the tags cost, round by round. What was measured in an earlier run is measured against the floor of that run. */
export const measureWork = async (plan: Pick<Plan, 'tags' | 'rounds' | 'onStep'>): Promise<void> => {
  const results = readWork() ?? { machine: '', when: '', tags: {} };
  results.machine = describeMachine();
  results.when = new Date().toISOString().slice(0, 10);
  const keep = (measured: Measured[]): void => {
    const floor = measured[0]!.rounds;
    for (const one of measured) results.tags[one.tag.name] = withTimes(one, floor);
    writeWork(results);
  };
  await measureRounds({ ...plan, onRound: keep });
};
